package org.nadhir.bench.plant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Role;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Credibility;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Evidence;
import org.nadhir.duty.Grade;
import org.nadhir.duty.Reliability;
import org.nadhir.model.CaseId;
import org.nadhir.model.Marks;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReportId;
import org.nadhir.model.Span;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Policy;
import org.nadhir.policy.Request;

/// The same question to policy, asked of a case that another source stands behind: whatever of a source an assessment
/// or a request can hold is drawn anew.
final class Laden {

    private final Ground ground;

    Laden(Ground ground) {
        this.ground = ground;
    }

    /// What an assessment holds that comes from its source.
    ///
    /// @param caseId any UUID, also one that tells a time or a name
    /// @param reportId likewise
    record Load(
            String caseId, String reportId, Span span, String note, Instant received, Grade grade, String assessor) {}

    /// Drawn at random; `note` are words of the source.
    static Load draw(String note, RandomGenerator random, Instant now) {
        Instant received = now.minus(Duration.ofMillis(random.nextLong(400_000_000L)));
        int start = random.nextInt(5_000);
        return new Load(
                uuid(Chars.any(List.of('1', '5', '7'), random), random),
                uuid(Chars.any(List.of('1', '5', '7'), random), random),
                new Span(start, start + 1 + random.nextInt(300)),
                note,
                received,
                new Grade.Rated(Chars.any(List.of(Reliability.values()), random),
                        Chars.any(List.of(Credibility.values()), random)),
                uuid('4', random));
    }

    /// A permit for the same warning; empty where policy refuses.
    Optional<Permit> permit(Load load, List<Marks> marks, PersonId asker) {
        Request asked = ground.permit().request();
        var request = new Request(
                asked.sender(),
                asked.recipients(),
                asked.purpose(),
                asked.sharing(),
                asked.subject(),
                asked.places(),
                marks,
                determination(asked.determination(), load),
                asked.exigency(),
                new Asker(asker, List.of(Role.ANALYST)));
        return Policy.rule(request, ground.facts()) instanceof Permit permit ? Optional.of(permit) : Optional.empty();
    }

    private static Determination determination(Determination determination, Load load) {
        if (!(determination instanceof Determination.Owed owed)) {
            throw new IllegalStateException("the warning of this bench is owed");
        }
        return new Determination.Owed(
                assessment(owed.assessment(), load), owed.profile(), owed.addressee(), owed.due(), owed.why());
    }

    private static Assessment assessment(Assessment as, Load load) {
        var evidence = List.of(new Evidence(new ReportId(load.reportId()), load.span()));
        return new Assessment(
                new CaseId(load.caseId()),
                as.answers().stream()
                        .map(answer -> new Answer(answer.question(), answer.says(), evidence, load.note()))
                        .toList(),
                as.harm(),
                as.likelihood(),
                as.confidence(),
                as.victim(),
                as.when(),
                load.received(),
                new PersonId(load.assessor()),
                as.at(),
                load.grade());
    }

    static String uuid(char version, RandomGenerator random) {
        String hex = "%016x%016x".formatted(random.nextLong(), random.nextLong());
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + version + hex.substring(13, 16) + "-a"
                + hex.substring(17, 20) + "-" + hex.substring(20);
    }
}
