package org.nadhir.node.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a server took an object up, as it says (TAXII 2.1 §3.5): RFC 3339 in UTC. Some servers write `+00:00`
/// for the Z.
final class Added {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(?:\\.(\\d{1,9}))?(?:Z|[+-]00:00)");
    private static final int DIGITS = 9;
    /// What the specification wants at least; who writes none more counts in these.
    private static final int MICRO_DIGITS = 6;

    private Added() {}

    /// The time; empty where it is none.
    static Optional<Instant> read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String fraction = matcher.group(2) == null ? "" : matcher.group(2);
            return Optional.of(Instant.parse(matcher.group(1) + "." + fraction + "0".repeat(DIGITS - fraction.length())
                    + "Z"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// As it is asked for, with six digits, cut off.
    static String write(Instant time) {
        String second = Instant.ofEpochSecond(time.getEpochSecond()).toString();
        String micros = String.valueOf(1_000_000 + time.get(ChronoField.MICRO_OF_SECOND)).substring(1);
        return second.substring(0, second.length() - 1) + "." + micros + "Z";
    }

    /// A time so little earlier that who asks for what came after it is given what came at `time` too: one step of the
    /// clock that wrote it. A clock of whole seconds shows itself by a fraction of noughts; a finer clock that happens
    /// to show one costs nothing but some objects that are known already.
    static Instant justBefore(Instant time) {
        int digits = MICRO_DIGITS;
        int micros = time.get(ChronoField.MICRO_OF_SECOND);
        while (digits > 0 && micros % 10 == 0) {
            micros /= 10;
            digits--;
        }
        // Clocks of computers count seconds, thousandths, or finer.
        int step = digits == 0 ? 1_000_000_000 : digits <= 3 ? 1_000_000 : 1_000;
        return time.minusNanos(step);
    }
}
