package org.nadhir.bench.standin;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Tier;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Marking;
import org.nadhir.model.Uuids;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// An agreement that two players signed.
public record Pact(Agreement agreement, Signed signed) {

    /// What the two agree on.
    ///
    /// @param ceiling the highest marking that may pass
    public record Terms(Marking ceiling, Instant from, Instant until) {}

    /// Draws an agreement on attacks on sites everywhere, which both sign.
    public static Pact between(
            Player one, Player other, Terms terms, Primitives primitives, RandomGenerator random) {
        Agreement agreement = new Agreement(
                new AgreementId(Uuids.random(random)),
                1,
                Agreement.Kind.EXCHANGE,
                List.of(
                        new Agreement.Member(one.party(), one.card().fingerprint()),
                        new Agreement.Member(other.party(), other.card().fingerprint())),
                List.of(Subject.ATTACK_ON_SITE),
                List.of(Purpose.PROTECTION),
                List.of(Agreement.EVERYWHERE),
                terms.ceiling(),
                Onward.CONSENT,
                new Exigency.None(),
                Tier.EXCHANGE,
                terms.from(),
                terms.until(),
                Status.EXERCISE);
        Signed signed = Signed.sign(
                        primitives, one.keys().signing(), PayloadType.AGREEMENT, AgreementCodec.write(agreement))
                .withSignature(primitives, other.keys().signing());
        return new Pact(agreement, signed);
    }
}
