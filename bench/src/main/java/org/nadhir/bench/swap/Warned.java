package org.nadhir.bench.swap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.nadhir.json.Json;
import org.nadhir.model.PartyId;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Method;
import org.nadhir.tearline.Precedence;

/// What both runs of a pair warn of, in the same words at the same moment.
///
/// @param isOwed whether a duty to warn is found: then the drawn delay is skipped
/// @param at when it is worded
/// @param seed of what goes out
record Warned(
        boolean isOwed, Instant at, Method method, List<Advice> advice, Precedence precedence, int note, long seed) {

    /// A site that does not exist, from the register's invented names.
    static final String SITE = "sheikh-nurin";
    private static final int NOTES = 4;

    static Warned drawn(Instant at, SplittableRandom random) {
        List<Advice> all = List.of(Advice.values());
        int from = random.nextInt(all.size() - 1);
        return new Warned(
                random.nextInt(10) < 7,
                at,
                one(List.of(Method.values()), random),
                all.subList(from, Math.min(all.size(), from + 1 + random.nextInt(3))),
                one(List.of(Precedence.values()), random),
                random.nextInt(NOTES),
                random.nextLong());
    }

    private static <T> T one(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    Json assessment() {
        return Json.object()
                .putArray("answers", Stream.of("credible", "specific", "impending", "harm").toList(), question ->
                        Json.object()
                                .put("question", question)
                                .put("says", isOwed || !question.equals("impending") ? "yes" : "no")
                                .put("note", "as read")
                                .build())
                .put("victim", SITE)
                .put("harm", "killing")
                .put("when", at.plus(Duration.ofDays(2)).toString().substring(0, 10))
                .put("likelihood", "likely")
                .put("confidence", "moderate")
                .build();
    }

    static Json determination(PartyId addressee) {
        return Json.object().put("profile", "house").put("addressee", addressee.value()).build();
    }

    static Json ruling(PartyId recipient) {
        return Json.object().put("recipient", recipient.value()).put("subject", "attack-on-site").build();
    }

    Json draft(PartyId recipient) {
        return draft(recipient, note == 0 ? "" : "Call back within " + note + " h.");
    }

    /// The same with other words of the analyst's own: some that give the source away.
    Json draft(PartyId recipient, String words) {
        Json.Builder draft = Json.object()
                .put("recipient", recipient.value())
                .put("subject", "attack-on-site")
                .put("from", at.plus(Duration.ofDays(1)))
                .put("until", at.plus(Duration.ofDays(3)))
                .put("method", method.word())
                .putStrings("advice", advice.stream().map(Advice::word).toList())
                .put("call", Json.object()
                        .put("ar", "غرفة المناوبة")
                        .put("en", "Duty desk")
                        .put("reach", "+000 100")
                        .build())
                .put("precedence", precedence.word());
        if (!words.isEmpty()) {
            draft.put("note", Json.object().put("ar", "اتصلوا بنا. " + words).put("en", words).build());
        }
        return draft.build();
    }
}
