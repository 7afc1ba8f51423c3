package org.nadhir.reports.leak.view;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// HTML's character references: `&#1582;`, `&#x62e`, `&eacute;`. The list of names is a resource with its source.
final class References {

    private static final int NAME_MAX = 16;
    private static final int DIGITS_MAX = 9;
    private static final Map<String, Integer> NAMES = WordList.rows("references.tsv").stream()
            .collect(Collectors.toMap(row -> row[0], (Function<String[], Integer>) row -> Integer.valueOf(row[1], 16)));

    private References() {}

    static int match(String text, int i, Patches patches) {
        return i + 1 < text.length() && text.charAt(i + 1) == '#' ? numeric(text, i, patches) : named(text, i, patches);
    }

    private static int numeric(String text, int i, Patches patches) {
        boolean hex = i + 2 < text.length() && (text.charAt(i + 2) | 0x20) == 'x';
        int start = hex ? i + 3 : i + 2;
        int end = start;
        int value = 0;
        while (end < text.length() && end - start < DIGITS_MAX) {
            int digit = hex ? Digits.hex(text.charAt(end)) : Digits.decimal(text.charAt(end));
            if (digit < 0) {
                break;
            }
            value = Math.min(value * (hex ? 16 : 10) + digit, Character.MAX_CODE_POINT + 1);
            end++;
        }
        if (end == start || !Character.isValidCodePoint(value)) {
            return i;
        }
        return done(text, value, i, end, patches);
    }

    private static int named(String text, int i, Patches patches) {
        int end = i + 1;
        while (end < text.length() && end - i <= NAME_MAX && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        Integer value = NAMES.get(text.substring(i + 1, end));
        return value == null ? i : done(text, value, i, end, patches);
    }

    private static int done(String text, int value, int i, int end, Patches patches) {
        int next = end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
        patches.codePoint(value, i, next);
        return next;
    }
}
