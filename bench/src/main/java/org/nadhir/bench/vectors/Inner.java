package org.nadhir.bench.vectors;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.nadhir.json.Json;

/// What lies inside sealing and the store's encryption, with the classes that are used there.
final class Inner {

    private Inner() {}

    /// Secrets that are all zero are refused; all others are computed, though their points may be unusual.
    static boolean x25519(Json.Obj test) {
        byte[] secret = new byte[X25519PrivateKeyParameters.SECRET_SIZE];
        try {
            new X25519PrivateKeyParameters(VectorFile.hex(test, "private"))
                    .generateSecret(new X25519PublicKeyParameters(VectorFile.hex(test, "public")), secret, 0);
            return !VectorFile.hasFlag(test, "ZeroSharedSecret")
                    && Arrays.equals(VectorFile.hex(test, "shared"), secret);
        } catch (IllegalStateException e) {
            return VectorFile.hasFlag(test, "ZeroSharedSecret");
        }
    }

    static boolean decapsulated(Json.Obj test) {
        try {
            var key = new MLKEMPrivateKeyParameters(MLKEMParameters.ml_kem_768, VectorFile.hex(test, "seed"));
            byte[] secret = new MLKEMExtractor(key).extractSecret(VectorFile.hex(test, "c"));
            return VectorFile.isValid(test) && Arrays.equals(VectorFile.hex(test, "K"), secret);
        } catch (RuntimeException e) {
            return !VectorFile.isValid(test);
        }
    }

    static boolean encapsulated(Json.Obj test) {
        try {
            var key = new MLKEMPublicKeyParameters(MLKEMParameters.ml_kem_768, VectorFile.hex(test, "ek"));
            var made = MLKEMGenerator.internalGenerateEncapsulated(key, VectorFile.hex(test, "m"));
            return VectorFile.isValid(test)
                    && Arrays.equals(VectorFile.hex(test, "c"), made.getEncapsulation())
                    && Arrays.equals(VectorFile.hex(test, "K"), made.getSecret());
        } catch (RuntimeException e) {
            return !VectorFile.isValid(test);
        }
    }

    static boolean keys(Json.Obj test) {
        var key = new MLKEMPrivateKeyParameters(MLKEMParameters.ml_kem_768, VectorFile.hex(test, "seed"));
        return Arrays.equals(VectorFile.hex(test, "ek"), key.getPublicKey());
    }

    static boolean chaCha(Json.Obj test) {
        byte[] sealed = sealed(test);
        try {
            var cipher = new ChaCha20Poly1305();
            var key = new KeyParameter(VectorFile.hex(test, "key"));
            cipher.init(false, new AEADParameters(key, 128, VectorFile.hex(test, "iv"), VectorFile.hex(test, "aad")));
            byte[] plain = new byte[cipher.getOutputSize(sealed.length)];
            int length = cipher.processBytes(sealed, 0, sealed.length, plain, 0);
            length += cipher.doFinal(plain, length);
            return VectorFile.isValid(test)
                    && Arrays.equals(VectorFile.hex(test, "msg"), Arrays.copyOf(plain, length));
        } catch (InvalidCipherTextException | RuntimeException e) {
            return !VectorFile.isValid(test);
        }
    }

    static boolean aesGcm(Json.Obj test) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            int tagBits = VectorFile.hex(test, "tag").length * 8;
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(VectorFile.hex(test, "key"), "AES"),
                    new GCMParameterSpec(tagBits, VectorFile.hex(test, "iv")));
            cipher.updateAAD(VectorFile.hex(test, "aad"));
            byte[] plain = cipher.doFinal(sealed(test));
            return VectorFile.isValid(test) && Arrays.equals(VectorFile.hex(test, "msg"), plain);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return !VectorFile.isValid(test);
        }
    }

    private static byte[] sealed(Json.Obj test) {
        byte[] text = VectorFile.hex(test, "ct");
        byte[] tag = VectorFile.hex(test, "tag");
        byte[] sealed = Arrays.copyOf(text, text.length + tag.length);
        System.arraycopy(tag, 0, sealed, text.length, tag.length);
        return sealed;
    }

    static boolean hkdf(Json.Obj test) {
        byte[] output = new byte[VectorFile.number(test, "size")];
        try {
            var generator = new HKDFBytesGenerator(new SHA256Digest());
            generator.init(new HKDFParameters(
                    VectorFile.hex(test, "ikm"), VectorFile.hex(test, "salt"), VectorFile.hex(test, "info")));
            generator.generateBytes(output, 0, output.length);
            var parameters = HKDFParameterSpec.ofExtract()
                    .addSalt(VectorFile.hex(test, "salt"))
                    .addIKM(VectorFile.hex(test, "ikm"))
                    .thenExpand(VectorFile.hex(test, "info"), output.length);
            byte[] other = KDF.getInstance("HKDF-SHA256").deriveData(parameters);
            return VectorFile.isValid(test)
                    && Arrays.equals(VectorFile.hex(test, "okm"), output)
                    && Arrays.equals(output, other);
        } catch (GeneralSecurityException | RuntimeException e) {
            return !VectorFile.isValid(test);
        }
    }
}
