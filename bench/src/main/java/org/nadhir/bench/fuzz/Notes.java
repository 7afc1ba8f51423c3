package org.nadhir.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.SplittableRandom;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.CheckpointSigner;
import org.nadhir.ledger.LedgerKeys;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.model.Digest;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.LedgerSigningKeys;

/// Checkpoints that one log signed with the product's cryptography.
final class Notes {

    private static final CheckpointSigner SIGNER = BouncyCastleCheckpoints.deterministicForSimulation()
            .signer(LedgerSigningKeys.generate(new SplittableRandom(10)));
    private static final Instant AT = Instant.parse("2031-03-03T10:00:00Z");

    private Notes() {}

    static LedgerKeys keys() {
        return SIGNER.publicKeys();
    }

    static CheckpointSigner signer() {
        return SIGNER;
    }

    static SignedCheckpoint checkpoint(String origin, long size, Digest root) {
        return SignedCheckpoint.sign(SIGNER, new Checkpoint(origin, size, root), AT);
    }

    static String signed(String origin, long size) {
        return checkpoint(origin, size, Digest.of(origin.getBytes(UTF_8))).note();
    }
}
