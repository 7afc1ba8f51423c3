package org.nadhir.bench.existence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.nadhir.agreement.Role;
import org.nadhir.client.NodeClient;
import org.nadhir.client.PersonSigner;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.Founding;
import org.nadhir.node.Node;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.KeyTrouble;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.folder.Config;
import org.nadhir.node.folder.ConsoleSettings;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.folder.PersonKey;
import org.nadhir.node.words.Words;

/// A served node, and a person who may not see its cases asking for them.
final class Gatekeeper implements AutoCloseable {

    private static final int WARM_UP = 2_000;
    /// Signed in anew after so many requests.
    private static final int SESSION = 20_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BouncyCastlePrimitives PRIMITIVES = BouncyCastlePrimitives.hedged(RANDOM);
    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final String ANALYST = "an analyst of the bench";
    private static final String ADMINISTRATOR = "an administrator of the bench";

    private final NodeFolder folder;
    private final Node node;

    Gatekeeper(Path path) {
        Founding.Plan plan = new Founding.Plan(
                new Text("عقدة", "Node"),
                List.of("https://127.0.0.1:1"),
                true,
                0,
                new ConsoleSettings(0, "", true),
                new Founding.Plan.Listen("127.0.0.1", 0),
                Config.SQLITE);
        new Founding(RANDOM, NOW).found(path, plan, passphrase("a node of the bench"), List.of(
                new Founding.Founder("a", List.of(Role.ANALYST, Role.ADMINISTRATOR), passphrase(ANALYST)),
                new Founding.Founder("b", List.of(Role.ADMINISTRATOR), passphrase(ADMINISTRATOR))));
        folder = NodeFolder.open(path, PRIMITIVES);
        InstantSource clock = () -> NOW;
        node = Node.start(
                folder, passphrase("a node of the bench"), Node.AfterRestore.REFUSE, Words.load(), RANDOM, clock);
    }

    /// What was found.
    ///
    /// @param differing answers that differ from the first
    record Found(int differing, Samples samples) {}

    Found ask(int requests) {
        String known = openCase();
        var order = new SplittableRandom(43);
        String[] unknown = new String[64];
        Arrays.setAll(unknown, _ -> Uuids.random(order).toString());
        Samples samples = new Samples(requests);
        int differing = 0;
        NodeClient client = signedIn(ADMINISTRATOR);
        Reply first = client.get("/api/v1/cases/" + known);
        for (int i = -Math.min(WARM_UP, requests); i < requests; i++) {
            if (i > 0 && i % SESSION == 0) {
                client.close();
                client = signedIn(ADMINISTRATOR);
            }
            boolean withheld = order.nextBoolean();
            String path = "/api/v1/cases/" + (withheld ? known : unknown[i & 63]);
            long begin = System.nanoTime();
            Reply reply = client.get(path);
            long nanos = System.nanoTime() - begin;
            differing += reply.equals(first) ? 0 : 1;
            if (i >= 0) {
                samples.add(withheld, nanos);
            }
        }
        client.close();
        return new Found(differing, samples);
    }

    private String openCase() {
        try (NodeClient client = signedIn(ANALYST)) {
            Bytes report = Bytes.of("The shrine of the well will be attacked on 3 November 2026.".getBytes(UTF_8));
            String id = done(client.postBytes("/api/v1/reports?name=note.txt", report)).text("report");
            Json body = Json.object().put("report", id).build();
            return done(client.post("/api/v1/cases", body)).at("file").text("case");
        }
    }

    private NodeClient signedIn(String words) {
        PersonSigner signer = folder.persons().stream()
                .flatMap(id -> folder.personKey(id).stream())
                .flatMap(file -> opened(words, file))
                .findFirst()
                .orElseThrow();
        NodeClient client = NodeClient.of(
                URI.create("https://127.0.0.1:" + node.apiPort()), TlsContexts.client(folder.card().tls()));
        return ((NodeClient.SigningIn.Done) client.signIn(signer, NOW)).client();
    }

    private static Stream<PersonSigner> opened(String words, Bytes file) {
        try {
            return PersonKey.open(passphrase(words), file).stream()
                    .map(key -> new PersonSigner(PRIMITIVES, key.keys(), key.party(), key.person()));
        } catch (KeyTrouble e) {
            // Another person's.
            return Stream.empty();
        }
    }

    private static Passphrase passphrase(String words) {
        return Passphrase.of(words.toCharArray());
    }

    private static View done(Reply reply) {
        if (reply instanceof Reply.Done(Json value)) {
            return new View(value);
        }
        throw new IllegalStateException("the node refused what the bench needs");
    }

    @Override
    public void close() {
        node.close();
    }
}
