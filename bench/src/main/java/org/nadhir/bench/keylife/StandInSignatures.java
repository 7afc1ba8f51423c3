package org.nadhir.bench.keylife;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.nadhir.model.Bytes;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;

/// Signatures that only this program can forge, with the lengths of the real ones: a hundred lives in the time of one.
final class StandInSignatures implements Primitives {

    /// A key whose public half is `number` of the life `seed`.
    record Key(PublicKeys publicKeys) implements SigningKey {

        static Key of(long seed, int number) {
            byte[] bytes = new byte[PublicKeys.BYTES];
            new SplittableRandom(seed * 1_000 + number).nextBytes(bytes);
            return new Key(new PublicKeys(Bytes.of(bytes)));
        }
    }

    @Override
    public byte[] sign(SigningKey key, byte[] message) {
        return mac(key.publicKeys(), message);
    }

    @Override
    public boolean verify(PublicKeys keys, byte[] message, byte[] signature) {
        return Arrays.equals(mac(keys, message), signature);
    }

    @Override
    public byte[] seal(byte[] sealingKey, byte[] info, byte[] aad, byte[] plaintext, byte[] ephemeral) throws Refused {
        throw new Refused();
    }

    @Override
    public byte[] open(OpeningKey key, byte[] info, byte[] aad, byte[] sealed) throws Refused {
        throw new Refused();
    }

    private static byte[] mac(PublicKeys keys, byte[] message) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(keys.bytes().toArray());
            byte[] digest = sha256.digest(message);
            byte[] signature = new byte[ED25519_SIGNATURE_BYTES + MLDSA65_SIGNATURE_BYTES];
            for (int i = 0; i < signature.length; i++) {
                signature[i] = digest[i % digest.length];
            }
            return signature;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
