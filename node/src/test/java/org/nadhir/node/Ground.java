package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.NodeClient.SigningIn;
import org.nadhir.client.PersonSigner;
import org.nadhir.client.Reply;
import org.nadhir.exchange.Card;
import org.nadhir.json.Json;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.folder.Config;
import org.nadhir.node.folder.ConsoleSettings;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.folder.PersonKey;
import org.nadhir.node.words.Words;
import org.nadhir.sign.PayloadType;

/// A real node for a test: founded in a folder, served on free ports, asked over HTTPS. Its machine's clock is set by
/// the test.
final class Ground implements AutoCloseable {

    static final Instant BEGIN = Instant.parse("2026-11-01T08:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();
    static final BouncyCastlePrimitives PRIMITIVES = BouncyCastlePrimitives.hedged(RANDOM);

    private final NodeFolder folder;
    private final Map<String, PersonSigner> persons = new LinkedHashMap<>();
    private final Node node;
    private final Overheard overheard;
    private volatile Instant now = BEGIN;

    /// Founds and serves it.
    ///
    /// @param founders name and role words: `layla administrator approver`
    Ground(Path path, boolean exercise, String... founders) {
        this(path, new Text("عقدة", "Node"), exercise, founders);
    }

    /// The same with a name of its own.
    Ground(Path path, Text name, boolean exercise, String... founders) {
        List<Founding.Founder> all = new ArrayList<>();
        for (String founder : founders) {
            List<String> words = List.of(founder.split(" "));
            List<Role> roles = words.stream().skip(1).map(Ground::role).toList();
            all.add(new Founding.Founder(words.getFirst(), roles, passphrase(words.getFirst())));
        }
        Founding.Plan plan = new Founding.Plan(
                name,
                List.of("https://127.0.0.1:1"),
                exercise,
                0,
                new ConsoleSettings(0, "", true),
                new Founding.Plan.Listen("127.0.0.1", 0),
                Config.SQLITE);
        Founding.Founded founded = new Founding(RANDOM, BEGIN).found(path, plan, passphrase("node"), all);
        folder = NodeFolder.open(path, PRIMITIVES);
        founded.persons().forEach(this::open);
        node = start();
        overheard = new Overheard(node.apiPort(), folder.keys(passphrase("node")).tls(), card().tls());
    }

    private void open(PersonId id, String name) {
        PersonKey key = PersonKey.open(passphrase(name), folder.personKey(id).orElseThrow())
                .orElseThrow();
        persons.put(name, new PersonSigner(PRIMITIVES, key.keys(), key.party(), key.person()));
    }

    private Node start() {
        InstantSource clock = () -> now;
        return Node.start(
                folder, passphrase("node"), Node.AfterRestore.REFUSE, Words.load(), RANDOM, clock);
    }

    /// Nothing here is worth a guess, and tests found nodes by the hundred.
    static Passphrase passphrase(String name) {
        return Passphrase.of(("a long passphrase of " + name).toCharArray()).drawn();
    }

    static Role role(String word) {
        return List.of(Role.values()).stream()
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /// What stands between this node and its clients.
    Overheard overheard() {
        return overheard;
    }

    Node node() {
        return node;
    }

    NodeFolder folder() {
        return folder;
    }

    Card card() {
        return folder.card();
    }

    PersonSigner person(String name) {
        return Optional.ofNullable(persons.get(name)).orElseThrow();
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /// Nobody's client.
    NodeClient anybody() {
        return NodeClient.of(URI.create("https://127.0.0.1:" + overheard.port()), TlsContexts.client(card().tls()));
    }

    NodeClient signedIn(String name) {
        return switch (anybody().signIn(person(name), now)) {
            case SigningIn.Done(NodeClient client) -> client;
            case SigningIn.Failed(Reply reply) -> throw new AssertionError(name + " is not let in: " + reply);
        };
    }

    /// Does something that needs the person's signature.
    Reply act(String name, String path, Act.Kind kind, Json subject) {
        PersonSigner signer = person(name);
        String act = signer.sign(PayloadType.ACT, Act.of(kind, signer, subject, now).write())
                .bytes()
                .base64();
        try (NodeClient client = signedIn(name)) {
            return client.post(path, Json.object().put("subject", subject).put("act", act).build());
        }
    }

    @Override
    public void close() {
        overheard.close();
        node.close();
        assertEquals(List.of(), overheard.flaws(), "what went over the wire does not fit the document of the API");
    }
}
