package org.nadhir.node.stix;

import java.time.Instant;
import java.time.YearMonth;

/// Timestamps: RFC 3339 in UTC, written with `T` and `Z`, with any number of digits behind the second (section 2.14).
final class Timestamps {

    /// `2031-05-21T08:15:30`.
    private static final int SECOND_END = 19;
    private static final String FORM = "0000-00-00T00:00:00";

    private Timestamps() {}

    static boolean isSound(byte[] in, int from, int to) {
        int length = to - from;
        if (length < SECOND_END + 1 || in[to - 1] != 'Z') {
            return false;
        }
        for (int i = 0; i < SECOND_END; i++) {
            byte b = in[from + i];
            char form = FORM.charAt(i);
            if (form == '0' ? !Formats.isDigit(b) : b != form) {
                return false;
            }
        }
        for (int i = SECOND_END + 1; i < length - 1; i++) {
            if (!Formats.isDigit(in[from + i])) {
                return false;
            }
        }
        boolean fraction = length == SECOND_END + 1 || (in[from + SECOND_END] == '.' && length > SECOND_END + 2);
        int month = two(in, from + 5);
        int hour = two(in, from + 11);
        int minute = two(in, from + 14);
        int second = two(in, from + 17);
        // A leap second falls on the last second of a day in UTC (RFC 3339 §5.7).
        boolean clock = hour < 24 && minute < 60 && (second < 60 || (second == 60 && hour == 23 && minute == 59));
        return fraction && clock && month >= 1 && month <= 12 && isDay(in, from, month);
    }

    private static boolean isDay(byte[] in, int from, int month) {
        int day = two(in, from + 8);
        if (day < 1 || day > 31) {
            return false;
        }
        return day <= 28 || day <= YearMonth.of(two(in, from) * 100 + two(in, from + 2), month).lengthOfMonth();
    }

    private static int two(byte[] in, int at) {
        return (in[at] - '0') * 10 + in[at + 1] - '0';
    }

    /// Digits behind the second.
    static int precision(int from, int to) {
        return Math.max(0, to - from - SECOND_END - 2);
    }

    /// Compares sound timestamps, whatever their precision.
    static int compare(byte[] in, int from, int to, int otherFrom, int otherTo) {
        int length = Math.max(to - from, otherTo - otherFrom) - 1;
        for (int i = 0; i < length; i++) {
            int digit = i == SECOND_END ? 0 : digit(in, from + i, to);
            int other = i == SECOND_END ? 0 : digit(in, otherFrom + i, otherTo);
            if (digit != other) {
                return Integer.compare(digit, other);
            }
        }
        return 0;
    }

    private static int digit(byte[] in, int at, int to) {
        return at < to - 1 ? in[at] : '0';
    }

    /// The moment of a sound timestamp, down to the nanosecond; a leap second counts as the one behind it.
    static Instant instant(String text) {
        String second = text.substring(0, SECOND_END);
        long leap = second.endsWith(":60") ? 1 : 0;
        String clock = leap == 1 ? second.substring(0, SECOND_END - 2) + "59" : second;
        String fraction = text.substring(SECOND_END, text.length() - 1);
        String nanos = fraction.length() > 10 ? fraction.substring(0, 10) : fraction;
        return Instant.parse(clock + nanos + "Z").plusSeconds(leap);
    }
}
