package org.nadhir.bench;

import java.security.SecureRandom;
import org.nadhir.exchange.Sealer;
import org.nadhir.exchange.Sealing;
import org.nadhir.model.Bytes;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.OpeningKeys;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verification;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The cryptography of one warning, with the node's own: Ed25519 and ML-DSA-65, then HPKE with X-Wing.
@State(Scope.Benchmark)
public class SealingMicro {

    /// About what the release of a tearline in two languages has.
    static final int PAYLOAD_BYTES = 4_000;

    private final SecureRandom random = new SecureRandom();
    private final BouncyCastlePrimitives primitives = BouncyCastlePrimitives.hedged(random);
    private final SigningKeys key = SigningKeys.generate(random);
    private final Bytes sealingKey = Bytes.of(OpeningKeys.generate(random).sealingKey());
    private final Sealer sealer = new Sealer(primitives, random);
    private final Bytes payload = Bytes.of(new byte[PAYLOAD_BYTES]);
    private final Signed statement = sign();

    @Benchmark
    public final Signed sign() {
        return Signed.sign(primitives, key, PayloadType.WARNING, payload);
    }

    @Benchmark
    public final Verification verify() {
        return statement.verified(primitives, key.publicKeys());
    }

    @Benchmark
    public final Sealing seal() {
        return sealer.seal(statement, sealingKey);
    }
}
