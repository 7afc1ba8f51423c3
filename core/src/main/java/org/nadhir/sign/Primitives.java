package org.nadhir.sign;

/// The cryptography that the core needs: bytes in, bytes out. The node implements it with BouncyCastle.
///
/// Every method that is given something hostile answers with `false` or [Refused]; none throws another
/// exception because of what came in. Implementations are safe for use by many threads.
public interface Primitives {

    int ED25519_PUBLIC_BYTES = 32;
    int MLDSA65_PUBLIC_BYTES = 1952;
    int ED25519_SIGNATURE_BYTES = 64;
    int MLDSA65_SIGNATURE_BYTES = 3309;
    /// X-Wing (draft-connolly-cfrg-xwing-kem): public key and encapsulated key.
    int XWING_PUBLIC_BYTES = 1216;
    int XWING_ENCAPSULATION_BYTES = 1120;
    /// What sealing draws: 32 bytes for ML-KEM, 32 for X25519.
    int EPHEMERAL_BYTES = 64;
    /// ChaCha20-Poly1305 adds this much.
    int TAG_BYTES = 16;

    /// Both signatures over `message`, Ed25519 (RFC 8032) first, ML-DSA-65 (FIPS 204, empty context) after it:
    /// 3,373 bytes. There is no form for one signature alone.
    byte[] sign(SigningKey key, byte[] message);

    /// Whether both signatures are right. `false` for any malformed key or signature.
    boolean verify(PublicKeys keys, byte[] message, byte[] signature);

    /// HPKE base mode (RFC 9180), X-Wing 0x647A, HKDF-SHA256 0x0001, ChaCha20-Poly1305 0x0003, one shot:
    /// encapsulated key (1,120 bytes) followed by the ciphertext with its tag.
    ///
    /// @param ephemeral [#EPHEMERAL_BYTES] random bytes, used for nothing else ever
    /// @throws Refused where `sealingKey` is no X-Wing public key that one can seal to
    byte[] seal(byte[] sealingKey, byte[] info, byte[] aad, byte[] plaintext, byte[] ephemeral) throws Refused;

    /// Opens what [#seal] made.
    ///
    /// @throws Refused where it was not sealed to this key with this `info` and `aad`, or was altered
    byte[] open(OpeningKey key, byte[] info, byte[] aad, byte[] sealed) throws Refused;

    /// What was handed in is not what it claims to be; nothing more is said, so nothing can be learnt.
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        public Refused() {
            super("not sealed to this key, altered, or no key at all", null, false, false);
        }
    }

    /// A private signing key held by whoever made it; the core only hands it back.
    interface SigningKey {
        PublicKeys publicKeys();
    }

    /// A private key that opens what was sealed to its public half.
    interface OpeningKey {
        /// X-Wing public key, 1,216 bytes.
        byte[] sealingKey();
    }
}
