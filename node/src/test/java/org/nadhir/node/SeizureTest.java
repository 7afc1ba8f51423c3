package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nadhir.node.Neighbours.code;
import static org.nadhir.node.Neighbours.done;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.View;
import org.nadhir.exchange.Opener;
import org.nadhir.exchange.Opening;
import org.nadhir.exchange.Padme;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.Neighbours.Warned;
import org.nadhir.node.api.Route;
import org.nadhir.node.crypto.DataKey;
import org.nadhir.node.crypto.KeyFile;
import org.nadhir.node.crypto.NodeKeys;
import org.nadhir.node.crypto.SealedColumn;
import org.nadhir.node.store.Backup;
import org.nadhir.node.store.Restore;
import org.nadhir.node.store.Row;
import org.nadhir.node.store.SeizedStore;
import org.nadhir.node.vault.Known;
import org.nadhir.tearline.Trace;

/// What each thing that can be seized gives away: canaries in every field of a warning's whole life, searched for in
/// all that the seizer then has, held against `seizure.txt` line by line. A line more is a leak; a line less is a claim
/// that nobody tested. docs/seizure.md says the same for readers.
final class SeizureTest {

    private static final String REQUESTS = "/api/v1/source-requests";
    /// Of a row's body: what it is rounded up to, and what the cipher adds (docs/operating.md).
    private static final int FLOOR_BYTES = 256;

    private final Canaries canaries = new Canaries();
    private final SortedSet<String> lines = new TreeSet<>();

    @TempDir
    private Path folder;

    private String report = "";

    @Test
    void nothingIsGivenAwayBeyondTheInventory() throws IOException {
        Path ours = folder.resolve("ours");
        Path before = folder.resolve("before");
        Path theirs = folder.resolve("theirs");
        Path backup = folder.resolve("backup");
        Warned warned;
        Keys ourKeys;
        Keys theirKeys;
        try (Neighbours both = new Neighbours(folder, canaries::of)) {
            ourKeys = Keys.of(both.ours);
            theirKeys = Keys.of(both.theirs);
            String source = source(both);
            warned = lived(both, source);
            seen(both, warned, "layla", "analyst");
            seen(both, warned, "omar", "approver");
            seen(both, warned, "salma", "duty officer");
            seen(both, warned, "rami", "auditor");
            Backup.write(ours, backup);
            Restore.read(backup, before, new SecureRandom());
            shredded(both, source);
        }
        List<byte[]> off = files(before);
        off.addAll(files(ours));
        note("powered-off node", off);
        List<byte[]> saved = files(before);
        saved.add(Files.readAllBytes(backup));
        note("backup", saved);
        off.add(ourKeys.node().signing().exposeSeed());
        note("powered-off node and its signing key", off);
        note("sealed file in a pocket", List.of(warned.carried().getFirst().toArray()));
        note("sealing key of our epoch, and all that travelled", opened(ourKeys.node(), warned.carried()));
        note("sealing key of the partner's epoch, and all that travelled", opened(theirKeys.node(), warned.carried()));
        note("partner's node and all its keys", with(theirs, theirKeys.party(), theirKeys.all()));
        note("node and its key file, without the vault's", with(before, ourKeys.party(), List.of(ourKeys.data())));
        note("node and all its keys", with(before, ourKeys.party(), ourKeys.all()));
        note("node and all its keys, after the source was shredded", with(ours, ourKeys.party(), ourKeys.all()));
        assertEquals(resource(), String.join("\n", lines) + "\n");
        showsSizeClassesOnly(SeizedStore.lying(before, ourKeys.party()));
    }

