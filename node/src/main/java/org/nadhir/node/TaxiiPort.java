package org.nadhir.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.nadhir.node.crypto.NodeKeys;
import org.nadhir.node.crypto.PemIdentity;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.folder.Limits;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.folder.TaxiiSettings;
import org.nadhir.node.http.HttpsListener;
import org.nadhir.node.http.Listening;
import org.nadhir.node.http.Listening.ClientCertificates;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.taxii.FetchedKeys;
import org.nadhir.node.taxii.IssuerKeys;
import org.nadhir.node.taxii.TaxiiServer;

/// The port on which programs pull and push objects, where the settings name one.
final class TaxiiPort implements AutoCloseable {

    private static final String NEXT_KEY = "taxii-next";
    /// A chain of some certificates has some thousand bytes.
    private static final int CERTIFICATE_BYTES_MAX = 256 * 1024;

    private final HttpsListener listener;

    private TaxiiPort(HttpsListener listener) {
        this.listener = listener;
    }

    /// Listens.
    ///
    /// @throws NodeTrouble where the port is taken, or the certificate is none
    static Optional<TaxiiPort> start(
            NodeFolder folder,
            SealedStore store,
            NodeKeys keys,
            RandomGenerator random,
            InstantSource clock,
            Limits limits) {
        TaxiiSettings settings = folder.config().taxii();
        if (settings.isOff()) {
            return Optional.empty();
        }
        TaxiiServer server = new TaxiiServer(
                store, clock, random, folder.config().name().en(), keys.data().derive(NEXT_KEY),
                settings.issuers().stream().map(one -> issuer(folder, one, clock)).toList());
        Listening listening = new Listening(
                new InetSocketAddress(InetAddress.ofLiteral(settings.address()), settings.port()),
                settings.certificate().isEmpty()
                        ? TlsContexts.serverOfPrograms(keys.tls())
                        : shown(folder.path().resolve(settings.certificate())),
                ClientCertificates.KEYS,
                limits.taxiiConnections(),
                limits.taxiiConnections(),
                limits.silence(),
                TaxiiServer.malformed(),
                TaxiiServer.broken());
        try {
            return Optional.of(new TaxiiPort(HttpsListener.start(listening, server)));
        } catch (UncheckedIOException e) {
            throw new NodeTrouble(NodeTrouble.Category.PORT, String.valueOf(settings.port()), e);
        }
    }

    private static IssuerKeys issuer(NodeFolder folder, TaxiiSettings.Issuer issuer, InstantSource clock) {
        IssuerKeys.Source source = issuer.isFetched()
                ? new FetchedKeys(URI.create(issuer.keys()), TlsContexts.publicAuthorities())
                : () -> text(folder.path().resolve(issuer.keys()));
        return new IssuerKeys(issuer.name(), issuer.audience(), source, clock);
    }

    private static String text(Path file) {
        try {
            return Files.size(file) <= FetchedKeys.BYTES_MAX ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static SSLContext shown(Path file) {
        try {
            if (Files.size(file) <= CERTIFICATE_BYTES_MAX) {
                Optional<SSLContext> context = PemIdentity.server(Files.readString(file));
                if (context.isPresent()) {
                    return context.get();
                }
            }
            throw new NodeTrouble(NodeTrouble.Category.CERTIFICATE, file.toString());
        } catch (IOException e) {
            throw new NodeTrouble(NodeTrouble.Category.CERTIFICATE, file.toString(), e);
        }
    }

    OptionalInt number() {
        return OptionalInt.of(listener.port());
    }

    @Override
    public void close() {
        listener.close();
    }
}
