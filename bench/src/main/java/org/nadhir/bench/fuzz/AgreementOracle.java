package org.nadhir.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.Agreement.Member;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Tier;
import org.nadhir.json.Decoded;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.Uuids;

/// An agreement's bytes: what is read is written again as the same bytes.
final class AgreementOracle implements Oracle {

    private static final Instant FROM = Instant.parse("2031-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2032-01-01T00:00:00Z");

    @Override
    public boolean takes(byte[] input) {
        Bytes bytes = Bytes.of(input);
        if (!(AgreementCodec.read(bytes) instanceof Decoded.Good<Agreement>(Agreement agreement))) {
            return false;
        }
        Broken.unless(AgreementCodec.write(agreement).equals(bytes), "an agreement is not written as it was read");
        Broken.unless(AgreementCodec.isAgreement(AgreementCodec.type(agreement)), "an agreement of no type");
        return true;
    }

    @Override
    public List<byte[]> seeds() {
        return Stream.of(new Exigency.None(), new Exigency.Clause(2, false))
                .map(exigency -> AgreementCodec.write(agreement(exigency)).toArray())
                .toList();
    }

    private static Agreement agreement(Exigency exigency) {
        var random = new SplittableRandom(8);
        return new Agreement(
                new AgreementId(Uuids.random(random)),
                1,
                Agreement.Kind.EXCHANGE,
                List.of(
                        new Member(new PartyId(Uuids.random(random)), Digest.of("one".getBytes(UTF_8))),
                        new Member(new PartyId(Uuids.random(random)), Digest.of("other".getBytes(UTF_8)))),
                List.of(Subject.ATTACK_ON_SITE),
                List.of(Purpose.PROTECTION),
                List.of(Agreement.EVERYWHERE),
                Marking.AMBER,
                Onward.CONSENT,
                exigency,
                Tier.EXCHANGE,
                FROM,
                UNTIL,
                Status.EXERCISE);
    }
}
