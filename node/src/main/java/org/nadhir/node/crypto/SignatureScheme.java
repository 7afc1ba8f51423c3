package org.nadhir.node.crypto;

import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.MLDSASigner;

/// The single signature schemes from which the pairs are built. Not used alone outside this package.
/// A private key is its seed: 32 bytes in each of them.
enum SignatureScheme {
    /// RFC 8032, pure.
    ED25519(32, 64) {
        @Override
        Key key(byte[] seed) {
            return new Ed25519(new Ed25519PrivateKeyParameters(seed));
        }

        @Override
        boolean isRight(byte[] publicKey, byte[] message, byte[] signature) {
            return checks(new Ed25519Signer(), new Ed25519PublicKeyParameters(publicKey), message, signature);
        }
    },
    /// FIPS 204, pure, empty context.
    ML_DSA_44(1312, 2420) {
        @Override
        Key key(byte[] seed) {
            return new MlDsa(new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed));
        }

        @Override
        boolean isRight(byte[] publicKey, byte[] message, byte[] signature) {
            return isMlDsaRight(MLDSAParameters.ml_dsa_44, publicKey, message, signature);
        }
    },
    /// FIPS 204, pure, empty context.
    ML_DSA_65(1952, 3309) {
        @Override
        Key key(byte[] seed) {
            return new MlDsa(new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_65, seed));
        }

        @Override
        boolean isRight(byte[] publicKey, byte[] message, byte[] signature) {
            return isMlDsaRight(MLDSAParameters.ml_dsa_65, publicKey, message, signature);
        }
    };

    static final int SEED_BYTES = 32;

    final int publicBytes;
    final int signatureBytes;

    SignatureScheme(int publicBytes, int signatureBytes) {
        this.publicBytes = publicBytes;
        this.signatureBytes = signatureBytes;
    }

    /// A private key expanded from its seed. Kept by who signs often: to expand one costs a fifth of an ML-DSA
    /// signature and half of an Ed25519 one. Nothing in it changes, so it is safe for many threads.
    sealed interface Key {

        byte[] publicKey();

        /// Signs; ML-DSA hedged (FIPS 204 §3.4) with what `hedge` gives; zeros make it deterministic.
        byte[] sign(byte[] message, RandomGenerator hedge);
    }

    abstract Key key(byte[] seed);

    final byte[] publicKey(byte[] seed) {
        return key(seed).publicKey();
    }

    /// As [Key#sign], for who signs once.
    final byte[] sign(byte[] seed, byte[] message, RandomGenerator hedge) {
        return key(seed).sign(message, hedge);
    }

    /// As [#verify], but lets the library's exceptions through.
    abstract boolean isRight(byte[] publicKey, byte[] message, byte[] signature);

    /// Whether the signature is right; `false` for whatever is malformed.
    final boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        if (publicKey.length != publicBytes || signature.length != signatureBytes) {
            return false;
        }
        try {
            return isRight(publicKey, message, signature);
        } catch (RuntimeException e) {
            // The library refuses some malformed keys and signatures by an unchecked exception.
            return false;
        }
    }

    private static boolean checks(Signer signer, CipherParameters key, byte[] message, byte[] signature) {
        signer.init(false, key);
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    private static byte[] signature(Signer signer, CipherParameters key, byte[] message) {
        signer.init(true, key);
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("a key of our own does not sign", e);
        }
    }

    private static boolean isMlDsaRight(
            MLDSAParameters parameters, byte[] publicKey, byte[] message, byte[] signature) {
        var key = new MLDSAPublicKeyParameters(parameters, publicKey);
        return checks(new MLDSASigner(), key, message, signature);
    }

    private record Ed25519(Ed25519PrivateKeyParameters key) implements Key {

        @Override
        public byte[] publicKey() {
            return key.generatePublicKey().getEncoded();
        }

        @Override
        public byte[] sign(byte[] message, RandomGenerator hedge) {
            return signature(new Ed25519Signer(), key, message);
        }

        @Override
        public String toString() {
            return "private key";
        }
    }

    private record MlDsa(MLDSAPrivateKeyParameters key) implements Key {

        @Override
        public byte[] publicKey() {
            return key.getPublicKeyParameters().getEncoded();
        }

        @Override
        public byte[] sign(byte[] message, RandomGenerator hedge) {
            return signature(new MLDSASigner(), new ParametersWithRandom(key, new HandedRandom(hedge)), message);
        }

        @Override
        public String toString() {
            return "private key";
        }
    }
}