    /// The page for readers lists under each row exactly what the inventory does.
    @Test
    void thePageForReadersSaysWhatTheInventorySays() throws IOException {
        SortedSet<String> page = new TreeSet<>();
        String row = "";
        for (String line : Files.readAllLines(Project.root().resolve("docs/seizure.md"))) {
            if (line.startsWith("## ")) {
                row = line.substring(3);
            } else if (line.startsWith("- ")) {
                page.add(row + " | " + line.substring(2));
            }
        }
        SortedSet<String> wanted = resource().lines()
                .filter(line -> !line.endsWith("| nothing"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", wanted), String.join("\n", page));
    }

    private record Keys(PartyId party, NodeKeys node, DataKey vault) {

        static Keys of(Ground ground) {
            return new Keys(
                    ground.card().party(),
                    ground.folder().keys(Ground.passphrase("node")),
                    DataKey.of(KeyFile.open(
                            KeyFile.Kind.VAULT, Ground.passphrase("node"), ground.folder().vaultKey())));
        }

        DataKey data() {
            return node.data();
        }

        List<DataKey> all() {
            return List.of(node.data(), vault);
        }
    }

    private String source(Neighbours both) {
        Json identity = Json.object()
                .putArray("known", Known.KINDS, kind -> Json.object()
                        .put("kind", kind.word())
                        .put("value", canaries.of("source: " + kind.word()))
                        .putStrings(
                                "aliases",
                                kind == Trace.Kind.PERSON ? List.of(canaries.of("source: alias")) : List.of())
                        .build())
                .put("note", canaries.of("source: note"))
                .build();
        try (NodeClient layla = both.in(both.ours, "layla")) {
            return done(layla.post("/api/v1/sources", identity)).text("source");
        }
    }

    /// All that can be written down about one threat.
    private Warned lived(Neighbours both, String source) {
        report = both.report(
                source, "The shrine of the well will be attacked on 3 November 2026. " + canaries.of("report: text"));
        site(both);
        String caseId = both.determined(report);
        View draft = both.drafted(caseId, canaries.of("release's note, English"));
        assertEquals("drafted", draft.text("state"), draft::toString);
        try (NodeClient layla = both.in(both.ours, "layla")) {
            Json asked = Json.object()
                    .put("act", "open")
                    .put("source", source)
                    .put("reason", canaries.of("source request: reason"))
                    .build();
            String request = done(layla.post(REQUESTS, asked)).text("request");
            assertEquals("source-second-person", code(layla.post(
                    REQUESTS + "/" + request + "/open", Json.object().build())), "one person alone");
        }
        return both.warned(caseId, draft);
    }

    private void site(Neighbours both) {
        Json name = Json.object()
                .put("ar", canaries.of("site: name"))
                .put("en", canaries.of("site: name"))
                .build();
        both.act(both.ours, "layla", "/api/v1/sites", Act.Kind.SITE_ADD, Json.object()
                .put("entity", Neighbours.SITE)
                .put("kind", "site")
                .put("name", name)
                .put("place", name)
                .put("country", "XX")
                .put("class", "shrine")
                .putStrings("within", List.of("nahran-countryside"))
                .build());
        Json way = Json.object()
                .put("manner", "phone")
                .put("reach", canaries.of("contact: number"))
                .build();
        Json contact = Json.object()
                .put("ar", canaries.of("contact: name"))
                .put("en", canaries.of("contact: name"))
                .build();
        String path = "/api/v1/sites/" + Neighbours.SITE + "/contacts";
        both.act(both.ours, "layla", path, Act.Kind.CONTACT_ADD, Json.object()
                .put("site", Neighbours.SITE)
                .put("name", contact)
                .putArray("ways", List.of(way), one -> one)
                .putStrings("languages", List.of("ar"))
                .put("hours", "day and night")
                .put("stands", "protector")
                .build());
    }

    private void shredded(Neighbours both, String source) {
        Json asked = Json.object()
                .put("act", "shred")
                .put("source", source)
                .put("reason", canaries.of("shredding: reason"))
                .build();
        try (NodeClient layla = both.in(both.ours, "layla");
                NodeClient omar = both.in(both.ours, "omar")) {
            String request = done(layla.post(REQUESTS, asked)).text("request");
            done(omar.post(REQUESTS + "/" + request + "/confirm", Json.object().build()));
        }
    }

    /// Every page that a signed-in person can fetch, with every id that the node has given out.
    private void seen(Neighbours both, Warned warned, String person, String role) {
        List<byte[]> pages = new ArrayList<>();
        try (NodeClient client = both.in(both.ours, person)) {
            for (Route route : both.ours.node().routes()) {
                if (route.method() == Route.Method.GET) {
                    String path = filled(both, warned, route.path());
                    if (client.getBytes(path) instanceof NodeClient.Fetched.Done(Bytes page)) {
                        pages.add(page.toArray());
                    }
                }
            }
        }
        note("running node, " + role + " signed in", pages);
    }

    private String filled(Neighbours both, Warned warned, String path) {
        String id = path.contains("/cases/")
                ? warned.caseId()
                : path.contains("/reports/") ? report : warned.release();
        return path.replace("{id}", id)
                .replace("{party}", both.theirs.card().party().value())
                .replace("{partner}", both.theirs.card().party().value())
                .replace("{sender}", both.theirs.card().party().value())
                .replace("{sequence}", "1")
                .replace("{site}", Neighbours.SITE)
                .replaceAll("\\{[a-z]+}", "1");
    }

    private void note(String row, Collection<byte[]> loot) {
        SortedSet<String> found = canaries.in(loot);
        found.forEach(field -> lines.add(row + " | " + field));
        if (found.isEmpty()) {
            lines.add(row + " | nothing");
        }
    }

    private static List<byte[]> files(Path folder) throws IOException {
        List<byte[]> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.add(Files.readAllBytes(file));
                all.add(file.toString().getBytes(UTF_8));
            }
        }
        return all;
    }

    private static List<byte[]> with(Path folder, PartyId party, List<DataKey> keys) throws IOException {
        List<byte[]> all = files(folder);
        all.addAll(SeizedStore.bodies(folder, party, keys));
        return all;
    }

    private static List<byte[]> opened(NodeKeys keys, List<Bytes> carried) {
        Opener opener = new Opener(Ground.PRIMITIVES);
        List<byte[]> all = new ArrayList<>();
        for (Bytes file : carried) {
            all.add(file.toArray());
            keys.opening().forEach(key -> {
                if (opener.open(key, file) instanceof Opening.Opened(Bytes statement)) {
                    all.add(statement.toArray());
                }
            });
        }
        return all;
    }

    /// A body's length is one of few: a padded one and what the cipher adds.
    private static void showsSizeClassesOnly(List<Row> rows) {
        assertTrue(rows.size() > 100, "a warning's whole life lies there");
        for (Row row : rows) {
            int padded = row.body().length() - SealedColumn.ADDED_BYTES;
            assertEquals(Padme.padded(padded, FLOOR_BYTES), padded, "the length of a row's body is a size class");
        }
    }

    private static String resource() throws IOException {
        try (InputStream in = SeizureTest.class.getResourceAsStream("seizure.txt")) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
