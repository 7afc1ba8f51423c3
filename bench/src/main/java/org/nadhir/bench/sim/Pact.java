package org.nadhir.bench.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Tier;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Marking;
import org.nadhir.model.Uuids;

/// An agreement between two members. Some end while a run goes on.
record Pact(Agreement agreement) {

    static Pact between(Member one, Member other, Duration lasts, RandomGenerator random) {
        Instant from = World.BEGIN.minus(Duration.ofDays(1));
        return new Pact(new Agreement(
                new AgreementId(Uuids.random(random)),
                1,
                Agreement.Kind.EXCHANGE,
                List.of(
                        new Agreement.Member(one.party(), one.card().fingerprint()),
                        new Agreement.Member(other.party(), other.card().fingerprint())),
                List.of(Subject.ATTACK_ON_SITE),
                List.of(Purpose.PROTECTION),
                List.of(Agreement.EVERYWHERE),
                Marking.AMBER,
                Onward.CONSENT,
                new Exigency.None(),
                Tier.EXCHANGE,
                from,
                from.plus(lasts),
                Status.EXERCISE));
    }
}
