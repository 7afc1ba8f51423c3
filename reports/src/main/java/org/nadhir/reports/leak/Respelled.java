package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// European names as they are heard: `Whitcombe` as `w2tk2m`, `Deschamps` as `d2shan`. Whoever writes one in another
/// script writes that, not its letters. From `respelled.tsv`.
final class Respelled {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;
    private static final int LETTERS_MAX = 6;
    private static final String LANGUAGES = "EJF";

    /// A sound, and how many letters it takes.
    private record Rule(String sound, int used) {}

    private static final List<Map<String, Rule>> RULES = read();

    private Respelled() {}

    private static List<Map<String, Rule>> read() {
        List<Map<String, Rule>> all = new ArrayList<>();
        for (int i = 0; i < LANGUAGES.length(); i++) {
            Map<String, Rule> rules = new HashMap<>();
            for (String[] row : Resource.rows("respelled.tsv")) {
                boolean its = row[0].indexOf(LANGUAGES.charAt(i)) >= 0;
                for (String letters : its ? row[1].split("\\|", -1) : new String[0]) {
                    int length = letters.replace("^", "").replace("$", "").length();
                    int used = Integer.parseInt(row[3]);
                    rules.putIfAbsent(letters, new Rule(row[2], used == 0 ? length : used));
                }
            }
            all.add(rules);
        }
        return List.copyOf(all);
    }

    /// How a folded word may be heard; empty where it is not in Latin letters, or too short to be told.
    static List<String> of(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || !isPlain(word)) {
            return List.of();
        }
        List<String> heard = new ArrayList<>(4);
        for (Map<String, Rule> rules : RULES) {
            String sound = sound(word, rules);
            if (!heard.contains(sound) && sound.length() > 1) {
                heard.add(sound);
            }
        }
        if (word.indexOf('v') >= 0) {
            heard.add(heard.getLast().replace('v', 'w'));
        }
        // Urdu puts a vowel before what begins with two consonants.
        if (word.charAt(0) == 's' && "ptkmnlcq".indexOf(word.charAt(1)) >= 0) {
            heard.add('i' + heard.getFirst());
        }
        return heard;
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String sound(String word, Map<String, Rule> rules) {
        StringBuilder sound = new StringBuilder();
        String marked = '^' + word + '$';
        int at = 1;
        while (at <= word.length()) {
            Rule rule = rule(marked, at, rules);
            if (rule == null) {
                sound.append(marked.charAt(at));
                at++;
            } else {
                sound.append(rule.sound());
                at += rule.used();
            }
        }
        return sound.toString();
    }

    private static @Nullable Rule rule(String marked, int at, Map<String, Rule> rules) {
        int from = at == 1 ? 0 : at;
        for (int end = Math.min(marked.length(), at + LETTERS_MAX); end > at; end--) {
            Rule rule = from < at ? rules.get(marked.substring(from, end)) : null;
            rule = rule == null ? rules.get(marked.substring(at, end)) : rule;
            if (rule != null) {
                return rule;
            }
        }
        return null;
    }
}
