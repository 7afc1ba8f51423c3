package org.nadhir.bench.fuzz;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.model.Bytes;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;

/// Cryptography that believes everybody and hides nothing, so that the fuzzer comes past the signature to what lies
/// behind it: a partner who signs what it likes.
final class Trusting implements Primitives, CheckpointVerifier {

    @Override
    public byte[] sign(SigningKey key, byte[] message) {
        return new byte[ED25519_SIGNATURE_BYTES + MLDSA65_SIGNATURE_BYTES];
    }

    @Override
    public boolean verify(PublicKeys keys, byte[] message, byte[] signature) {
        return true;
    }

    @Override
    public byte[] seal(byte[] sealingKey, byte[] info, byte[] aad, byte[] plaintext, byte[] ephemeral) {
        return ByteBuffer.allocate(XWING_ENCAPSULATION_BYTES + plaintext.length + TAG_BYTES)
                .put(XWING_ENCAPSULATION_BYTES, plaintext)
                .array();
    }

    @Override
    public byte[] open(OpeningKey key, byte[] info, byte[] aad, byte[] sealed) throws Refused {
        if (sealed.length < XWING_ENCAPSULATION_BYTES + TAG_BYTES) {
            throw new Refused();
        }
        return Arrays.copyOfRange(sealed, XWING_ENCAPSULATION_BYTES, sealed.length - TAG_BYTES);
    }

    @Override
    public boolean verifyEd25519(Bytes publicKey, byte[] message, byte[] signature) {
        return true;
    }

    @Override
    public boolean verifyMlDsa44(Bytes publicKey, byte[] message, byte[] signature) {
        return true;
    }
}
