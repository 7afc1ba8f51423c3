package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The consonants of a word, one letter for each class that transliteration confuses, so that خالد, Khalid, Khaled
/// and 5aled have one in common. Works on folded words.
///
/// A letter that is romanised in several ways gives several skeletons. The classes are our own, made from the usual
/// romanisations (ALA-LC, BGN/PCGN, UNGEGN, press in English and French, Persian and Urdu use, chat alphabet).
/// A skeleton in common means only that it is worth to look closer: [Sounds].
final class Skeleton {

    private static final int KEYS_MAX = 12;
    private static final String[][] GROUPS = {
        {"tch", "x"},
        {"sch", "x"},
        {"sh", "x", "sh"},
        {"ch", "x", "h", "k", "j"},
        {"kh", "h", "k", "kh"},
        {"gh", "g", "k"},
        {"th", "t", "s", "th"},
        {"dh", "d", "z"},
        {"dj", "j"},
        {"ph", "f", "bh"},
        {"ck", "k"},
        {"zh", "z", "j"},
        {"ts", "s", "ts"},
    };
    private static final String GROUP_STARTS = "tsckgdpz";

    private Skeleton() {}

    /// All skeletons of a word, at most [#KEYS_MAX]; empty ones are left out.
    static List<String> keys(String word) {
        List<String> keys = List.of("");
        boolean chat = Sounds.isLatin(word);
        int at = 0;
        while (at < word.length()) {
            String[] group = group(word, at);
            boolean last = at + 1 == word.length();
            int from = 1;
            String[] ways = group;
            if (group.length == 0) {
                ways = ways(word.charAt(at), chat, last);
                from = 0;
                at++;
            } else {
                at += group[0].length();
            }
            keys = extended(keys, ways, from);
        }
        return keys.stream().filter(key -> !key.isEmpty()).toList();
    }

    private static String[] group(String word, int at) {
        if (GROUP_STARTS.indexOf(word.charAt(at)) >= 0) {
            for (String[] group : GROUPS) {
                if (word.startsWith(group[0], at)) {
                    return group;
                }
            }
        }
        return new String[0];
    }

    private static List<String> extended(List<String> keys, String[] ways, int from) {
        if (ways.length - from == 1 && ways[from].isEmpty()) {
            return keys;
        }
        Set<String> longer = new LinkedHashSet<>();
        for (int way = from; way < ways.length; way++) {
            for (String key : keys) {
                if (longer.size() < KEYS_MAX) {
                    longer.add(joined(key, ways[way]));
                }
            }
        }
        return new ArrayList<>(longer);
    }

    /// Double letters are one.
    private static String joined(String key, String more) {
        boolean doubled = !key.isEmpty() && !more.isEmpty() && key.charAt(key.length() - 1) == more.charAt(0);
        return doubled ? key + more.substring(1) : key + more;
    }

    private static String[] ways(char c, boolean chat, boolean last) {
        return switch (c) {
            case 'b', 'p', 'ب' -> one("b");
            case 't', 'ت', 'ط' -> one("t");
            case 'ث' -> two("t", "s");
            case 'j', 'ج' -> one("j");
            case 'g' -> new String[] {"j", "g", "k"};
            case 'غ' -> one("g");
            case 'h', 'ه' -> last ? two("h", "") : one("h");
            case 'ح' -> one("h");
            case 'خ' -> two("h", "k");
            case 'd', 'د' -> one("d");
            case 'ذ', 'ض' -> two("d", "z");
            case 'ظ' -> two("z", "d");
            case 'r', 'ر' -> one("r");
            case 'z', 'ز' -> one("z");
            case 's', 'س', 'ص' -> one("s");
            case 'x' -> two("ks", "x");
            case 'ش' -> one("x");
            case 'f', 'ف' -> one("f");
            case 'v' -> two("f", "");
            case 'q', 'k', 'ق', 'ك' -> one("k");
            case 'c' -> two("k", "s");
            case 'l', 'ل' -> one("l");
            case 'm', 'م' -> one("m");
            case 'n', 'ن' -> one("n");
            default -> digit(c, chat);
        };
    }

    /// Digits stand for letters in a word that has Latin letters as well (chat alphabet).
    private static String[] digit(char c, boolean chat) {
        if (c < '0' || c > '9') {
            return one("");
        }
        if (!chat) {
            return one(String.valueOf(c));
        }
        return switch (c) {
            case '5', '7' -> one("h");
            case '6' -> one("t");
            case '8' -> two("g", "k");
            case '9' -> two("s", "k");
            case '4' -> two("d", "x");
            default -> one("");
        };
    }

    private static String[] one(String way) {
        return new String[] {way};
    }

    private static String[] two(String way, String other) {
        return new String[] {way, other};
    }
}
