package org.nadhir.reports.leak.view;

import java.util.Arrays;

/// UUIDs as machines write them (RFC 9562: 32 hexadecimal digits in five groups), and moments (RFC 3339, in UTC with
/// seconds).
///
/// A release has some dozens of them, and they look like every encoding at once. No text is written so but in
/// hexadecimal, or as numbers: of base64, base32, base58 and base85 sixteen digits, or ten and two letters, make no
/// word.
public final class Ids {

    /// Behind the first group, how many digits each other has.
    private static final int[] GROUPS = {4, 4, 4, 12};
    private static final int FIRST = 8;
    private static final int LENGTH = 36;
    private static final String MOMENT = "0000-00-00T00:00:00";
    private static final int DAY = 10;

    private Ids() {}

    /// Where the id that begins at `start` ends, or `start` where none does; it is no part of a longer word.
    public static int end(String text, int start) {
        int at = start + FIRST;
        boolean first = start + LENGTH <= text.length()
                && text.charAt(at) == '-'
                && isHex(text, start, at)
                && (start == 0 || !isInWord(text, start - 1));
        if (!first) {
            return start;
        }
        for (int digits : GROUPS) {
            if (text.charAt(at) != '-' || !isHex(text, at + 1, at + 1 + digits)) {
                return start;
            }
            at += 1 + digits;
        }
        return at < text.length() && isInWord(text, at) ? start : at;
    }

    /// The text with [View#GAP] for each character of an id or a moment; the text itself where none stands.
    public static String withoutAny(String text) {
        return withoutMoments(without(text));
    }

    /// The text with [View#GAP] for each character of an id; the text itself where none stands.
    static String without(String text) {
        char[] left = new char[0];
        for (int dash = text.indexOf('-', FIRST); dash >= 0; dash = text.indexOf('-', dash + 1)) {
            int end = end(text, dash - FIRST);
            if (end > dash) {
                left = left.length == 0 ? text.toCharArray() : left;
                Arrays.fill(left, dash - FIRST, end, View.GAP);
                dash = end - 1;
            }
        }
        return left.length == 0 ? text : new String(left);
    }

    /// The text with [View#GAP] for each character of a moment; the text itself where none stands.
    static String withoutMoments(String text) {
        char[] left = new char[0];
        for (int sign = text.indexOf('T', DAY); sign >= 0; sign = text.indexOf('T', sign + 1)) {
            int start = sign - DAY;
            int end = isMoment(text, start) ? momentEnd(text, start + MOMENT.length()) : start;
            if (end > start && (start == 0 || !isInWord(text, start - 1))) {
                left = left.length == 0 ? text.toCharArray() : left;
                Arrays.fill(left, start, end, View.GAP);
            }
        }
        return left.length == 0 ? text : new String(left);
    }

    private static boolean isMoment(String text, int start) {
        if (start + MOMENT.length() >= text.length()) {
            return false;
        }
        for (int i = 0; i < MOMENT.length(); i++) {
            char c = text.charAt(start + i);
            if (MOMENT.charAt(i) == '0' ? c < '0' || c > '9' : c != MOMENT.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Behind its Z, or -1.
    private static int momentEnd(String text, int seconds) {
        int end = seconds;
        while (end < text.length() && ".0123456789".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean zulu = end < text.length() && text.charAt(end) == 'Z';
        return zulu && (end + 1 == text.length() || !isInWord(text, end + 1)) ? end + 1 : -1;
    }

    private static boolean isHex(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Digits.hex(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInWord(String text, int at) {
        char c = text.charAt(at);
        int lower = c | 0x20;
        return (c >= '0' && c <= '9') || (c < 0x80 && lower >= 'a' && lower <= 'z');
    }
}
