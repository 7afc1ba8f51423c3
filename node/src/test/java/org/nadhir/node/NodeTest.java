package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient.SigningIn;
import org.nadhir.client.NodeClient;
import org.nadhir.client.PersonSigner;
import org.nadhir.client.Reply;
import org.nadhir.client.SignIn;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.KeyTrouble;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.folder.FolderTrouble;
import org.nadhir.node.folder.ConsoleSettings;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.folder.PersonKey;
import org.nadhir.node.store.Backup;
import org.nadhir.node.store.Restore;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.words.Words;
import org.nadhir.sign.PayloadType;

/// A node from outside: founded in a folder, asked over real HTTPS.
final class NodeTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path folder;

    private Ground ground() {
        return new Ground(folder.resolve("node"), true, "layla administrator", "omar administrator analyst");
    }

    @Test
    void whatIsMadeIsTheOwnersAloneAndShowsNoName() throws Exception {
        try (Ground ground = ground();
                var files = Files.walk(ground.folder().path())) {
            for (Path file : files.toList()) {
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                assertTrue(rights.endsWith("------"), file + " " + rights);
                assertTrue(!file.toString().contains("layla"), file.toString());
            }
        }
    }

    @Test
    void nothingIsLeftOfAFoundingThatFails() throws Exception {
        Path target = folder.resolve("node");
        Founding.Plan plan = new Founding.Plan(
                new Text("ع", "N"),
                List.of(),
                false,
                1,
                new ConsoleSettings(0, "", true),
                new Founding.Plan.Listen("127.0.0.1", 2),
                "jdbc:postgresql:none");
        var founders = List.of(
                new Founding.Founder("a", List.of(Ground.role("administrator")), Ground.passphrase("a")),
                new Founding.Founder("b", List.of(Ground.role("administrator")), Ground.passphrase("b")));
        Founding founding = new Founding(RANDOM, Ground.BEGIN);
        assertThrows(StoreTrouble.class, () -> founding.found(target, plan, Ground.passphrase("node"), founders));
        try (var rest = Files.list(folder)) {
            assertEquals(List.of(), rest.toList());
        }
    }

    @Test
    void anExerciseRunsOnFromTheMomentOfItsFoundingAfterEveryStart() {
        Instant begin = Instant.parse("2031-03-12T06:00:00Z");
        var founders = List.of(
                new Founding.Founder("a", List.of(Ground.role("administrator")), Ground.passphrase("a")),
                new Founding.Founder("b", List.of(Ground.role("administrator")), Ground.passphrase("a")));
        Founding.Plan plan = new Founding.Plan(
                new Text("ع", "N"),
                List.of("https://127.0.0.1:1"),
                true,
                0,
                new ConsoleSettings(0, "", true),
                new Founding.Plan.Listen("127.0.0.1", 0),
                "sqlite");
        new Founding(RANDOM, begin, Duration.between(Ground.BEGIN, begin))
                .found(folder.resolve("node"), plan, Ground.passphrase("node"), founders);
        NodeFolder node = NodeFolder.open(folder.resolve("node"), Ground.PRIMITIVES);
        PersonKey key = node.persons().stream()
                .map(id -> PersonKey.open(Ground.passphrase("a"), node.personKey(id).orElseThrow()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        var signer = new PersonSigner(Ground.PRIMITIVES, key.keys(), key.party(), key.person());
        for (int hours = 1; hours < 3; hours++) {
            Instant machine = Ground.BEGIN.plus(Duration.ofHours(hours));
            try (Node running = Node.start(
                            node, Ground.passphrase("node"), Node.AfterRestore.REFUSE, Words.load(), RANDOM,
                            () -> machine);
                    NodeClient client = ((NodeClient.SigningIn.Done) NodeClient.of(
                                            URI.create("https://127.0.0.1:" + running.apiPort()),
                                            TlsContexts.client(node.card().tls()))
                                    .signIn(signer, machine))
                            .client()) {
                String now = new View(((Reply.Done) client.get("/api/v1/node")).value()).text("now");
                assertEquals(begin.plus(Duration.ofHours(hours)).toString(), now);
            }
        }
    }

    @Test
    void aSecondFoundingAndASecondServerAreRefused() {
        try (Ground ground = ground()) {
            assertThrows(FolderTrouble.class, this::ground);
            assertThrows(StoreTrouble.class, () -> serve(ground, "node", Node.AfterRestore.REFUSE));
        }
    }

    @Test
    void aWrongPassphraseOpensNothing() {
        Ground ground = ground();
        ground.close();
        assertThrows(KeyTrouble.class, () -> serve(ground, "another node", Node.AfterRestore.REFUSE));
        serve(ground, "node", Node.AfterRestore.REFUSE).close();
    }

    @Test
    void aRestoredNodeIsServedOnlyWhenAPersonAcceptsThat() {
        Ground ground = ground();
        Backup.write(ground.folder().path(), folder.resolve("saved"));
        ground.close();
        Restore.read(folder.resolve("saved"), folder.resolve("again"), RANDOM);
        var again = NodeFolder.open(folder.resolve("again"), Ground.PRIMITIVES);
        assertThrows(NodeTrouble.class, () -> Node.start(again, Ground.passphrase("node"),
                Node.AfterRestore.REFUSE, Words.load(), RANDOM, InstantSource.system()));
        for (Node.AfterRestore answer : List.of(Node.AfterRestore.GO_ON, Node.AfterRestore.REFUSE)) {
            Node.start(again, Ground.passphrase("node"), answer, Words.load(), RANDOM, InstantSource.system())
                    .close();
        }
    }

    @Test
    void aSessionEndsAfterFifteenIdleMinutesAndTwelveHoursInAnyCase() {
        try (Ground ground = ground();
                NodeClient client = ground.signedIn("layla")) {
            for (int i = 0; i < 12 * 60 / 14; i++) {
                assertInstanceOf(Reply.Done.class, client.get("/api/v1/node"), "after " + 14 * i + " minutes");
                ground.pass(Duration.ofMinutes(14));
            }
            ground.pass(Duration.ofMinutes(6));
            assertEquals("signed-out", code(client.get("/api/v1/node")));
            try (NodeClient another = ground.signedIn("layla")) {
                assertInstanceOf(Reply.Done.class, another.get("/api/v1/node"));
                ground.pass(Duration.ofMinutes(15));
                assertEquals("signed-out", code(another.get("/api/v1/node")));
            }
        }
    }

    @Test
    void signingOutEndsTheSession() {
        try (Ground ground = ground();
                NodeClient client = ground.signedIn("layla")) {
            assertInstanceOf(Reply.Done.class, client.delete("/api/v1/session"));
            assertEquals("signed-out", code(client.get("/api/v1/node")));
        }
    }

    @Test
    void aSignInIsGoodOnceForThatPersonAndInTime() {
        try (Ground ground = ground();
                NodeClient client = ground.anybody()) {
            Json nonce = ((Reply.Done) client.get("/api/v1/challenge")).value();
            Json body = signIn(ground.person("layla"), nonce, ground.person("layla"));
            assertInstanceOf(Reply.Done.class, client.post("/api/v1/sign-in", body));
            assertEquals("sign-in-refused", code(client.post("/api/v1/sign-in", body)), "twice");

            Json fresh = ((Reply.Done) client.get("/api/v1/challenge")).value();
            Json forged = signIn(ground.person("omar"), fresh, ground.person("layla"));
            assertEquals("sign-in-refused", code(client.post("/api/v1/sign-in", forged)), "another's key");
            Json late = signIn(ground.person("layla"), fresh, ground.person("layla"));
            ground.pass(Duration.ofMinutes(2));
            assertEquals("sign-in-refused", code(client.post("/api/v1/sign-in", late)), "too late");
            Json made = Json.object().put("nonce", "A".repeat(75)).build();
            Json own = signIn(ground.person("layla"), made, ground.person("layla"));
            assertEquals("sign-in-refused", code(client.post("/api/v1/sign-in", own)), "a challenge of one's own");
        }
    }

    @Test
    void absentAndForbiddenAreAnsweredAlike() {
        try (Ground ground = new Ground(
                        folder.resolve("node"), false, "layla administrator", "omar administrator", "huda auditor");
                NodeClient huda = ground.signedIn("huda");
                NodeClient nobody = ground.anybody()) {
            Reply forbidden = huda.post("/api/v1/partners", Json.object().build());
            Reply absent = huda.post("/api/v1/elsewhere", Json.object().build());
            assertEquals("absent", code(forbidden));
            // The routes are no secret, so who lacks a role is told which; what lies behind makes no difference.
            assertEquals(code(absent), code(forbidden));
            assertEquals(
                    huda.get("/api/v1/reports/" + new UUID(1, 2) + "/reading"),
                    huda.get("/api/v1/reports/" + new UUID(3, 4) + "/reading"));
            assertEquals(nobody.get("/api/v1/elsewhere"), nobody.get("/api/v1/partners"));
            assertEquals("signed-out", code(nobody.get("/api/v1/partners")));
            // A real node has no clock to set: for an administrator too there is nothing there.
            Json subject = Json.object().put("clock", Ground.BEGIN).build();
            assertEquals("absent", code(ground.act("layla", "/api/v1/clock", Act.Kind.CLOCK_SET, subject)));
        }
    }

    @Test
    void anExercisesClockRunsOnFromTheMomentThatWasSet() {
        try (Ground ground = ground();
                NodeClient client = ground.signedIn("layla")) {
            Json subject = Json.object().put("clock", "2027-02-03T04:05:06Z").build();
            assertInstanceOf(Reply.Done.class, ground.act("layla", "/api/v1/clock", Act.Kind.CLOCK_SET, subject));
            ground.pass(Duration.ofMinutes(1));
            assertEquals("2027-02-03T04:06:06Z", text(client.get("/api/v1/node"), "now"));
        }
    }

    @Test
    void whoProposesAPersonCannotConfirmThem() {
        try (Ground ground = ground()) {
            PersonId id = new PersonId(Uuids.random(RANDOM));
            SigningKeys keys = SigningKeys.generate(RANDOM);
            Json proposal = Json.object()
                    .put("person", id.value())
                    .put("name", "Huda")
                    .putStrings("roles", List.of("auditor"))
                    .put("keys", keys.publicKeys().bytes().base64())
                    .build();
            Json confirmation = Json.object()
                    .put("person", id.value())
                    .put("key", keys.publicKeys().keyId().hex())
                    .build();
            String confirm = "/api/v1/persons/" + id + "/confirm";
            PersonSigner huda = new PersonSigner(Ground.PRIMITIVES, keys, ground.card().party(), id);
            assertInstanceOf(
                    Reply.Done.class, ground.act("layla", "/api/v1/persons", Act.Kind.PERSON_ADD, proposal));
            assertInstanceOf(
                    SigningIn.Failed.class, ground.anybody().signIn(huda, Ground.BEGIN), "not confirmed yet");
            assertEquals(
                    "second-person", code(ground.act("layla", confirm, Act.Kind.PERSON_CONFIRM, confirmation)));
            assertInstanceOf(Reply.Done.class, ground.act("omar", confirm, Act.Kind.PERSON_CONFIRM, confirmation));
            SigningIn.Done in = assertInstanceOf(
                    SigningIn.Done.class, ground.anybody().signIn(huda, Ground.BEGIN));
            Json revocation = Json.object().put("person", id.value()).build();
            String revoke = "/api/v1/persons/" + id + "/revoke";
            assertInstanceOf(Reply.Done.class, ground.act("omar", revoke, Act.Kind.PERSON_REVOKE, revocation));
            assertEquals("signed-out", code(in.client().get("/api/v1/node")), "a revocation holds at once");
        }
    }

    @Test
    void twoAdministratorsAlwaysRemain() {
        try (Ground ground = ground()) {
            String omar = ground.person("omar").person().value();
            Json subject = Json.object().put("person", omar).build();
            assertEquals(
                    "last-administrators",
                    code(ground.act("layla", "/api/v1/persons/" + omar + "/revoke", Act.Kind.PERSON_REVOKE, subject)));
        }
    }

    @Test
    void anActIsGoodForItsOwnSubjectAndOnce() {
        try (Ground ground = ground();
                NodeClient client = ground.signedIn("layla")) {
            PersonSigner layla = ground.person("layla");
            Json subject = Json.object().put("clock", "2027-01-01T00:00:00Z").build();
            Json other = Json.object().put("clock", "2028-01-01T00:00:00Z").build();
            Bytes act = act(layla, Act.Kind.CLOCK_SET, subject);
            assertEquals("act-not-signed", code(client.post("/api/v1/clock", body(other, act))));
            assertEquals(
                    "act-not-signed",
                    code(client.post("/api/v1/clock", body(subject, act(layla, Act.Kind.PERSON_ADD, subject)))));
            assertEquals(
                    "act-not-signed",
                    code(client.post(
                            "/api/v1/clock", body(subject, act(ground.person("omar"), Act.Kind.CLOCK_SET, subject)))));
            assertInstanceOf(Reply.Done.class, client.post("/api/v1/clock", body(subject, act)));
            assertEquals("act-used", code(client.post("/api/v1/clock", body(subject, act))));
        }
    }

    @Test
    void saysWhereABodyIsMalformed() {
        try (Ground ground = ground();
                NodeClient client = ground.signedIn("layla")) {
            Reply.Refused refused = assertInstanceOf(
                    Reply.Refused.class, client.post("/api/v1/clock", Json.object().put("subject", 1).build()));
            assertEquals("malformed", refused.code());
            assertTrue(refused.message().en().contains("act"), refused.message().en());
            assertTrue(refused.message().ar().codePoints().anyMatch(c -> c >= 0x600 && c < 0x700));
        }
    }

    private static Json signIn(PersonSigner signer, Json nonce, PersonSigner claimed) {
        String value = text(nonce, "nonce");
        var words = new SignIn(value, claimed.party(), claimed.person(), Ground.BEGIN);
        return Json.object()
                .put("person", claimed.person().value())
                .put("statement", signer.sign(PayloadType.SIGN_IN, words.write()).bytes().base64())
                .build();
    }

    private static Bytes act(PersonSigner signer, Act.Kind kind, Json subject) {
        return signer.sign(PayloadType.ACT, Act.of(kind, signer, subject, Ground.BEGIN).write())
                .bytes();
    }

    private static Json body(Json subject, Bytes act) {
        return Json.object().put("subject", subject).put("act", act.base64()).build();
    }

    private static Node serve(Ground ground, String passphrase, Node.AfterRestore afterRestore) {
        return Node.start(
                ground.folder(),
                Ground.passphrase(passphrase),
                afterRestore,
                Words.load(),
                RANDOM,
                () -> Ground.BEGIN);
    }

    private static String code(Reply reply) {
        return assertInstanceOf(Reply.Refused.class, reply).code();
    }

    private static String text(Reply reply, String member) {
        return text(assertInstanceOf(Reply.Done.class, reply).value(), member);
    }

    private static String text(Json value, String member) {
        Json found = assertInstanceOf(Json.Obj.class, value).members().getOrDefault(member, new Json.Null());
        return assertInstanceOf(Json.Str.class, found).value();
    }
}
