package org.nadhir.bench.swap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Method;
import org.nadhir.tearline.Precedence;

/// What both runs of a pair warn of, in the same words at the same moment and by the same exit.
///
/// @param isOwed whether a duty to warn is found: then the drawn delay is skipped
/// @param at when it is worded
/// @param seed of what goes out
record Warned(
        Leaving leaving,
        boolean isOwed,
        Instant at,
        Method method,
        List<Advice> advice,
        Precedence precedence,
        int note,
        long seed) {

    /// A site that does not exist, from the register's invented names.
    static final String SITE = "sheikh-nurin";
    /// Lines of a list.
    static final int VICTIMS = 3;
    private static final int NOTES = 4;

    /// @param exits among which its own is drawn
    static Warned drawn(Instant at, List<Leaving> exits, SplittableRandom random) {
        Leaving leaving = Leaving.drawn(exits, random);
        List<Advice> all = List.of(Advice.values());
        int from = random.nextInt(all.size() - 1);
        return new Warned(
                leaving,
                leaving.isOwed(random.nextInt(10) < 7),
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

    /// The same as another party sees it, and owes a word of it.
    Warned seenBefore(Duration before) {
        return new Warned(Leaving.RELEASE, true, at.minus(before), method, advice, precedence, note, seed);
    }

    /// A part of what stands in the warning that a source may bear as a name.
    String namesake() {
        return leaving == Leaving.LIST ? "Cypress" : "Nurin";
    }

    /// What a source says of it, so that its report belongs to the case.
    String rumour(String language) {
        String day = at.plus(Duration.ofDays(2)).toString().substring(0, 10);
        return List.of("ar", "fa", "ur").contains(language)
                ? "يخطط رجال لمهاجمة مقام الشيخ نورين يوم " + day + "."
                : "They plan to bomb Sheikh Nurin Shrine on " + day + ".";
    }

    /// What the report came as: a notice may not rest on what was told to us alone.
    String reportClass() {
        return leaving == Leaving.NOTICE ? "published" : "note";
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

    Json ruling(PartyId recipient) {
        return Json.object().put("recipient", recipient.value()).put("subject", subject()).build();
    }

    /// What the agreement covers, but for a pair in which nothing may leave.
    private String subject() {
        return leaving == Leaving.REFUSED ? "kidnapping" : "attack-on-site";
    }

    Json draft(PartyId recipient) {
        return draft(recipient, ownWords()).build();
    }

    private String ownWords() {
        return note == 0 ? "" : "Call back within " + note + " h.";
    }

    /// The same with other words of the analyst's own: some that give the source away.
    Json draftSaying(PartyId recipient, String words) {
        return draft(recipient, words).build();
    }

    /// The same, to be handed over by the clock of the site.
    Json notice(String contact) {
        return draft(new PartyId(contact), ownWords()).put("offset", "+03:00").build();
    }

    /// What the originator is asked about.
    Json question(PartyId third) {
        return draft(third, ownWords()).put("deadline", at.plus(Duration.ofDays(2))).build();
    }

    private Json.Builder draft(PartyId recipient, String words) {
        return worded(Json.object().put("recipient", recipient.value()), words);
    }

    /// The same for every victim of a list.
    Json finding() {
        return worded(Json.object(), ownWords()).build();
    }

    Json listRuling() {
        return Json.object().put("subject", subject()).build();
    }

    private Json.Builder worded(Json.Builder draft, String words) {
        draft.put("subject", subject())
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
        return words.isEmpty()
                ? draft
                : draft.put("note", Json.object().put("ar", "اتصلوا بنا. " + words).put("en", words).build());
    }

    /// A list of victims, all protected by one party.
    static Bytes list(PartyId protector) {
        var csv = new StringBuilder("reference,kind,name_ar,name_en,place_ar,place_en,country,within,party\n");
        for (int n = 1; n <= VICTIMS; n++) {
            csv.append("v").append(n).append(",site,خان ").append((char) ('ب' + n)).append("دار,Khan ")
                    .append((char) ('A' + n)).append("-dar,وادي السرو,Cypress Valley,XX,").append(SITE)
                    .append(',').append(protector.value()).append('\n');
        }
        return Bytes.of(csv.toString().getBytes(UTF_8));
    }
}
