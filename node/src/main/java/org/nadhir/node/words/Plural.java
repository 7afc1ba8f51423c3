package org.nadhir.node.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nadhir.model.Language;

/// A gap whose words go by a number, in the form of ICU's message format: `{0,plural,one{1 report}other{# reports}}`.
/// English has two forms, Arabic six; `#` is the number itself.
///
/// @param end behind its last brace, in the pattern
record Plural(int argument, Map<String, String> forms, int end) {

    private static final String WORD = ",plural,";

    Plural {
        forms = Map.copyOf(forms);
    }

    /// The one that begins at `at`, if one does.
    ///
    /// @throws IllegalStateException where one begins and does not end, or has no form `other`: the catalogue is broken
    static Optional<Plural> at(String pattern, int at) {
        if (pattern.charAt(at) != '{' || !pattern.startsWith(WORD, at + 2)) {
            return Optional.empty();
        }
        Map<String, String> forms = new TreeMap<>();
        int i = at + 2 + WORD.length();
        while (i < pattern.length() && pattern.charAt(i) != '}') {
            int open = pattern.indexOf('{', i);
            int close = open < 0 ? -1 : closing(pattern, open);
            if (close < 0) {
                throw new IllegalStateException("a form of a plural does not end: " + pattern);
            }
            forms.put(pattern.substring(i, open).strip().toLowerCase(Locale.ROOT), pattern.substring(open + 1, close));
            i = close + 1;
        }
        if (!forms.containsKey("other")) {
            throw new IllegalStateException("a plural has no form for other numbers: " + pattern);
        }
        return Optional.of(new Plural(pattern.charAt(at + 1) - '0', forms, i + 1));
    }

    private static int closing(String pattern, int open) {
        int depth = 0;
        for (int i = open; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /// The words for this number; where it is none, those for other numbers.
    String form(String number, Language language) {
        String plain = number.strip();
        String category = plain.matches("\\d{1,15}") ? category(Long.parseLong(plain), language) : "other";
        return forms.getOrDefault(category, String.valueOf(forms.get("other")));
    }

    /// Unicode CLDR, Language Plural Rules, cardinals of `ar` and `en` (Unicode License).
    static String category(long number, Language language) {
        if (language != Language.ARABIC) {
            return number == 1 ? "one" : "other";
        }
        long rest = number % 100;
        if (number <= 2) {
            return number == 0 ? "zero" : number == 1 ? "one" : "two";
        }
        return rest >= 3 && rest <= 10 ? "few" : rest >= 11 ? "many" : "other";
    }
}
