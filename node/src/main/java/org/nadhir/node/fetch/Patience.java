package org.nadhir.node.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// When one request is asked again: after silence and after answers that say that it may go better later. Waits as long
/// as `Retry-After` says (RFC 9110 §10.2.3), within a limit, else twice as long each time. Serves one request.
final class Patience {

    static final int ATTEMPTS_MAX = 5;
    static final Duration WAIT_MAX = Duration.ofMinutes(5);
    /// A fault of the server's seldom mends itself within seconds.
    private static final int FAULTS_MAX = 2;
    private static final int DIGITS_MAX = 9;

    private int attempts;
    private int faults;

    /// How long to wait before the request is sent again; empty where what was heard stands.
    Optional<Duration> again(Ask ask, Heard heard, Instant now) {
        attempts++;
        if (attempts >= ATTEMPTS_MAX) {
            return Optional.empty();
        }
        return switch (heard) {
            case Heard.Silent(Heard.Silence why) -> switch (why) {
                // Whether a post was taken is not known then: who posted looks what is there.
                case TIMEOUT, BROKEN -> fault(ask);
                case NO_CONNECTION -> Optional.of(backOff());
                case NO_SUCH_NAME, NOT_TRUSTED, TOO_LARGE -> Optional.empty();
            };
            case Heard.Answered answer -> switch (answer.status()) {
                case 429, 503 -> asked(answer, now).or(() -> Optional.of(backOff()))
                        .filter(wait -> wait.compareTo(WAIT_MAX) <= 0);
                case 408, 425, 500, 502, 504 -> fault(ask);
                default -> Optional.empty();
            };
        };
    }

    private Optional<Duration> fault(Ask ask) {
        faults++;
        return ask.isPost() || faults > FAULTS_MAX ? Optional.empty() : Optional.of(backOff());
    }

    private Duration backOff() {
        return Duration.ofSeconds(1L << (attempts - 1));
    }

    private static Optional<Duration> asked(Heard.Answered answer, Instant now) {
        return answer.header("retry-after").flatMap(text -> wait(text.strip(), now));
    }

    private static Optional<Duration> wait(String text, Instant now) {
        if (!text.isEmpty() && text.length() <= DIGITS_MAX && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant moment = ZonedDateTime.parse(
                            text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant();
            Duration wait = Duration.between(now, moment);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
