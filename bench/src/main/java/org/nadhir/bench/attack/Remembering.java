package org.nadhir.bench.attack;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;

/// The product's cryptography, which computes no signature twice that was good: of bundles that differ in one place
/// nearly all are the same. Used by one thread.
final class Remembering implements Primitives, CheckpointVerifier {

    private static final int REMEMBERED_MAX = 4_096;

    private final Primitives primitives;
    private final CheckpointVerifier checkpoints;
    private final Set<Digest> good = new LinkedHashSet<>();

    Remembering(Primitives primitives, CheckpointVerifier checkpoints) {
        this.primitives = primitives;
        this.checkpoints = checkpoints;
    }

    @Override
    public boolean verify(PublicKeys keys, byte[] message, byte[] signature) {
        return seen(0, keys.keyId().bytes(), message, signature, () -> primitives.verify(keys, message, signature));
    }

    @Override
    public boolean verifyEd25519(Bytes publicKey, byte[] message, byte[] signature) {
        return seen(1, publicKey.toArray(), message, signature,
                () -> checkpoints.verifyEd25519(publicKey, message, signature));
    }

    @Override
    public boolean verifyMlDsa44(Bytes publicKey, byte[] message, byte[] signature) {
        return seen(2, publicKey.toArray(), message, signature,
                () -> checkpoints.verifyMlDsa44(publicKey, message, signature));
    }

    private boolean seen(int kind, byte[] key, byte[] message, byte[] signature, BooleanSupplier computed) {
        Digest digest = Digest.of(Forgery.joined(
                new byte[] {(byte) kind},
                Digest.of(key).bytes(),
                Digest.of(message).bytes(),
                Digest.of(signature).bytes()));
        if (good.contains(digest)) {
            return true;
        }
        boolean holds = computed.getAsBoolean();
        if (holds && good.size() < REMEMBERED_MAX) {
            good.add(digest);
        }
        return holds;
    }

    @Override
    public byte[] sign(SigningKey key, byte[] message) {
        return primitives.sign(key, message);
    }

    @Override
    public byte[] seal(byte[] sealingKey, byte[] info, byte[] aad, byte[] plaintext, byte[] ephemeral) throws Refused {
        return primitives.seal(sealingKey, info, aad, plaintext, ephemeral);
    }

    @Override
    public byte[] open(OpeningKey key, byte[] info, byte[] aad, byte[] sealed) throws Refused {
        return primitives.open(key, info, aad, sealed);
    }
}
