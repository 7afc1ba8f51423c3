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
        byte[] publicKey(byte[] seed) {
            return new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
        }

        @Override
        byte[] sign(byte[] seed, byte[] message, RandomGenerator hedge) {
            return signature(new Ed25519Signer(), new Ed25519PrivateKeyParameters(seed), message);
        }

        @Override
        boolean isRight(byte[] publicKey, byte[] message, byte[] signature) {
            return checks(new Ed25519Signer(), new Ed25519PublicKeyParameters(publicKey), message, signature);
        }
    },
    /// FIPS 204, pure, empty context.
    ML_DSA_44(1312, 2420) {
        @Override
        byte[] publicKey(byte[] seed) {
            return mlDsaPublicKey(MLDSAParameters.ml_dsa_44, seed);
        }

        @Override
        byte[] sign(byte[] seed, byte[] message, RandomGenerator hedge) {
            return mlDsaSignature(MLDSAParameters.ml_dsa_44, seed, message, hedge);
        }

        @Override
        boolean isRight(byte[] publicKey, byte[] message, byte[] signature) {
            return isMlDsaRight(MLDSAParameters.ml_dsa_44, publicKey, message, signature);
        }
    },
    /// FIPS 204, pure, empty context.
    ML_DSA_65(1952, 3309) {
        @Override
        byte[] publicKey(byte[] seed) {
            return mlDsaPublicKey(MLDSAParameters.ml_dsa_65, seed);
        }

        @Override
        byte[] sign(byte[] seed, byte[] message, RandomGenerator hedge) {
            return mlDsaSignature(MLDSAParameters.ml_dsa_65, seed, message, hedge);
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

    abstract byte[] publicKey(byte[] seed);

    /// Signs; ML-DSA hedged (FIPS 204 §3.4) with what `hedge` gives; zeros make it deterministic.
    abstract byte[] sign(byte[] seed, byte[] message, RandomGenerator hedge);

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

    private static byte[] mlDsaPublicKey(MLDSAParameters parameters, byte[] seed) {
        return new MLDSAPrivateKeyParameters(parameters, seed)
                .getPublicKeyParameters()
                .getEncoded();
    }

    private static byte[] mlDsaSignature(
            MLDSAParameters parameters, byte[] seed, byte[] message, RandomGenerator hedge) {
        var key = new MLDSAPrivateKeyParameters(parameters, seed);
        return signature(new MLDSASigner(), new ParametersWithRandom(key, new HandedRandom(hedge)), message);
    }

    private static boolean isMlDsaRight(
            MLDSAParameters parameters, byte[] publicKey, byte[] message, byte[] signature) {
        var key = new MLDSAPublicKeyParameters(parameters, publicKey);
        return checks(new MLDSASigner(), key, message, signature);
    }
}
