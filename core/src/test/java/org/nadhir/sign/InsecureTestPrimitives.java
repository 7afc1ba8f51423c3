package org.nadhir.sign;

import java.util.Arrays;
import org.nadhir.ledger.InsecureTestPair;
import org.nadhir.ledger.InsecureTestPair.Algorithm;
import org.nadhir.model.Bytes;

/// Signatures by the Java platform itself, with keys made from a number. Seals nothing. Never for anything but tests.
public final class InsecureTestPrimitives implements Primitives {

    /// Nothing to hand in.
    public InsecureTestPrimitives() {}

    /// A signing key made from a number.
    public static SigningKey key(int number) {
        return new Key(
                new InsecureTestPair(Algorithm.ED25519, number), new InsecureTestPair(Algorithm.ML_DSA_65, number));
    }

    private record Key(InsecureTestPair ed25519, InsecureTestPair mlDsa65) implements SigningKey {
        @Override
        public PublicKeys publicKeys() {
            return new PublicKeys(Bytes.of(joined(ed25519.publicKey().toArray(), mlDsa65.publicKey().toArray())));
        }
    }

    @Override
    public byte[] sign(SigningKey key, byte[] message) {
        return switch (key) {
            case Key(InsecureTestPair ed25519, InsecureTestPair mlDsa65) ->
                joined(ed25519.sign(message), mlDsa65.sign(message));
            default -> throw new IllegalArgumentException("not a test key");
        };
    }

    @Override
    public boolean verify(PublicKeys keys, byte[] message, byte[] signature) {
        return signature.length == ED25519_SIGNATURE_BYTES + MLDSA65_SIGNATURE_BYTES
                && Algorithm.ED25519.verify(
                        keys.ed25519(), message, Arrays.copyOf(signature, ED25519_SIGNATURE_BYTES))
                && Algorithm.ML_DSA_65.verify(
                        keys.mlDsa65(),
                        message,
                        Arrays.copyOfRange(signature, ED25519_SIGNATURE_BYTES, signature.length));
    }

    @Override
    public byte[] seal(byte[] sealingKey, byte[] info, byte[] aad, byte[] plaintext, byte[] ephemeral) throws Refused {
        throw new Refused();
    }

    @Override
    public byte[] open(OpeningKey key, byte[] info, byte[] aad, byte[] sealed) throws Refused {
        throw new Refused();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
