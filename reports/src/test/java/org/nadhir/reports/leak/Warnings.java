package org.nadhir.reports.leak;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Tier;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Evidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.duty.Victim;
import org.nadhir.model.AgreementId;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.EntityId;
import org.nadhir.model.Harm;
import org.nadhir.model.Marking;
import org.nadhir.model.Marks;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Question;
import org.nadhir.model.ReportId;
import org.nadhir.model.Span;
import org.nadhir.model.Text;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Policy;
import org.nadhir.policy.Request;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Desk;
import org.nadhir.tearline.DraftDecision;
import org.nadhir.tearline.Method;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.Site;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.TearlineBuilder;
import org.nadhir.tearline.Window;
import org.nadhir.tearline.Wording;

/// One warning by the real policy and builder, with whatever source a test puts behind it. All fictional.
final class Warnings {

    private static final Instant NOW = Instant.parse("2025-01-10T08:07:06Z");
    private static final PartyId FIRST = new PartyId(uuid(1));
    private static final PartyId SECOND = new PartyId(uuid(2));
    private static final PersonId AUTHOR = new PersonId(uuid(3));
    private static final EntityId CITY = new EntityId("nahr");

    private Warnings() {}

    static String uuid(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    /// Words a warning whose note is `note`, which rests on a report that came in `before` now.
    static DraftDecision draft(ReportId report, Duration before, Text note, SourceTraces traces, long seed) {
        return new TearlineBuilder(new SourceLeakGuard())
                .build(permit(report, before), AUTHOR, wording(note), traces, new SplittableRandom(seed), NOW);
    }

    private static Wording wording(Text note) {
        return new Wording(
                Subject.ATTACK_ON_SITE,
                new Site(
                        new Text("مقام السراج", "the Lamp Shrine"), new Text("مدينة النهر", "River City"), "XX",
                        33.41, 36.28),
                new Window(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofHours(30))),
                Method.EXPLOSIVE, Likelihood.LIKELY, Confidence.MODERATE,
                List.of(Advice.SEARCH_SITE, Advice.CORDON, Advice.REPORT_BACK),
                new Desk(new Text("مكتب المناوبة", "the duty desk"), "+999 1 234567"), Precedence.FLASH, note);
    }

    private static Permit permit(ReportId report, Duration before) {
        Agreement agreement = new Agreement(
                new AgreementId(uuid(4)), 1, Agreement.Kind.WARNING_ONLY,
                Stream.of(FIRST, SECOND).map(party -> new Agreement.Member(party, key(party))).toList(),
                List.of(Subject.ATTACK_ON_SITE), List.of(Purpose.PROTECTION), List.of(CITY), Marking.AMBER,
                Onward.CONSENT, new Exigency.None(), Tier.WARNING, NOW.minusSeconds(1), NOW.plusSeconds(1),
                Status.EXERCISE);
        Request request = new Request(
                FIRST, List.of(SECOND), Purpose.PROTECTION, Sharing.RELEASE, Subject.ATTACK_ON_SITE, List.of(CITY),
                List.of(Marks.of("TLP:AMBER")), owed(report, NOW.minus(before)), new Invocation.None(),
                new Asker(AUTHOR, List.of(Role.ANALYST)));
        Facts facts = Facts.plain(
                new Facts.Basis.Under(agreement, List.of(key(FIRST), key(SECOND))), Tier.WARNING,
                new StandingHistory(List.of()), Facts.Protects.PROTECTS_VICTIM, Status.EXERCISE, Status.EXERCISE,
                NOW);
        return assertInstanceOf(Permit.class, Policy.rule(request, facts));
    }

    private static Digest key(PartyId party) {
        return Digest.of(party.value().getBytes(StandardCharsets.UTF_8));
    }

    private static Determination.Owed owed(ReportId report, Instant received) {
        List<Evidence> evidence = List.of(new Evidence(report, new Span(0, 5)));
        List<Answer> answers = Stream.of(Question.values())
                .map(question -> Answer.of(question, true, evidence, ""))
                .toList();
        Assessment assessment = new Assessment(
                new CaseId(uuid(5)), answers, Harm.KILLING, Likelihood.LIKELY, Confidence.MODERATE,
                new Victim(Victim.Kind.SITE, new EntityId("lamp-shrine"), new Text("مقام السراج", "the Lamp Shrine")),
                "2025-01-11", received, AUTHOR, NOW);
        return new Determination.Owed(
                assessment, "house", new Addressee.Party(SECOND, Addressee.Stands.PROTECTOR),
                received.plus(Duration.ofHours(1)), List.of());
    }
}
