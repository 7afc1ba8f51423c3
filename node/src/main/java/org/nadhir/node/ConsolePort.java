package org.nadhir.node;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.nadhir.node.console.Console;
import org.nadhir.node.console.Live;
import org.nadhir.node.folder.ConsoleSettings;
import org.nadhir.node.folder.Limits;
import org.nadhir.node.http.HttpsListener;
import org.nadhir.node.http.Listening;
import org.nadhir.node.http.Listening.ClientCertificates;
import org.nadhir.node.http.Response;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.Table;

/// The port on which persons work in a browser, where the settings name one: on the loopback, without TLS.
final class ConsolePort implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final HttpsListener listener;


    private ConsolePort(HttpsListener listener) {
        this.listener = listener;
    }

    /// Listens.
    ///
    /// @throws NodeTrouble where the port is taken
    static Optional<ConsolePort> start(ConsoleSettings settings, Console.Ground ground, Limits limits) {
        if (settings.isOff()) {
            return Optional.empty();
        }
        Response broken = Console.broken(ground.words());
        // The console is made when the port is known: browsers name it, and so do its cookies.
        AtomicReference<Console> console = new AtomicReference<>();
        Listening listening = new Listening(
                new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), settings.port()),
                null,
                ClientCertificates.NONE,
                limits.apiConnections(),
                limits.requests(),
                limits.silence(),
                broken,
                broken);
        try {
            HttpsListener listener = HttpsListener.start(listening, request -> {
                Console ready = console.get();
                return ready == null ? broken : ready.answer(request);
            });
            console.set(new Console(ground, listener.port()));
            return Optional.of(new ConsolePort(listener));
        } catch (UncheckedIOException e) {
            throw new NodeTrouble(NodeTrouble.Category.PORT, String.valueOf(settings.port()), e);
        }
    }

    /// Another number after each leaf, each delivery's new state and each thing proposed.
    static Live.Changes changes(SealedStore store) {
        List<Table> tables =
                List.of(Table.LEDGER_LEAF, Table.INBOX, Table.RECEIPT, Table.PROPOSAL, Table.APPROVAL);
        return () -> store.read(rows ->
                tables.stream().mapToLong(rows::last).reduce(0, (sum, last) -> 31 * sum + last));
    }

    OptionalInt number() {
        return OptionalInt.of(listener.port());
    }

    @Override
    public void close() {
        listener.close();
    }
}
