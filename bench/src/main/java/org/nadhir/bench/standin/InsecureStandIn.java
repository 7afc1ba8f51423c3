package org.nadhir.bench.standin;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.nadhir.ledger.CheckpointSigner;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.ledger.LedgerKeys;
import org.nadhir.model.Bytes;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;

/// Cryptography that hides nothing, with the lengths of the real one: the same input gives the same bytes and any
/// change of the input changes them, which is all that a comparison of two runs asks. Some pairs run on the real one.
public final class InsecureStandIn implements Primitives, CheckpointVerifier {

    private static final int SIGNATURE_BYTES = ED25519_SIGNATURE_BYTES + MLDSA65_SIGNATURE_BYTES;

    @Override
    public byte[] sign(SigningKey key, byte[] message) {
        return stretched(SIGNATURE_BYTES, key.publicKeys().bytes().toArray(), message);
    }

    @Override
    public boolean verify(PublicKeys keys, byte[] message, byte[] signature) {
        return Arrays.equals(signature, stretched(SIGNATURE_BYTES, keys.bytes().toArray(), message));
    }

    @Override
    public byte[] seal(byte[] sealingKey, byte[] info, byte[] aad, byte[] plaintext, byte[] ephemeral) {
        byte[] encapsulated = stretched(XWING_ENCAPSULATION_BYTES, ephemeral);
        byte[] hidden = crossed(plaintext, sealingKey, encapsulated);
        byte[] tag = stretched(TAG_BYTES, sealingKey, info, aad, encapsulated, hidden);
        return ByteBuffer.allocate(encapsulated.length + hidden.length + tag.length)
                .put(encapsulated)
                .put(hidden)
                .put(tag)
                .array();
    }

    @Override
    public byte[] open(OpeningKey key, byte[] info, byte[] aad, byte[] sealed) throws Refused {
        int text = sealed.length - XWING_ENCAPSULATION_BYTES - TAG_BYTES;
        if (text < 0) {
            throw new Refused();
        }
        byte[] encapsulated = Arrays.copyOf(sealed, XWING_ENCAPSULATION_BYTES);
        byte[] hidden = Arrays.copyOfRange(sealed, XWING_ENCAPSULATION_BYTES, sealed.length - TAG_BYTES);
        byte[] tag = Arrays.copyOfRange(sealed, sealed.length - TAG_BYTES, sealed.length);
        if (!Arrays.equals(tag, stretched(TAG_BYTES, key.sealingKey(), info, aad, encapsulated, hidden))) {
            throw new Refused();
        }
        return crossed(hidden, key.sealingKey(), encapsulated);
    }

    @Override
    public boolean verifyEd25519(Bytes publicKey, byte[] message, byte[] signature) {
        return Arrays.equals(signature, stretched(ED25519_SIGNATURE_BYTES, publicKey.toArray(), message));
    }

    @Override
    public boolean verifyMlDsa44(Bytes publicKey, byte[] message, byte[] signature) {
        return Arrays.equals(
                signature, stretched(CheckpointSigner.MLDSA44_SIGNATURE_BYTES, publicKey.toArray(), message));
    }

    public CheckpointSigner signer(LedgerKeys keys) {
        return new CheckpointSigner() {
            @Override
            public LedgerKeys publicKeys() {
                return keys;
            }

            @Override
            public byte[] signEd25519(byte[] message) {
                return stretched(ED25519_SIGNATURE_BYTES, keys.ed25519().toArray(), message);
            }

            @Override
            public byte[] signMlDsa44(byte[] message) {
                return stretched(MLDSA44_SIGNATURE_BYTES, keys.mlDsa44().toArray(), message);
            }
        };
    }

    private static byte[] crossed(byte[] text, byte[]... key) {
        byte[] stream = stretched(text.length, key);
        for (int i = 0; i < text.length; i++) {
            stream[i] ^= text[i];
        }
        return stream;
    }

    /// SHA-256 over all parts, stretched by a generator: every bit of the input counts.
    private static byte[] stretched(int length, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                digest.update(part);
            }
            ByteBuffer seed = ByteBuffer.wrap(digest.digest());
            byte[] one = new byte[length];
            new SplittableRandom(seed.getLong()).nextBytes(one);
            byte[] other = new byte[length];
            new SplittableRandom(seed.getLong()).nextBytes(other);
            for (int i = 0; i < length; i++) {
                one[i] ^= other[i];
            }
            return one;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
