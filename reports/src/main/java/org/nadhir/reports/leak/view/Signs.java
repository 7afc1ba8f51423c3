package org.nadhir.reports.leak.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is read out for the signs of an address, in five languages; our own list.
final class Signs {

    private static final Lexicon<Character> SIGNS = signs();

    private Signs() {}

    /// The sign that word `i` stands for, or NUL.
    static char of(Words words, int i) {
        Character sign = SIGNS.find(words, i);
        return sign == null ? 0 : sign;
    }

    private static Lexicon<Character> signs() {
        Map<String, Character> signs = new HashMap<>();
        put(signs, '@', List.of("at", "arobase", "arobas", "آت", "ات", "على", "ایٹ", "اٹ", "ات ساین", "ارت", "chez"));
        put(signs, '.', List.of("dot", "point", "period", "نقطة", "نقطه", "دوت", "ڈاٹ", "دات"));
        put(signs, '_', List.of("underscore", "souligné", "أندرسكور", "اندرسكور", "انڈرسکور"));
        put(signs, '-', List.of("dash", "hyphen", "minus", "tiret", "شرطة", "داش", "هايفن", "ڈیش", "خط"));
        put(signs, '+', List.of("plus", "زائد", "بلس"));
        return new Lexicon<>(signs);
    }

    private static void put(Map<String, Character> signs, char sign, List<String> words) {
        words.forEach(word -> signs.put(Plain.of(word), sign));
    }
}
