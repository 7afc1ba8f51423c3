package org.nadhir.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.nadhir.Given;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;

/// Agreements that open step for step, for the tests of this package. All fictional.
public final class Stepwise {

    static final Milestone MET =
            new Milestone("met", new Text("التقى المكتبان وجهاً لوجه.", "The two desks met in person."), Tier.WARNING);
    static final Milestone LINE = new Milestone(
            "line", new Text("جُرّب الخط مرة كل أسبوع.", "The line was tried once a week."), Tier.EXCHANGE);

    static final Terms TERMS = new Terms(
            List.of(Sharing.RELEASE, Sharing.ONWARD),
            90,
            List.of(Assurance.NO_LETHAL_USE, Assurance.NO_DETENTION),
            List.of(MET, LINE),
            List.of());

    private Stepwise() {}

    public static Agreement agreement(Terms terms, PartyId... parties) {
        return agreement(21, Given.NOW.minus(Duration.ofDays(1)), List.of(Subject.ATTACK_ON_SITE), terms, parties);
    }

    static Agreement agreement(int id, Instant from, List<Subject> subjects, Terms terms, PartyId... parties) {
        return new Agreement(
                new AgreementId(Given.uuid(id)),
                1,
                parties.length > 2 ? Agreement.Kind.COALITION : Agreement.Kind.EXCHANGE,
                Stream.of(parties).map(party -> new Agreement.Member(party, Given.key(party))).toList(),
                subjects,
                List.of(Purpose.PROTECTION),
                List.of(Given.CITY),
                Marking.AMBER,
                Onward.CONSENT,
                new Exigency.Clause(2, true),
                Tier.EXCHANGE,
                from,
                from.plus(Duration.ofDays(30)),
                Status.EXERCISE,
                terms);
    }

    /// Three parties; the second and the third share no compartment.
    public static Agreement coalition() {
        Terms terms = new Terms(
                TERMS.sharings(), 90, TERMS.assurances(), TERMS.milestones(),
                List.of(
                        new Compartment(List.of(Given.FIRST, Given.SECOND)),
                        new Compartment(List.of(Given.FIRST, Given.THIRD))));
        return agreement(terms, Given.FIRST, Given.SECOND, Given.THIRD);
    }
}
