package org.nadhir.bench.edges;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.nadhir.bench.office.Office;
import org.nadhir.bench.office.Tap;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.folder.NodeFolder;

/// Several servers of one party on one database, each a process of its own, behind a balancer that hands each
/// connection to the next of them. Used by one thread, but for [#line].
final class Servers implements AutoCloseable {

    private static final String ADMIN = "salma";
    private static final String CLIENT = "feed";

    private final List<Office> servers = new ArrayList<>();
    private final Tap taxii;
    private final Tap api;
    private final SSLContext tls;
    private final String key;
    private final String collection;

    /// Founds the first, makes the others from its folder, and serves them all.
    ///
    /// @param url of an empty PostgreSQL database
    Servers(Path folder, int count, String url, InstantSource clock) {
        Map<String, String> persons = new LinkedHashMap<>();
        persons.put(ADMIN, "administrator");
        persons.put("karim", "administrator");
        persons.put("nour", "analyst");
        persons.put("huda", "approver");
        Office first = Office.alone(folder, persons, clock, url);
        boolean served = false;
        try {
            List<Integer> ports = new ArrayList<>(List.of(first.taxii()));
            servers.add(first);
            for (int i = 1; i < count; i++) {
                Office twin = first.twin("server" + i);
                servers.add(twin);
                ports.add(twin.taxii());
            }
            servers.forEach(Office::serve);
            taxii = Tap.before(ports);
            api = Tap.before(servers.stream().map(Office::apiPort).toList());
            tls = TlsContexts.client(NodeFolder.open(
                            first.folder(), BouncyCastlePrimitives.hedged(new SecureRandom()))
                    .card()
                    .tls());
            first.typed().ask(first.as(ADMIN, "taxii root", "bench", "--title", "Bench"));
            collection = first.typed()
                    .ask(first.as(ADMIN, "taxii collection", "--root", "bench", "--title", "B", "--ceiling", "green"))
                    .text("collection");
            key = first.typed().ask(first.as(ADMIN, "taxii key issue", CLIENT)).text("key");
            first.typed().ask(first.as(ADMIN, "taxii right", CLIENT, collection, "--read", "--write"));
            served = true;
        } finally {
            if (!served) {
                servers.forEach(Office::close);
            }
        }
    }

    /// As a power cut of that machine would.
    void kill(int server) {
        servers.get(server).kill();
    }

    void again(int server) {
        servers.get(server).serve();
    }

    /// A connection of its own, of a client that may read and write, to whichever server is next.
    TaxiiLine line() {
        return new TaxiiLine(tls, taxii.port(), key);
    }

    /// The path of what is asked for in the collection, such as `objects/`.
    String path(String resource) {
        return "/bench/collections/" + collection + "/" + resource;
    }

    /// An analyst, signed in at whichever server is next.
    Office.Desk analyst() {
        return servers.getFirst().desk("nour", api.port());
    }

    /// Ends the client's key, at the first server.
    void revoke() {
        Office first = servers.getFirst();
        first.typed().ask(first.as(ADMIN, "taxii key revoke", CLIENT));
    }

    @Override
    public void close() {
        servers.forEach(Office::close);
        taxii.close();
        api.close();
    }
}
