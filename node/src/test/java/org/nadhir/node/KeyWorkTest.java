package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.NodeClient.SigningIn;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.KeyChange.Reason;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.node.KeyWork.Wish;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.folder.PersonKey;
import org.nadhir.node.words.Words;

/// A party changes its keys, and its partner follows by what is carried over, without a new meeting.
class KeyWorkTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BouncyCastlePrimitives PRIMITIVES = BouncyCastlePrimitives.hedged(RANDOM);

    @TempDir
    private Path folder;

    private static PersonKey person(NodeFolder node, Ground ground, String name) {
        Bytes file = node.personKey(ground.person(name).person()).orElseThrow();
        return PersonKey.open(Ground.passphrase(name), file).orElseThrow();
    }

    /// Does the work on the folder of a node that stands still.
    private static NodeFolder work(Ground ours, Wish wish, String... names) {
        NodeFolder node = NodeFolder.open(ours.folder().path(), PRIMITIVES);
        List<PersonKey> two = List.of(names).stream()
                .map(name -> person(node, ours, name))
                .toList();
        new KeyWork(RANDOM, ours.now()).run(node, Ground.passphrase("node"), two, Optional.empty(), wish);
        return NodeFolder.open(ours.folder().path(), PRIMITIVES);
    }

    /// Serves the folder, and gives the envelopes of all words of keys that wait for the partner.
    private static List<Bytes> waiting(Ground ours, NodeFolder node, String partner) {
        try (Node served = Node.start(
                        node,
                        Ground.passphrase("node"),
                        Node.AfterRestore.REFUSE,
                        Words.load(),
                        RANDOM,
                        ours::now);
                NodeClient salma = signedIn(ours, served, node.card())) {
            return Neighbours.done(salma.get("/api/v1/statements")).items("statements").stream()
                    .filter(stated -> stated.text("kind").contains("party-card.v2")
                            || stated.text("kind").contains("key-change"))
                    .map(stated -> "/api/v1/statements/" + partner + "/" + stated.text("digest") + "/envelope")
                    .map(path -> ((NodeClient.Fetched.Done) salma.getBytes(path)).bytes())
                    .toList();
        }
    }

    private static NodeClient signedIn(Ground ours, Node served, Card card) {
        URI base = URI.create("https://127.0.0.1:" + served.apiPort());
        NodeClient client = NodeClient.of(base, TlsContexts.client(card.tls()));
        return ((SigningIn.Done) client.signIn(ours.person("salma"), ours.now())).client();
    }

    private static View keys(Ground theirs, String party) {
        try (NodeClient huda = theirs.signedIn("huda")) {
            return Neighbours.done(huda.get("/api/v1/partners/" + party)).at("keys");
        }
    }

    private static void carry(Ground theirs, List<Bytes> files) {
        try (NodeClient huda = theirs.signedIn("huda")) {
            for (Bytes file : files) {
                assertEquals("sealed", Neighbours.done(huda.postBytes("/api/v1/files", file)).text("reply"));
            }
        }
    }

    @Test
    void aPartnerFollowsARotationAndATheftByWhatIsCarriedOver() {
        try (Neighbours both = new Neighbours(folder, field -> field.substring(field.lastIndexOf(' ') + 1))) {
            String party = both.ours.card().party().value();
            String partner = both.theirs.card().party().value();
            both.ours.close();
            assertThrows(NodeTrouble.class, () -> work(both.ours, new Wish.Rotate(), "layla", "layla"));
            assertThrows(NodeTrouble.class, () -> work(both.ours, new Wish.Rotate(), "layla", "salma"));
            NodeFolder second = work(both.ours, new Wish.Rotate(), "layla", "omar");
            assertEquals(2, second.card().link().epoch());
            carry(both.theirs, waiting(both.ours, second, partner));
            assertEquals(2, keys(both.theirs, party).items("epochs").size());

            both.ours.pass(Duration.ofDays(3));
            Instant stolen = both.ours.now().minus(Duration.ofDays(1));
            NodeFolder third = work(both.ours, new Wish.Replace(Reason.STOLEN, stolen), "omar", "layla");
            carry(both.theirs, waiting(both.ours, third, partner));
            View known = keys(both.theirs, party);
            assertEquals(3, known.items("epochs").size());
            assertEquals(
                    second.card().fingerprint().hex(),
                    known.items("ended").getFirst().text("key"));
            assertTrue(known.flag("counts"));
        }
    }

    @Test
    void aKeyThatEndedIsNotMetAgainAndItsPartyIsInTheDarkUntilItRotates() {
        try (Neighbours both = new Neighbours(folder, field -> field.substring(field.lastIndexOf(' ') + 1))) {
            String party = both.ours.card().party().value();
            String partner = both.theirs.card().party().value();
            both.ours.close();
            NodeFolder ended = work(
                    both.ours, new Wish.End(Reason.LOST, both.ours.now()), "layla", "omar");
            carry(both.theirs, waiting(both.ours, ended, partner));
            assertFalse(keys(both.theirs, party).flag("counts"));
            Json card = Json.object()
                    .put("card", both.ours.folder().cardStatement().base64())
                    .build();
            Reply again = both.theirs.act("huda", "/api/v1/partners", Act.Kind.PARTNER_ADD, card);
            assertEquals("card-key-ended", Neighbours.code(again));
        }
    }
}
