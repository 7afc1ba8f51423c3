package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nadhir.node.Neighbours.code;
import static org.nadhir.node.Neighbours.done;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.node.Neighbours.Warned;
import org.nadhir.node.crypto.DataKey;
import org.nadhir.node.crypto.KeyFile;
import org.nadhir.node.stix.StixBundle;
import org.nadhir.node.stix.StixOfRelease;
import org.nadhir.node.store.ObjectQuery;
import org.nadhir.node.store.SealedObjects.Stored;
import org.nadhir.node.store.SealedStore;

/// A collection that releases fill: two administrators say so, the partner's node has the warning first, nothing but
/// what was worded for the partner gets in, once, and a recall revokes it.
final class FillingTest {

    private static final String PATH = "/api/v1/taxii";
    private static final String TEXT = "The shrine of the well will be attacked on 3 November 2026. ";

    private final Canaries canaries = new Canaries();

    @TempDir
    private Path folder;

    private static String collection(Neighbours both, String ceiling) {
        both.act(both.ours, "layla", PATH + "/roots", Act.Kind.TAXII_ROOT, Json.object()
                .put("path", "partners")
                .put("title", "Partners")
                .put("description", "")
                .build());
        String agreement;
        try (NodeClient layla = both.in(both.ours, "layla")) {
            agreement = done(layla.get("/api/v1/agreements")).items("agreements").getFirst().text("agreement");
        }
        return both.act(both.ours, "layla", PATH + "/collections", Act.Kind.TAXII_COLLECTION, Json.object()
                        .put("root", "partners")
                        .put("title", "For the neighbours")
                        .put("description", "")
                        .put("ceiling", ceiling)
                        .put("partner", both.theirs.card().party().value())
                        .put("agreement", agreement)
                        .build())
                .text("collection");
    }

    private static Json named(String collection) {
        return Json.object().put("collection", collection).build();
    }

    private static void fill(Neighbours both, String collection) {
        View asked = both.act(both.ours, "layla", PATH + "/fill", Act.Kind.TAXII_FILL, named(collection));
        assertEquals("asked", asked.text("state"));
        both.ours.pass(Duration.ofSeconds(1));
        assertEquals(
                "on",
                both.act(both.ours, "omar", PATH + "/fill", Act.Kind.TAXII_FILL, named(collection)).text("state"));
    }

    private static View filling(Neighbours both) {
        try (NodeClient layla = both.in(both.ours, "layla")) {
            return done(layla.get(PATH)).items("fillings").getFirst();
        }
    }

    /// The node looks by itself, every two seconds.
    private static View awaited(Neighbours both, Predicate<View> until) {
        View shown = filling(both);
        for (int look = 0; look < 600 && !until.test(shown); look++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            shown = filling(both);
        }
        assertTrue(until.test(shown), shown.json().toString());
        return shown;
    }

    private static Warned warned(Neighbours both, String text, String note) {
        String caseId = both.determined(both.report(both.source(), text));
        return both.warned(caseId, both.drafted(caseId, note));
    }

    /// What lies in the collection, with every version, of a node that has stopped.
    private static List<Stored> objects(Ground ground, String collection) {
        try (SealedStore store = NodeStores.open(
                ground.folder().path(),
                ground.folder().config(),
                ground.folder().keys(Ground.passphrase("node")),
                DataKey.of(KeyFile.open(
                        KeyFile.Kind.VAULT, Ground.passphrase("node"), ground.folder().vaultKey())),
                new SecureRandom())) {
            return store.read(rows -> rows.objects()
                    .whole(
                            new ObjectQuery(
                                    collection, 0, 1_000, List.of(), List.of(), List.of("2.1"),
                                    ObjectQuery.Versions.ALL),
                            1 << 20)
                    .objects());
        }
    }

