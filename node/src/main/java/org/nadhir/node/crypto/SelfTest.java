package org.nadhir.node.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.nadhir.model.Digest;
import org.nadhir.node.crypto.KeyTrouble.Category;
import org.nadhir.sign.Primitives.Refused;

/// Known answers, computed at every start: a node whose cryptography is not what it must be does not start.
/// Takes some ten milliseconds.
public final class SelfTest {

    private static final byte[] MESSAGE = "Nadhir".getBytes(US_ASCII);
    // Made with this library from the seed 00 01 … 1f and the message above, deterministic; the public keys and
    // signatures behind them were verified with the JDK's own ML-DSA (SelfTestTest).
    private static final String ML_DSA_44 = "f39ac93dc47c3cccaf4196219e85a1d748e528e655041889544b74c6f05c254a";
    private static final String ML_DSA_65 = "62f61f9b0912ad69e52f5e73a56f341bf6e8c04eb9b23abbd3d3292af28505e3";
    // SHA-256 of what is sealed with that seed as private key, info "i", aad "a" and 64 ephemeral bytes of zero.
    private static final String HPKE = "cf56c19b76fe9ce48178f2e1404908f81489a2f8a7e24ef335a1179aecfed53a";

    private static final RandomGenerator DETERMINISTIC = () -> 0;

    private SelfTest() {}

    /// Computes all known answers.
    ///
    /// @throws KeyTrouble with [Category#SELF_TEST] and the name of the first that is wrong: stop the node
    public static void run() {
        check("SHA-256", SelfTest::sha256);
        check("HMAC-SHA-256", SelfTest::hmac);
        check("HKDF-SHA256", SelfTest::hkdf);
        check("AES-256-GCM", SelfTest::aesGcm);
        check("Argon2id", SelfTest::argon2id);
        check("Ed25519", SelfTest::ed25519);
        check("ML-DSA-44", () -> mlDsa(SignatureScheme.ML_DSA_44, ML_DSA_44));
        check("ML-DSA-65", () -> mlDsa(SignatureScheme.ML_DSA_65, ML_DSA_65));
        check("HPKE", SelfTest::hpke);
    }

    @FunctionalInterface
    private interface KnownAnswer {
        boolean isRight() throws GeneralSecurityException, Refused;
    }

    private static void check(String name, KnownAnswer answer) {
        boolean right;
        try {
            right = answer.isRight();
        } catch (GeneralSecurityException | Refused | RuntimeException e) {
            throw new KeyTrouble(Category.SELF_TEST, name, e);
        }
        if (!right) {
            throw new KeyTrouble(Category.SELF_TEST, name);
        }
    }

    /// FIPS 180-2, appendix B.1.
    private static boolean sha256() {
        return Digest.of("abc".getBytes(US_ASCII))
                .hex()
                .equals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /// RFC 4231 §4.3.
    private static boolean hmac() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("Jefe".getBytes(US_ASCII), "HmacSHA256"));
        return is(
                mac.doFinal("what do ya want for nothing?".getBytes(US_ASCII)),
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    /// RFC 5869, appendix A.1.
    private static boolean hkdf() throws GeneralSecurityException {
        byte[] keyMaterial = new byte[22];
        Arrays.fill(keyMaterial, (byte) 0x0b);
        var parameters = HKDFParameterSpec.ofExtract()
                .addSalt(HexFormat.of().parseHex("000102030405060708090a0b0c"))
                .addIKM(keyMaterial)
                .thenExpand(HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9"), 42);
        return is(
                KDF.getInstance("HKDF-SHA256").deriveData(parameters),
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    /// McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B, test case 14.
    private static boolean aesGcm() throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var key = new SecretKeySpec(new byte[32], "AES");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, new byte[12]));
        return is(cipher.doFinal(new byte[16]), "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
    }

    /// RFC 9106 §5.3.
    private static boolean argon2id() {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(filled(16, 2))
                .withSecret(filled(8, 3))
                .withAdditional(filled(12, 4))
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] tag = new byte[32];
        generator.generateBytes(filled(32, 1), tag);
        return is(tag, "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    /// RFC 8032 §7.1, test 2; and a wrong one must be refused.
    private static boolean ed25519() {
        byte[] seed =
                HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        byte[] message = {0x72};
        byte[] key = SignatureScheme.ED25519.publicKey(seed);
        byte[] signature = SignatureScheme.ED25519.sign(seed, message, DETERMINISTIC);
        return is(key, "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
                && is(
                        signature,
                        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")
                && tellsRightFromWrong(SignatureScheme.ED25519, key, message, signature);
    }

    private static boolean mlDsa(SignatureScheme scheme, String expected) {
        byte[] key = scheme.publicKey(seed());
        byte[] signature = scheme.sign(seed(), MESSAGE, DETERMINISTIC);
        return Digest.of(Joined.array(key, signature)).hex().equals(expected)
                && tellsRightFromWrong(scheme, key, MESSAGE, signature);
    }

    private static boolean tellsRightFromWrong(SignatureScheme scheme, byte[] key, byte[] message, byte[] signature) {
        byte[] altered = signature.clone();
        altered[altered.length / 2] ^= 1;
        return scheme.verify(key, message, signature)
                && !scheme.verify(key, message, altered)
                && !scheme.verify(key, message, new byte[signature.length])
                && !scheme.verify(key, new byte[0], signature);
    }

    private static boolean hpke() throws Refused {
        OpeningKeys key = OpeningKeys.ofSeed(seed());
        byte[] info = {'i'};
        byte[] aad = {'a'};
        byte[] sealed = Hpke.seal(key.sealingKey(), info, aad, MESSAGE, new byte[64]);
        return Digest.of(sealed).hex().equals(HPKE)
                && Arrays.equals(Hpke.open(key.pair(), info, aad, sealed), MESSAGE)
                && refusesAltered(key, info, aad, sealed);
    }

    private static boolean refusesAltered(OpeningKeys key, byte[] info, byte[] aad, byte[] sealed) {
        byte[] altered = sealed.clone();
        altered[altered.length - 1] ^= 1;
        try {
            Hpke.open(key.pair(), info, aad, altered);
            return false;
        } catch (Refused e) {
            return true;
        }
    }

    private static byte[] seed() {
        byte[] seed = new byte[32];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) i;
        }
        return seed;
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static boolean is(byte[] actual, String expectedHex) {
        return HexFormat.of().formatHex(actual).equals(expectedHex);
    }
}
