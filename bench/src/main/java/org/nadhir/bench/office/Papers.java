package org.nadhir.bench.office;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.nadhir.json.Json;

/// What the persons of an office fill in, as the API takes it: one threat to the site of a [Pair], all four questions
/// answered with yes, and a plain wording against it. Fictional.
public final class Papers {

    private Papers() {}

    /// An assessment of a threat three days from now.
    ///
    /// @param note what stands beside each answer
    public static Json assessment(String note, Instant now) {
        return Json.object()
                .putArray("answers", Stream.of("credible", "specific", "impending", "harm").toList(), question ->
                        Json.object()
                                .put("question", question)
                                .put("says", "yes")
                                .put("note", note)
                                .build())
                .put("victim", Pair.SITE)
                .put("harm", "killing")
                .put("when", now.plus(Duration.ofDays(3)).toString().substring(0, 10))
                .put("likelihood", "likely")
                .put("confidence", "moderate")
                .build();
    }

    /// The wording of a warning, without a word of the author's own.
    ///
    /// @param recipient id of the party to be warned
    /// @param precedence its label
    public static Json.Builder wording(String recipient, String precedence) {
        return Json.object()
                .put("recipient", recipient)
                .put("subject", "attack-on-site")
                .put("method", "explosive")
                .putStrings("advice", Stream.of("search-site", "report-back").toList())
                .put("call", Json.object()
                        .put("ar", "غرفة المناوبة")
                        .put("en", "Duty desk")
                        .put("reach", "+000 100")
                        .build())
                .put("precedence", precedence);
    }
}
