package org.nadhir.reports.cap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates and times of CAP 1.2 (section 3.3.2): seconds, no fraction, and always a numeric zone. The zone of UTC is
/// written `-00:00`, and the letter Z is not used.
public final class CapMoment {

    private static final Pattern FORM = Pattern.compile(
            "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})([-+])([0-9]{2}):([0-9]{2})");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final int LOCAL_CHARS = 19;
    private static final int ZONE_HOURS_MAX = 14;

    private CapMoment() {}

    /// The moment that is meant; empty where it is none of this form.
    public static Optional<Instant> read(String text) {
        var parts = FORM.matcher(CapGrammar.collapsed(text));
        if (!parts.matches() || parts.group(1).equals("0000")) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(parts.group(8));
        int minutes = Integer.parseInt(parts.group(9));
        if (minutes > 59 || hours * 60 + minutes > ZONE_HOURS_MAX * 60) {
            return Optional.empty();
        }
        try {
            // A day's end may be written as 24:00:00 (XML Schema 1.0, part 2, section 3.2.7.1).
            String clock = parts.group().substring(0, LOCAL_CHARS);
            boolean midnight = clock.endsWith("T24:00:00");
            LocalDateTime local = LocalDateTime.parse(midnight ? clock.replace("T24", "T00") : clock,
                    LOCAL.withResolverStyle(java.time.format.ResolverStyle.STRICT));
            int sign = parts.group(7).equals("-") ? 1 : -1;
            return Optional.of((midnight ? local.plusDays(1) : local)
                    .plusMinutes((long) sign * (hours * 60 + minutes))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    static boolean isMoment(String text) {
        return read(text).isPresent();
    }

    /// As CAP writes it, in UTC; a fraction of a second is dropped.
    public static String write(Instant moment) {
        return LOCAL.format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)) + "-00:00";
    }
}
