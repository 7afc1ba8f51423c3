package org.nadhir.bench.attack;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.nadhir.agreement.Subject;
import org.nadhir.bench.attack.Attack.Outcome;
import org.nadhir.exchange.ConsentAnswer;
import org.nadhir.exchange.Inquiry;
import org.nadhir.exchange.InquiryAnswer;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.outcome.Use;
import org.nadhir.outcome.UseReport;
import org.nadhir.sign.PayloadType;
import org.nadhir.tearline.Window;

/// Games with what parties say beside warnings: questions that probe, answers to nothing, kinds that do not travel.
final class Stating {

    private static final Digest NOBODYS = Digest.of(new byte[] {9});

    private Stating() {}

    static List<Attack> all() {
        return List.of(
                asked("inquiry-for-another", "asks the victim what is addressed to another party", "wrong-recipient",
                        scene -> inquiry(scene, scene.cast.other.party(), id(scene, 0), Subject.ATTACK_ON_SITE)),
                asked("inquiry-in-anothers-name", "asks in another party's name", "wrong-recipient",
                        scene -> Forgery.altered(good(scene), from(scene.cast.partner.party()),
                                from(scene.cast.stranger.party()))),
                asked("inquiry-without-agreement", "asks under an agreement that it is no party of", "no-agreement",
                        scene -> inquiry(scene, scene.cast.victim.party(), id(scene, 1), Subject.ATTACK_ON_SITE)),
                asked("inquiry-beyond", "asks about what the agreement does not cover", "outside-agreement",
                        scene -> inquiry(scene, scene.cast.victim.party(), id(scene, 0), Subject.CYBER_ATTACK)),
                asked("inquiry-by-the-minute", "asks for an answer at a moment that would show who looked", "malformed",
                        scene -> Forgery.altered(good(scene), ":00:00Z\",\"from\"", ":01:00Z\",\"from\"")),
                Attack.of("inquiry-again", "asks the same again, to see whether the answer changes")
                        .is(new Outcome("stored", "", ""))
                        .by(scene -> {
                            scene.wire(scene.byPartner(PayloadType.INQUIRY, good(scene)));
                            return scene.wire(scene.byPartner(PayloadType.INQUIRY, good(scene)));
                        })
                        .whereElse("stored", scene -> scene.wire(scene.byPartner(PayloadType.INQUIRY, good(scene)))),
                Attack.of("inquiry-readdressed", "as another partner, brings what the partner asked")
                        .isRefused("wrong-sender")
                        .by(scene -> scene.wire(
                                scene.cast.other, scene.byPartner(PayloadType.INQUIRY, good(scene))))
                        .whereElse("stored", scene -> scene.wire(
                                scene.byPartner(PayloadType.INQUIRY, good(scene)))),
                said("answer-to-no-inquiry", "answers what was never asked", "wrong-recipient",
                        PayloadType.INQUIRY_ANSWER, scene -> new InquiryAnswer(
                                scene.cast.partner.party(), scene.cast.victim.party(), NOBODYS, hour(scene))
                                .write()),
                said("consent-unasked", "consents to what was never asked", "wrong-recipient",
                        PayloadType.CONSENT_ANSWER, scene -> new ConsentAnswer(
                                scene.cast.partner.party(), scene.cast.victim.party(), NOBODYS, true,
                                scene.cast.begin).write()),
                said("use-of-nothing", "reports the use of a warning that it never got, to learn what others got",
                        "outside-agreement", PayloadType.USE_REPORT, scene -> new UseReport(
                                scene.cast.partner.party(), scene.cast.victim.party(), sentToOther(scene),
                                List.of(new Use.Protection()), "", scene.cast.begin).write()),
                said("approval-sent", "sends a kind that never leaves a node: an approval", "malformed",
                        PayloadType.APPROVAL, Stating::good),
                said("waiver-sent", "sends a kind that never leaves a node: a waiver", "malformed",
                        PayloadType.WAIVER, Stating::good),
                said("act-sent", "sends a person's act as if it were the party's word", "malformed",
                        PayloadType.ACT, Stating::good),
                said("roster-sent", "sends a roster entry, to become somebody in the victim's roster", "malformed",
                        PayloadType.ROSTER_ENTRY, Stating::good),
                said("oversized-statement", "states more than a statement may hold", "too-large",
                        PayloadType.INQUIRY, _ -> Forgery.text("\"" + "a".repeat(70_000) + "\"")));
    }

    private static Attack asked(String name, String does, String reason, Function<Scene, Bytes> wrong) {
        return said(name, does, reason, PayloadType.INQUIRY, wrong);
    }

    private static Attack said(
            String name, String does, String reason, PayloadType kind, Function<Scene, Bytes> wrong) {
        return Attack.of(name, does)
                .isRefused(reason)
                .by(scene -> scene.wire(scene.byPartner(kind, wrong.apply(scene))))
                .whereElse("stored", scene -> scene.wire(scene.byPartner(PayloadType.INQUIRY, good(scene))));
    }

    private static Bytes good(Scene scene) {
        return inquiry(scene, scene.cast.victim.party(), id(scene, 0), Subject.ATTACK_ON_SITE);
    }

    private static Bytes inquiry(Scene scene, PartyId to, AgreementId agreement, Subject subject) {
        Instant day = scene.cast.begin.truncatedTo(ChronoUnit.DAYS);
        return new Inquiry(
                        scene.cast.partner.party(), to, agreement, subject,
                        new Text("مقام السراج", "Lamp Shrine"),
                        new Window(day.plus(Duration.ofDays(1)), day.plus(Duration.ofDays(3))),
                        hour(scene), hour(scene).plus(Duration.ofHours(6)))
                .write();
    }

    private static Instant hour(Scene scene) {
        return scene.cast.begin.truncatedTo(ChronoUnit.HOURS);
    }

    private static AgreementId id(Scene scene, int pact) {
        return scene.cast.pacts.get(pact).agreement().id();
    }

    private static String from(PartyId party) {
        return "\"from\":\"" + party + "\"";
    }

    private static Digest sentToOther(Scene scene) {
        return Cast.payload(Cast.opened(scene.cast.other, scene.cast.sentToOther), scene.cast.victim.card().signing())
                .map(Bytes::digest)
                .orElseThrow();
    }
}
