package org.nadhir.node.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// What a node shows on a TLS connection: a key on P-256 and a certificate that it signed itself.
///
/// P-256 and not Ed25519 because the console's browsers accept no Ed25519 certificate. The certificate names
/// nobody: whoever probes the port learns nothing. It proves nothing either; what counts is that its SHA-256
/// stands on the party's card.
public final class TlsIdentity {

    /// RFC 5280 §4.1.2.5: "no well-defined expiration date". The card, not a date, says when it ends.
    private static final Instant NO_EXPIRY = Instant.parse("9999-12-31T23:59:59Z");

    private static final X500Name NAME = new X500Name("CN=node");
    private static final int SERIAL_BITS = 127;

    private final PrivateKey key;
    private final X509Certificate certificate;

    private TlsIdentity(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /// A new key and certificate; `random` must be a `SecureRandom` outside of tests.
    public static TlsIdentity generate(RandomGenerator random, Instant now) {
        try {
            var handed = new HandedRandom(random);
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), handed);
            KeyPair pair = generator.generateKeyPair();
            // The day before, so that a partner whose clock is behind does not stumble; never the exact time.
            Instant from = now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1));
            var builder = new JcaX509v3CertificateBuilder(
                    NAME, new BigInteger(SERIAL_BITS, handed), Date.from(from), Date.from(NO_EXPIRY), NAME,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            // For the console on the same machine: a browser wants to see the address it dialled.
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
            }));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
            return new TlsIdentity(pair.getPrivate(), certificate);
        } catch (GeneralSecurityException | OperatorException | IOException e) {
            throw new IllegalStateException("this Java platform makes no certificate", e);
        }
    }

    /// The identity again from what [#exposeKey] and [#certificateBytes] gave.
    ///
    /// @throws IllegalArgumentException where they are no key and certificate
    public static TlsIdentity of(byte[] pkcs8, Bytes certificate) {
        try {
            PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return new TlsIdentity(key, parse(certificate));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no TLS key and certificate", e);
        }
    }

    /// The certificate in DER, as it stands on the party's card.
    public Bytes certificateBytes() {
        return encoded(certificate);
    }

    /// SHA-256 of the certificate: what partners pin.
    public Digest pin() {
        return pin(certificate);
    }

    /// SHA-256 of a certificate that was shown to us.
    public static Digest pin(X509Certificate certificate) {
        return encoded(certificate).digest();
    }

    /// The private key in PKCS #8 in the clear, for a [KeyFile] and nothing else.
    public byte[] exposeKey() {
        return key.getEncoded();
    }

    PrivateKey key() {
        return key;
    }

    X509Certificate certificate() {
        return certificate;
    }

    private static X509Certificate parse(Bytes certificate) throws GeneralSecurityException {
        var in = new ByteArrayInputStream(certificate.toArray());
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }

    private static Bytes encoded(X509Certificate certificate) {
        try {
            return Bytes.of(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a certificate that cannot be written", e);
        }
    }

    @Override
    public String toString() {
        return "TLS identity " + pin();
    }
}
