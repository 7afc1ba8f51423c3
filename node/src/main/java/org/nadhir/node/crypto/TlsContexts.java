package org.nadhir.node.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Digest;

/// TLS 1.3 between nodes and between a node and its command line. Both ends show self-signed certificates.
public final class TlsContexts {

    private static final String[] PROTOCOLS = {"TLSv1.3"};

    private TlsContexts() {}

    /// For a server that asks its callers for a certificate: any is let through the handshake, because at that
    /// moment nobody knows which partner it is. The application then compares [#peerPin] with the cards and
    /// refuses whoever is on none.
    public static SSLContext server(TlsIdentity identity) {
        return context(keyManagers(identity), new PinnedTrust(pin -> true));
    }

    /// The same for programs of any make, which may come with a certificate of any chain, and without one.
    public static SSLContext serverOfPrograms(TlsIdentity identity) {
        return context(keyManagers(identity), new AnyCaller());
    }

    /// For a client that shows `identity` and speaks with exactly one server, whatever its name or address.
    public static SSLContext client(TlsIdentity identity, Digest serverPin) {
        return context(keyManagers(identity), new PinnedTrust(serverPin::equals));
    }

    /// As above, showing no certificate: the command line, whose person signs in by a key of their own.
    public static SSLContext client(Digest serverPin) {
        return context(new KeyManager[0], new PinnedTrust(serverPin::equals));
    }

    /// For a client of somebody else's server: an authority that this Java platform knows must vouch for its name.
    public static SSLContext publicAuthorities() {
        return others(null);
    }

    /// The same, vouched for by one of these and by nobody else.
    ///
    /// @param pem certificates of authorities, or a server's own that signs itself
    /// @return empty where there is no certificate in it
    public static Optional<SSLContext> authorities(byte[] pem) {
        try {
            KeyStore known = KeyStore.getInstance("PKCS12");
            known.load(null, new char[0]);
            int count = 0;
            for (Certificate one :
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem))) {
                known.setCertificateEntry("authority-" + count++, one);
            }
            return count == 0 ? Optional.empty() : Optional.of(others(known));
        } catch (CertificateException e) {
            // Nothing that was given is one; the caller says so.
            return Optional.empty();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java platform keeps no certificates", e);
        }
    }

    private static SSLContext others(@Nullable KeyStore known) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no TLS", e);
        }
    }

    /// Only TLS 1.3; on a server, ask for the client's certificate without insisting, so that the console and
    /// the command line come in as well.
    public static SSLParameters parameters() {
        var parameters = new SSLParameters();
        parameters.setProtocols(PROTOCOLS.clone());
        parameters.setWantClientAuth(true);
        return parameters;
    }

    /// SHA-256 of the certificate that the other side showed and proved to own; empty where it showed none.
    public static Optional<Digest> peerPin(SSLSession session) {
        try {
            Certificate[] chain = session.getPeerCertificates();
            return chain.length == 1 && chain[0] instanceof X509Certificate certificate
                    ? Optional.of(TlsIdentity.pin(certificate))
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }

    private static SSLContext context(KeyManager[] keys, TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no TLS 1.3", e);
        }
    }

    private static KeyManager[] keyManagers(TlsIdentity identity) {
        // A key store in memory needs a password for its form only.
        char[] none = new char[0];
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, none);
            store.setKeyEntry("node", identity.key(), none, new Certificate[] {identity.certificate()});
            KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
            factory.init(store, none);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java platform takes no TLS key", e);
        }
    }
}
