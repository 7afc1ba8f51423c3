package org.nadhir.json;

/// Finds halves of surrogate pairs that stand alone: no UTF-8 exists for them, so no signature either.
final class Surrogates {

    private Surrogates() {}

    /// Index of the first lone surrogate, or −1.
    static int firstLone(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < Character.MIN_SURROGATE) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    static void refuseLone(String text) {
        int at = firstLone(text);
        if (at >= 0) {
            throw new IllegalArgumentException("lone surrogate at character " + at);
        }
    }
}
