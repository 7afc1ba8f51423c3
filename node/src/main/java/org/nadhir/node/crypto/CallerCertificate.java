package org.nadhir.node.crypto;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// A certificate by which a program is to be known when it calls.
///
/// @param pin SHA-256 of the certificate (DER), as a caller is compared with it
/// @param until when it ends by its own word
public record CallerCertificate(Digest pin, Instant until) {

    public static final int BYTES_MAX = 64 * 1024;

    /// The first certificate of a file, PEM or DER.
    ///
    /// @return empty where there is none
    public static Optional<CallerCertificate> read(Bytes file) {
        try {
            Certificate first = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(file.toArray()));
            return first instanceof X509Certificate certificate
                    ? Optional.of(new CallerCertificate(
                            TlsIdentity.pin(certificate), certificate.getNotAfter().toInstant()))
                    : Optional.empty();
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }
}
