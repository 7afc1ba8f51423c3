package org.nadhir.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.model.Bytes;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;

/// An envelope that was opened, and whose signatures were checked, beside the transaction that takes it in: what was
/// computed is remembered, and nothing is decided by it. The transaction asks all questions again; where they are the
/// same, of the same bytes under the same keys, the answer is at hand, else it is computed there.
///
/// For one envelope and one thread.
public final class Foreseen {

    final Bytes envelope;
    final Carrier carrier;
    private final Map<Question, Boolean> checked = new LinkedHashMap<>();
    private final Map<Bytes, Optional<Bytes>> opened = new LinkedHashMap<>();
    private final Map<Words, Optional<Warning>> said = new LinkedHashMap<>();

    Foreseen(Bytes envelope, Carrier carrier) {
        this.envelope = envelope;
        this.carrier = carrier;
    }

    private record Words(PayloadType type, Bytes payload) {}

    /// All that an answer depends on.
    private record Question(String scheme, Bytes key, Bytes message, Bytes signature) {}

    private boolean answer(String scheme, Bytes key, byte[] message, byte[] signature, BooleanSupplier compute) {
        var question = new Question(scheme, key, Bytes.of(message), Bytes.of(signature));
        Boolean known = checked.get(question);
        if (known != null) {
            return known;
        }
        boolean computed = compute.getAsBoolean();
        checked.put(question, computed);
        return computed;
    }

    /// What verified bytes say, as [Warning#read] does: it follows from the bytes alone.
    Optional<Warning> warning(PayloadType type, Bytes payload) {
        return said.computeIfAbsent(new Words(type, payload), words -> Warning.read(words.type(), words.payload()));
    }

    /// `under`, with this memory. Opens with the envelope's own bytes alone, so that the key says which question it is.
    Primitives remembering(Primitives under) {
        return new Primitives() {
            @Override
            public byte[] sign(SigningKey key, byte[] message) {
                throw new IllegalStateException("nothing is signed while an envelope is judged");
            }

            @Override
            public boolean verify(PublicKeys keys, byte[] message, byte[] signature) {
                return answer("both", keys.bytes(), message, signature, () -> under.verify(keys, message, signature));
            }

            @Override
            public byte[] seal(byte[] sealingKey, byte[] info, byte[] aad, byte[] plaintext, byte[] ephemeral) {
                throw new IllegalStateException("nothing is sealed while an envelope is judged");
            }

            @Override
            public byte[] open(OpeningKey key, byte[] info, byte[] aad, byte[] sealed) throws Refused {
                Bytes mine = Bytes.of(key.sealingKey());
                if (!opened.containsKey(mine)) {
                    opened.put(mine, opened(under, key, info, aad, sealed));
                }
                return opened.getOrDefault(mine, Optional.empty())
                        .orElseThrow(Refused::new)
                        .toArray();
            }
        };
    }

    private static Optional<Bytes> opened(
            Primitives under, Primitives.OpeningKey key, byte[] info, byte[] aad, byte[] sealed) {
        try {
            return Optional.of(Bytes.of(under.open(key, info, aad, sealed)));
        } catch (Primitives.Refused e) {
            return Optional.empty();
        }
    }

    /// The same of checkpoints.
    CheckpointVerifier remembering(CheckpointVerifier under) {
        return new CheckpointVerifier() {
            @Override
            public boolean verifyEd25519(Bytes publicKey, byte[] message, byte[] signature) {
                return answer("Ed25519", publicKey, message, signature, () ->
                        under.verifyEd25519(publicKey, message, signature));
            }

            @Override
            public boolean verifyMlDsa44(Bytes publicKey, byte[] message, byte[] signature) {
                return answer("ML-DSA-44", publicKey, message, signature, () ->
                        under.verifyMlDsa44(publicKey, message, signature));
            }
        };
    }
}
