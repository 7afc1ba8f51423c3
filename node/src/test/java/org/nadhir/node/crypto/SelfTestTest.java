package org.nadhir.node.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;

/// Known answers, and the JDK's own implementations as a second opinion in both directions.
class SelfTestTest {

    // RFC 8410 §3; NIST's registry of algorithm identifiers, FIPS 204.
    private static final Map<SignatureScheme, String> IDENTIFIERS = Map.of(
            SignatureScheme.ED25519, "1.3.101.112",
            SignatureScheme.ML_DSA_44, "2.16.840.1.101.3.4.3.17",
            SignatureScheme.ML_DSA_65, "2.16.840.1.101.3.4.3.18");
    private static final Map<SignatureScheme, String> NAMES = Map.of(
            SignatureScheme.ED25519, "Ed25519",
            SignatureScheme.ML_DSA_44, "ML-DSA-44",
            SignatureScheme.ML_DSA_65, "ML-DSA-65");

    @Test
    void passesOnThisMachine() {
        SelfTest.run();
    }

    @Test
    void theJdkBelievesOurSignatures() throws Exception {
        byte[] seed = new byte[32];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) i;
        }
        byte[] message = "Nadhir".getBytes(US_ASCII);
        for (SignatureScheme scheme : SignatureScheme.values()) {
            for (var hedge : List.<RandomGenerator>of(() -> 0, Fixed.random(1))) {
                byte[] signature = scheme.sign(seed, message, hedge);
                assertTrue(jdkVerifies(scheme, scheme.publicKey(seed), message, signature), scheme.name());
                assertFalse(jdkVerifies(scheme, scheme.publicKey(seed), new byte[1], signature), scheme.name());
            }
        }
    }

    @Test
    void weBelieveTheJdksSignatures() throws Exception {
        byte[] message = "نذير".getBytes(UTF_8);
        for (SignatureScheme scheme : SignatureScheme.values()) {
            for (int i = 0; i < 20; i++) {
                KeyPair pair = KeyPairGenerator.getInstance(NAMES.get(scheme)).generateKeyPair();
                Signature signer = Signature.getInstance(NAMES.get(scheme));
                signer.initSign(pair.getPrivate());
                signer.update(message);
                byte[] signature = signer.sign();
                byte[] key = SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded())
                        .getPublicKeyData()
                        .getBytes();
                assertEquals(scheme.publicBytes, key.length);
                assertEquals(scheme.signatureBytes, signature.length);
                assertTrue(scheme.verify(key, message, signature), scheme.name());
                signature[i] ^= 1;
                assertFalse(scheme.verify(key, message, signature), scheme.name());
            }
        }
    }

    private static boolean jdkVerifies(SignatureScheme scheme, byte[] key, byte[] message, byte[] signature)
            throws GeneralSecurityException, IOException {
        var identifier = new AlgorithmIdentifier(new ASN1ObjectIdentifier(IDENTIFIERS.get(scheme)));
        byte[] encoded = new SubjectPublicKeyInfo(identifier, key).getEncoded();
        PublicKey publicKey =
                KeyFactory.getInstance(NAMES.get(scheme)).generatePublic(new X509EncodedKeySpec(encoded));
        Signature verifier = Signature.getInstance(NAMES.get(scheme));
        verifier.initVerify(publicKey);
        verifier.update(message);
        return verifier.verify(signature);
    }
}
