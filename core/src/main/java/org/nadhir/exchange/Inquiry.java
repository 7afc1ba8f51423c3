package org.nadhir.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.nadhir.agreement.Subject;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.tearline.Window;

/// A partner's question whether a threat to a place is known (docs/formats.md, "Inquiry"). Whatever the asked one
/// holds, it is taken with the same receipt and answered at its deadline with the same [InquiryAnswer]; what may be
/// told comes as a warning, or never. All times stand on full hours, so that neither the asking nor the answer tells
/// when somebody sat at a desk.
///
/// @param agreement under which is asked; both are its parties
/// @param place as the asker's register names it, never in words of a report
/// @param window of full days (UTC)
/// @param at the hour in which it was asked
/// @param deadline when it is answered: an hour to seven days after `at`
public record Inquiry(
        PartyId from,
        PartyId to,
        AgreementId agreement,
        Subject subject,
        Text place,
        Window window,
        Instant at,
        Instant deadline) {

    public static final Duration WAIT_MIN = Duration.ofHours(1);
    public static final Duration WAIT_MAX = Duration.ofDays(7);
    private static final int BYTES_MAX = 4 * 1024;
    private static final int NAME_CHARS_MAX = 200;

    public Inquiry {
        if (from.equals(to)) {
            throw new IllegalArgumentException("an inquiry goes to another party");
        }
        Duration wait = Duration.between(at, deadline);
        if (!isOn(ChronoUnit.HOURS, at)
                || !isOn(ChronoUnit.HOURS, deadline)
                || wait.compareTo(WAIT_MIN) < 0
                || wait.compareTo(WAIT_MAX) > 0) {
            throw new IllegalArgumentException("an inquiry is answered on a full hour, within seven days");
        }
        if (!isOn(ChronoUnit.DAYS, window.from()) || !isOn(ChronoUnit.DAYS, window.until())) {
            throw new IllegalArgumentException("an inquiry speaks of full days");
        }
        if (place.ar().length() > NAME_CHARS_MAX
                || place.en().length() > NAME_CHARS_MAX
                || (place.ar().isBlank() && place.en().isBlank())) {
            throw new IllegalArgumentException("a place has a name of at most " + NAME_CHARS_MAX + " characters");
        }
    }

    /// The first full hour that is not before `moment`.
    public static Instant hourFrom(Instant moment) {
        Instant hour = moment.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(moment) ? hour : hour.plus(Duration.ofHours(1));
    }

    /// The bytes to be signed.
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "inquiry")
                .put("version", 1)
                .put("from", from.value())
                .put("to", to.value())
                .put("agreement", agreement.value())
                .put("subject", subject.word())
                .put("place", Json.object().put("ar", place.ar()).put("en", place.en()).build())
                .put("since", window.from())
                .put("until", window.until())
                .put("at", at)
                .put("deadline", deadline)
                .build()));
    }

    /// Reads verified bytes; empty where they are no inquiry.
    public static Optional<Inquiry> read(Bytes payload) {
        return Decoded.of(payload.toArray(), BYTES_MAX, Inquiry::decode) instanceof Decoded.Good<Inquiry>(Inquiry one)
                ? Optional.of(one)
                : Optional.empty();
    }

    private static Inquiry decode(Fields fields) throws Malformed {
        Forms.expect(fields, "inquiry");
        return new Inquiry(
                fields.value("from", PartyId::new),
                fields.value("to", PartyId::new),
                fields.value("agreement", AgreementId::new),
                fields.value("subject", word -> Subject.ofWord(word)
                        .orElseThrow(() -> new IllegalArgumentException("unknown subject"))),
                fields.object("place", name -> new Text(
                        name.string("ar", NAME_CHARS_MAX), name.string("en", NAME_CHARS_MAX))),
                new Window(fields.instant("since"), fields.instant("until")),
                fields.instant("at"),
                fields.instant("deadline"));
    }

    private static boolean isOn(ChronoUnit grid, Instant moment) {
        return moment.truncatedTo(grid).equals(moment);
    }
}
