package org.nadhir;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Agreement.Member;
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
import org.nadhir.policy.Request;

/// The small world of the tests: two parties, an agreement, a threat to a shrine. All fictional.
public final class Given {

    public static final Instant NOW = Instant.parse("2025-01-10T08:07:06Z");
    public static final PartyId FIRST = new PartyId(uuid(1));
    public static final PartyId SECOND = new PartyId(uuid(2));
    public static final PartyId THIRD = new PartyId(uuid(3));
    public static final PersonId AUTHOR = new PersonId(uuid(11));
    public static final PersonId APPROVER = new PersonId(uuid(12));
    public static final PersonId OTHER_APPROVER = new PersonId(uuid(13));
    public static final Asker ASKER = new Asker(AUTHOR, List.of(Role.ANALYST));
    public static final EntityId CITY = new EntityId("nahr");

    private Given() {}

    public static String uuid(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    public static Digest key(PartyId party) {
        return Digest.of(party.value().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static Agreement agreement(Agreement.Kind kind, Exigency exigency) {
        return new Agreement(
                new AgreementId(uuid(21)), 1, kind,
                Stream.of(FIRST, SECOND).map(party -> new Member(party, key(party))).toList(),
                List.of(Subject.ATTACK_ON_SITE, Subject.KIDNAPPING), List.of(Purpose.PROTECTION),
                List.of(CITY), Marking.AMBER, Onward.CONSENT, exigency, Tier.EXCHANGE,
                NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(30)), Status.EXERCISE);
    }

    public static Agreement warningOnly() {
        return agreement(Agreement.Kind.WARNING_ONLY, new Exigency.Clause(2, false));
    }

    public static Assessment assessment(Answer.Says credible, Answer.Says specific, Answer.Says impending, Harm harm) {
        ReportId report = new ReportId(uuid(31));
        Instant received = NOW.minus(Duration.ofMinutes(7));
        List<Evidence> evidence = List.of(new Evidence(report, new Span(0, 5)));
        Answer.Says harmful = harm == Harm.NONE ? Answer.Says.NO : Answer.Says.YES;
        return new Assessment(
                new CaseId(uuid(41)),
                List.of(
                        new Answer(Question.CREDIBLE, credible, evidence, ""),
                        new Answer(Question.SPECIFIC, specific, evidence, ""),
                        new Answer(Question.IMPENDING, impending, evidence, ""),
                        new Answer(Question.HARM, harmful, evidence, "")),
                harm, Likelihood.LIKELY, Confidence.MODERATE,
                new Victim(Victim.Kind.SITE, new EntityId("lamp-shrine"), new Text("مقام السراج", "the Lamp Shrine")),
                "2025-01-11", received, AUTHOR, NOW);
    }

    public static Determination.Owed owed() {
        Assessment assessment = assessment(Answer.Says.YES, Answer.Says.YES, Answer.Says.YES, Harm.KILLING);
        return new Determination.Owed(
                assessment, "house", new Addressee.Party(SECOND, Addressee.Stands.PROTECTOR),
                assessment.received().plus(Duration.ofHours(1)), List.of());
    }

    public static Request request(Invocation exigency) {
        return new Request(
                FIRST, List.of(SECOND), Purpose.PROTECTION, Sharing.RELEASE, Subject.ATTACK_ON_SITE, List.of(CITY),
                List.of(Marks.of("TLP:AMBER")), owed(), exigency, ASKER);
    }

    public static Facts facts(Agreement agreement, StandingHistory standing) {
        return Facts.plain(
                new Facts.Basis.Under(agreement, List.of(key(FIRST), key(SECOND))), Tier.EXCHANGE, standing,
                Facts.Protects.PROTECTS_VICTIM, Status.EXERCISE, Status.EXERCISE, NOW);
    }
}
