package org.nadhir.bench.existence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.nadhir.ledger.CheckpointSigner;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.ledger.LedgerKeys;
import org.nadhir.model.Bytes;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;

/// In the place of cryptography where only the node's own work is timed: lengths are right, nothing is secret, nothing
/// is proved. The real one takes milliseconds whatever is asked, which would hide what we look for.
final class InsecureStandIn implements Primitives, CheckpointVerifier {

    private static final int DIGEST_BYTES = 32;

    @Override
    public byte[] sign(SigningKey key, byte[] message) {
        return mac(key.publicKeys().bytes(), message, ED25519_SIGNATURE_BYTES + MLDSA65_SIGNATURE_BYTES);
    }

    @Override
    public boolean verify(PublicKeys keys, byte[] message, byte[] signature) {
        return Arrays.equals(mac(keys.bytes(), message, signature.length), signature);
    }

    @Override
    public byte[] seal(byte[] sealingKey, byte[] info, byte[] aad, byte[] plaintext, byte[] ephemeral) {
        byte[] sealed = new byte[XWING_ENCAPSULATION_BYTES + plaintext.length + TAG_BYTES];
        System.arraycopy(ephemeral, 0, sealed, 0, EPHEMERAL_BYTES);
        System.arraycopy(plaintext, 0, sealed, XWING_ENCAPSULATION_BYTES, plaintext.length);
        byte[] tag = mac(Bytes.of(sealingKey), Arrays.copyOf(sealed, sealed.length - TAG_BYTES), TAG_BYTES);
        System.arraycopy(tag, 0, sealed, sealed.length - TAG_BYTES, TAG_BYTES);
        return sealed;
    }

    @Override
    public byte[] open(OpeningKey key, byte[] info, byte[] aad, byte[] sealed) throws Refused {
        int body = sealed.length - TAG_BYTES;
        byte[] tag = mac(Bytes.of(key.sealingKey()), Arrays.copyOf(sealed, body), TAG_BYTES);
        if (!Arrays.equals(tag, Arrays.copyOfRange(sealed, body, sealed.length))) {
            throw new Refused();
        }
        return Arrays.copyOfRange(sealed, XWING_ENCAPSULATION_BYTES, body);
    }

    CheckpointSigner signer(LedgerKeys keys) {
        return new CheckpointSigner() {
            @Override
            public LedgerKeys publicKeys() {
                return keys;
            }

            @Override
            public byte[] signEd25519(byte[] message) {
                return mac(keys.ed25519(), message, CheckpointSigner.ED25519_SIGNATURE_BYTES);
            }

            @Override
            public byte[] signMlDsa44(byte[] message) {
                return mac(keys.mlDsa44(), message, CheckpointSigner.MLDSA44_SIGNATURE_BYTES);
            }
        };
    }

    @Override
    public boolean verifyEd25519(Bytes publicKey, byte[] message, byte[] signature) {
        return Arrays.equals(mac(publicKey, message, signature.length), signature);
    }

    @Override
    public boolean verifyMlDsa44(Bytes publicKey, byte[] message, byte[] signature) {
        return Arrays.equals(mac(publicKey, message, signature.length), signature);
    }

    /// A digest of both, repeated up to `length`.
    private static byte[] mac(Bytes key, byte[] message, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key.toArray());
            byte[] once = digest.digest(message);
            byte[] whole = new byte[length];
            for (int i = 0; i < length; i++) {
                whole[i] = once[i % DIGEST_BYTES];
            }
            return whole;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
