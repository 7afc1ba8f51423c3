package org.nadhir.bench.standin;

import java.util.function.Function;
import org.nadhir.ledger.CheckpointSigner;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.LedgerSigningKeys;
import org.nadhir.sign.Primitives;

/// With what the runs sign and seal.
public record Cryptography(
        Primitives primitives, CheckpointVerifier checkpoints, Function<LedgerSigningKeys, CheckpointSigner> signer) {

    /// The product's, in its deterministic form: the same key, message and random numbers give the same bytes.
    public static Cryptography real() {
        var checkpoints = BouncyCastleCheckpoints.deterministicForSimulation();
        return new Cryptography(
                BouncyCastlePrimitives.deterministicForSimulation(), checkpoints, checkpoints::signer);
    }

    /// A hundred times faster; see [InsecureStandIn].
    public static Cryptography standIn() {
        var standIn = new InsecureStandIn();
        return new Cryptography(standIn, standIn, keys -> standIn.signer(keys.publicKeys()));
    }
}
