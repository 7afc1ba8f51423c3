package org.nadhir.node.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/// What a port shows that programs of any make call: a certificate chain that their own authorities vouch for.
public final class PemIdentity {

    /// RFC 7468.
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]{1,40})-----([A-Za-z0-9+/=\\s]{1,100000})-----END \\1-----");
    private static final int BLOCKS_MAX = 16;

    private PemIdentity() {}

    /// A server's context, which lets a caller through with any certificate and without one.
    ///
    /// @param pem the certificate, then those that vouch for it, and the private key of the first (`PRIVATE KEY`, that
    ///     is PKCS #8 in the clear), in any order
    /// @return empty where it is not that
    public static Optional<SSLContext> server(String pem) {
        try {
            List<Certificate> chain = new ArrayList<>();
            List<byte[]> keys = new ArrayList<>();
            Matcher block = BLOCK.matcher(pem);
            while (block.find() && chain.size() + keys.size() < BLOCKS_MAX) {
                byte[] bytes = Base64.getMimeDecoder().decode(block.group(2));
                switch (block.group(1)) {
                    case "CERTIFICATE" -> chain.add(CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(bytes)));
                    case "PRIVATE KEY" -> keys.add(bytes);
                    default -> {
                        // Parameters of curves, for example.
                    }
                }
            }
            return chain.isEmpty() || keys.size() != 1
                    ? Optional.empty()
                    : Optional.of(context(chain, keys.getFirst()));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The certificate in the form of RFC 7468, for who is to trust it.
    public static String pem(byte[] certificate) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }

    private static SSLContext context(List<Certificate> chain, byte[] pkcs8)
            throws GeneralSecurityException, IOException {
        String algorithm = chain.getFirst().getPublicKey().getAlgorithm();
        PrivateKey key = KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        // A key store in memory needs a password for its form only.
        char[] none = new char[0];
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, none);
        store.setKeyEntry("node", key, none, chain.toArray(Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(store, none);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), new TrustManager[] {new AnyCaller()}, null);
        return context;
    }
}