    @Test
    void twoAdministratorsFillItAndOnlyWhatWasWordedForThePartnerGetsIn() {
        Ground ours;
        String collection;
        StixBundle written;
        try (Neighbours both = new Neighbours(folder, canaries::of)) {
            ours = both.ours;
            collection = collection(both, "amber-strict");
            Json subject = named(collection);
            both.act(both.ours, "layla", PATH + "/fill", Act.Kind.TAXII_FILL, subject);
            both.ours.pass(Duration.ofSeconds(1));
            assertEquals(
                    "second-person",
                    code(both.ours.act(canaries.of("person layla"), PATH + "/fill", Act.Kind.TAXII_FILL, subject)));
            both.act(both.ours, "omar", PATH + "/fill", Act.Kind.TAXII_FILL, subject);
            Warned warned = warned(
                    both, TEXT + canaries.of("report: text"), canaries.of("release's note, English"));
            View shown = awaited(both, one -> one.number("copied") == 1);
            assertEquals(List.of(), shown.items("refused"));
            assertEquals(0, shown.number("waiting"));
            written = StixOfRelease.write(
                    both.bytes(both.ours, "layla", "/api/v1/drafts/" + warned.release() + "/bytes"));
        }
        List<Stored> there = objects(ours, collection);
        assertEquals(written.objects().size(), there.size(), "each once");
        assertEquals(
                new TreeSet<>(List.of(
                        "release's note, Arabic", "release's note, English",
                        "whom to call, Arabic", "whom to call, English")),
                canaries.in(there.stream().map(one -> one.body().toArray()).toList()));
    }

    @Test
    void aRecallRevokesTheCopyAlsoWhereNothingIsFilledAnyMore() {
        Ground ours;
        String collection;
        try (Neighbours both = new Neighbours(folder, Neighbours::plainly)) {
            ours = both.ours;
            collection = collection(both, "amber-strict");
            fill(both, collection);
            Warned warned = warned(both, TEXT, "keep to the north gate");
            awaited(both, one -> one.number("copied") == 1);
            both.act(both.ours, "omar", PATH + "/fill/stop", Act.Kind.TAXII_FILL_STOP, named(collection));
            String path = "/api/v1/releases/" + warned.release() + "/recall";
            Json subject = Json.object().put("release", warned.release()).put("reason", "withdrawn").build();
            both.act(both.ours, "salma", path, Act.Kind.RECALL_PROPOSE, subject);
            both.act(both.ours, "omar", path + "/confirm", Act.Kind.RECALL_CONFIRM, subject);
            awaited(both, one -> one.number("revoked") == 1);
        }
        List<String> reports = objects(ours, collection).stream()
                .filter(one -> one.type().equals("report"))
                .map(one -> new String(one.body().toArray(), UTF_8))
                .toList();
        assertEquals(2, reports.size());
        assertTrue(reports.stream().anyMatch(one -> one.contains("\"revoked\":true")));
    }

    @Test
    void whatIsMarkedAboveTheCeilingStaysOutAndStandsOnRecord() {
        try (Neighbours both = new Neighbours(folder, Neighbours::plainly)) {
            fill(both, collection(both, "clear"));
            Warned warned = warned(both, TEXT, "keep to the north gate");
            View refused = awaited(both, one -> !one.items("refused").isEmpty()).items("refused").getFirst();
            assertEquals(warned.release(), refused.text("release"));
            assertEquals("marking", refused.text("why"));
            assertEquals(0, filling(both).number("copied"));
        }
    }

    @Test
    void nobodysCollectionIsNotFilledAndOneAloneIsNotEnough() {
        try (Neighbours both = new Neighbours(folder, Neighbours::plainly)) {
            String collection = collection(both, "amber-strict");
            both.act(both.ours, "layla", PATH + "/fill", Act.Kind.TAXII_FILL, named(collection));
            warned(both, TEXT, "keep to the north gate");
            View shown = filling(both);
            assertEquals("asked", shown.text("state"));
            assertEquals(0, shown.number("waiting") + shown.number("copied"));
            String own = both.act(both.ours, "layla", PATH + "/collections", Act.Kind.TAXII_COLLECTION, Json.object()
                            .put("root", "partners")
                            .put("title", "Our own")
                            .put("description", "")
                            .put("ceiling", "red")
                            .build())
                    .text("collection");
            assertEquals(
                    "taxii-fill-nobodys",
                    code(both.ours.act("layla", PATH + "/fill", Act.Kind.TAXII_FILL, named(own))));
        }
    }
}
