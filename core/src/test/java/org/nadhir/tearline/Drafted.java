package org.nadhir.tearline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.nadhir.Given;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Evidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.model.ReportId;
import org.nadhir.model.Span;
import org.nadhir.model.Text;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Policy;
import org.nadhir.policy.Request;

/// Drafts for the tests of this package.
final class Drafted {

    static final LeakGuard NO_TRACES = (finished, traces) -> List.of();
    static final SourceTraces NOTHING_KNOWN = SourceTraces.none();
    static final Wording WORDING = wording(Likelihood.LIKELY, Confidence.MODERATE);

    private Drafted() {}

    static Wording wording(Likelihood likelihood, Confidence confidence) {
        return new Wording(
                Subject.ATTACK_ON_SITE,
                new Site(
                        new Text("مقام السراج", "the Lamp Shrine"), new Text("مدينة النهر", "River City"), "XX",
                        33.4127, 36.2791),
                new Window(Instant.parse("2025-01-11T10:40:00Z"), Instant.parse("2025-01-11T14:10:00Z")),
                Method.EXPLOSIVE, likelihood, confidence,
                List.of(Advice.SEARCH_SITE, Advice.CORDON, Advice.REPORT_BACK),
                new Desk(new Text("مكتب المناوبة", "the duty desk"), "+999 1 234567"),
                Precedence.FLASH, new Text("", ""));
    }

    static Permit permit(Determination determination) {
        return permit(determination, Given.warningOnly(), new Invocation.None());
    }

    static Permit exchangePermit(Determination determination) {
        Agreement agreement = Given.agreement(Agreement.Kind.EXCHANGE, new Exigency.None());
        Agreement later = new Agreement(
                agreement.id(), 2, agreement.kind(), agreement.parties(), agreement.subjects(), agreement.purposes(),
                agreement.regions(), agreement.ceiling(), agreement.onward(), agreement.exigency(), agreement.tier(),
                agreement.from(), agreement.until(), agreement.status());
        return permit(determination, later, new Invocation.None());
    }

    static Permit permit(Determination determination, Agreement agreement, Invocation exigency) {
        Request plain = Given.request(exigency);
        Request request = new Request(
                plain.sender(), plain.recipients(), plain.purpose(), plain.sharing(), plain.subject(), plain.places(),
                plain.marks(), determination, exigency, plain.asker());
        if (Policy.rule(request, Given.facts(agreement, new StandingHistory(List.of()))) instanceof Permit permit) {
            return permit;
        }
        throw new AssertionError("not permitted");
    }

    /// The same threat, told by another report, longer ago, at another place of its text.
    static Determination.Owed fromAnotherSource() {
        Determination.Owed owed = Given.owed();
        Assessment was = owed.assessment();
        List<Evidence> evidence = List.of(new Evidence(new ReportId(Given.uuid(99)), new Span(3, 999)));
        Assessment assessment = new Assessment(
                was.caseId(),
                was.answers().stream()
                        .map(a -> new Answer(a.question(), a.says(), evidence, "another note"))
                        .toList(),
                was.harm(), was.likelihood(), was.confidence(), was.victim(), was.when(),
                was.received().minus(Duration.ofHours(11)), was.by(), was.at());
        return new Determination.Owed(
                assessment, owed.profile(), new Addressee.Party(Given.SECOND, Addressee.Stands.PROTECTOR),
                owed.due().minus(Duration.ofHours(11)), List.of());
    }

    static Draft draft(long seed) {
        return draft(permit(Given.owed()), WORDING, seed);
    }

    static Draft draft(Permit permit, Wording wording, long seed) {
        DraftDecision decision = new TearlineBuilder(NO_TRACES)
                .build(permit, Given.AUTHOR, wording, NOTHING_KNOWN, new SplittableRandom(seed), Given.NOW);
        if (decision instanceof Draft draft) {
            return draft;
        }
        throw new AssertionError("no draft: " + decision);
    }
}
