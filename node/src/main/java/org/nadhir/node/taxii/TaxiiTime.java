package org.nadhir.node.taxii;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of STIX and TAXII: RFC 3339 in UTC with the letter Z (STIX 2.1 §2.16, TAXII 2.1 §2).
///
/// A version is kept with nine digits behind the point, so that the order of the texts is that of the times; it is
/// shown with as many as it needs, three at least.
final class TaxiiTime {

    /// Of the text of a version, while years have four digits.
    static final int VERSION_CHARS = "2026-11-01T12:00:00.000000000Z".length();
    private static final int DIGITS = 9;
    private static final int DIGITS_SHOWN = 3;
    private static final Pattern FORM =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(?:\\.(\\d{1," + DIGITS + "}))?Z");
    private static final long MICROS = 1_000_000;
    private static final int NANOS = 1_000_000_000;

    private TaxiiTime() {}

    /// The text with nine digits; empty where it is no time or finer than a nanosecond.
    static Optional<String> version(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Instant.parse(matcher.group(1) + "Z");
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        String fraction = matcher.group(2) == null ? "" : matcher.group(2);
        return Optional.of(matcher.group(1) + "." + fraction + "0".repeat(DIGITS - fraction.length()) + "Z");
    }

    /// A time of STIX as the text with nine digits.
    static String version(Instant time) {
        String second = Instant.ofEpochSecond(time.getEpochSecond()).toString();
        String nanos = Integer.toString(NANOS + time.getNano()).substring(1);
        return second.substring(0, second.length() - 1) + "." + nanos + "Z";
    }

    /// A time of arrival as the version of an object that has none.
    static String version(long micros) {
        return version(shown(micros)).orElseThrow();
    }

    /// What a client sees of a version.
    static String shown(String version) {
        int point = version.indexOf('.');
        int end = version.length() - 1;
        while (end > point + 1 + DIGITS_SHOWN && version.charAt(end - 1) == '0') {
            end--;
        }
        return version.substring(0, end) + "Z";
    }

    /// A time of arrival with its six digits.
    static String shown(long micros) {
        Instant whole = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS));
        String text = whole.toString();
        String fraction = Long.toString(MICROS + Math.floorMod(micros, MICROS)).substring(1);
        return text.substring(0, text.length() - 1) + "." + fraction + "Z";
    }

    /// Microseconds since 1970 of a time that a client gave; what is finer is cut off, which a strict "after" may be.
    static Optional<Long> micros(String text) {
        return version(text).map(full -> {
            Instant instant = Instant.parse(full);
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1_000);
        });
    }

    static String shown(Instant instant) {
        return shown(Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1_000));
    }
}
