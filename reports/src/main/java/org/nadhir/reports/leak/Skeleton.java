package org.nadhir.reports.leak;

import java.util.Arrays;

/// The consonants of a word, one letter for each class that transliteration confuses, so that خالد, Khalid, Khaled
/// and 5aled have one in common. Works on folded words.
///
/// A letter that is romanised in several ways gives several skeletons. The classes are our own, made from the usual
/// romanisations (ALA-LC, BGN/PCGN, UNGEGN, press in English and French, Persian and Urdu use, chat alphabet).
/// A skeleton in common means only that it is worth to look closer: [Sounds].
final class Skeleton {

    private static final int KEYS_MAX = 16;
    private static final long FACTOR = 0x9E3779B97F4A7C15L | 1;
    private static final String[][] GROUPS = {
        {"tch", "x", "j"},
        {"sch", "x"},
        {"sh", "x", "sh"},
        {"ch", "x", "k", "j"},
        {"kh", "h", "k", "kh"},
        {"gh", "g", "k"},
        {"th", "t", "s", "th"},
        {"dh", "d", "z", "dh"},
        {"dj", "j"},
        {"ph", "f", "bh"},
        {"ck", "k"},
        {"zh", "z", "j"},
        {"ts", "s", "ts"},
    };
    private static final String[][] SINGLE = new String[0x700][];
    private static final String[] NOTHING = {""};
    private static final String[] LAST = {"h", ""};
    /// The bound t of Arabic is heard before what follows.
    private static final String[] LAST_OF_ARABIC = {"h", "", "t"};
    private static final String[] NO_GROUP = {};
    /// By digit.
    private static final String[][] CHAT = {
        NOTHING, NOTHING, NOTHING, NOTHING, {"d", "x"}, {"h"}, {"t"}, {"h"}, {"g", "k"}, {"s", "k"},
    };

    static {
        Arrays.fill(SINGLE, NOTHING);
        put("bpب", "b");
        put("tتط", "t");
        put("ث", "t", "s");
        put("jج", "j");
        put("g", "j", "g", "k");
        put("غ", "g");
        put("hحه", "h");
        put("خ", "h", "k");
        put("dد", "d");
        put("ذ", "d", "z", "t");
        put("ض", "d", "z");
        put("ظ", "z", "d");
        put("rر", "r");
        put("z", "z");
        put("ز", "z", "j");
        put("sسص", "s");
        put("x", "ks", "x");
        put("ش", "x");
        put("fف", "f");
        put("v", "f", "");
        put("qkقك", "k");
        put("c", "k", "s", "j");
        put("lل", "l");
        put("mم", "m");
        put("nن", "n");
        for (char digit = '0'; digit <= '9'; digit++) {
            put(String.valueOf(digit), String.valueOf(digit));
        }
    }

    private Skeleton() {}

    private static void put(String letters, String... ways) {
        letters.chars().forEach(letter -> SINGLE[letter] = ways);
    }

    /// A key for each skeleton of a word, at most [#KEYS_MAX]; none for an empty one.
    static long[] keys(String word) {
        return keys(word, 0);
    }

    /// The same of a word from its letter `from` on.
    static long[] keys(String word, int from) {
        long[] keys = new long[KEYS_MAX];
        char[] last = new char[KEYS_MAX];
        int count = 1;
        boolean chat = Sounds.isLatin(word, from);
        int at = from;
        while (at < word.length()) {
            String[] group = group(word, at);
            String[] ways = group.length > 0 ? group : ways(word.charAt(at), chat, at + 1 == word.length());
            int first = group.length > 0 ? 1 : 0;
            at += group.length > 0 ? group[0].length() : 1;
            if (ways == NOTHING) {
                continue;
            }
            int before = count;
            for (int way = ways.length - 1; way >= first; way--) {
                for (int i = 0; i < before && (way == first || count < KEYS_MAX); i++) {
                    int to = way == first ? i : count++;
                    extend(keys, last, i, to, ways[way]);
                }
            }
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (keys[i] != 0 && !isAmong(keys, kept, mix(keys[i]))) {
                keys[kept++] = mix(keys[i]);
            }
        }
        return Arrays.copyOf(keys, kept);
    }

    private static boolean isAmong(long[] keys, int count, long key) {
        for (int i = 0; i < count; i++) {
            if (keys[i] == key) {
                return true;
            }
        }
        return false;
    }

    /// How many consonants are written, without an h at the end.
    static int length(String word) {
        int length = 0;
        for (int i = 0; i < word.length(); i++) {
            length += ways(word.charAt(i), true, false)[0].isEmpty() ? 0 : 1;
        }
        return word.endsWith("h") || word.endsWith("ه") ? length - 1 : length;
    }

    /// Double letters are one.
    private static void extend(long[] keys, char[] last, int from, int to, String way) {
        long key = keys[from];
        char end = last[from];
        for (int i = 0; i < way.length(); i++) {
            if (way.charAt(i) != end) {
                end = way.charAt(i);
                key = key * FACTOR + end;
            }
        }
        keys[to] = key;
        last[to] = end;
    }

    private static long mix(long key) {
        long mixed = (key ^ (key >>> 31)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }

    private static String[] group(String word, int at) {
        char c = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : 0;
        if (next == 'h' || next == 'c' || next == 'j' || next == 'k' || next == 's') {
            for (String[] group : GROUPS) {
                if (group[0].charAt(0) == c && word.startsWith(group[0], at)) {
                    return group;
                }
            }
        }
        return NO_GROUP;
    }

    private static String[] ways(char c, boolean chat, boolean last) {
        if (c >= SINGLE.length) {
            return NOTHING;
        }
        if (last && (c == 'h' || c == 'ه')) {
            return c == 'h' ? LAST : LAST_OF_ARABIC;
        }
        return chat && c >= '0' && c <= '9' ? digit(c) : SINGLE[c];
    }

    /// Digits stand for letters in a word that has Latin letters as well (chat alphabet).
    private static String[] digit(char c) {
        return CHAT[c - '0'];
    }
}
