package org.nadhir.node.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.json.Json;
import org.nadhir.ledger.Origins;
import org.nadhir.model.Bytes;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.LedgerSigningKeys;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.Claims;
import org.nadhir.node.store.InsecureTestSeals;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.Seals;
import org.nadhir.node.store.Snapshot;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.node.store.Store;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;
import org.nadhir.node.store.Transaction;
import org.nadhir.node.vault.RawReports.Raw;
import org.nadhir.node.vault.SourceRequest.Act;
import org.nadhir.node.vault.SourceRequest.Second;
import org.nadhir.node.vault.SourceRequest.State;
import org.nadhir.tearline.Trace;
import org.nadhir.tearline.Trace.Kind;

final class VaultTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final SourceIdentity IDENTITY = new SourceIdentity(
            List.of(
                    new Known(Kind.PERSON, "Canary-8f41d2", List.of("سعاد الكناري")),
                    Known.of(Kind.PHONE, "canary-phone-70012"),
                    Known.of(Kind.PLACE, "شارع-الكناري")),
            "met at canary-cafe");

    private final Random random = new Random(5);
    private final PersonId person = new PersonId(Uuids.random(random));
    private final List<SourceAccess> recorded = new ArrayList<>();
    private final Path folder;
    private final PartyId party;
    private SealedStore store;
    private Vault vault;

    VaultTest(@TempDir Path folder) {
        this.folder = folder;
        party = new PartyId(Uuids.random(random));
        store = SealedStore.create(SqliteStore.create(folder.resolve("node"), party), InsecureTestSeals.of(1));
        vault = vault(store);
    }

    private Vault vault(SealedStore over) {
        return new Vault(
                over,
                (tx, access) -> {
                    tx.append(Table.EVENT, Bytes.of("look".getBytes(StandardCharsets.UTF_8)));
                    recorded.add(access);
                },
                random);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private SourceId added() {
        return added(IDENTITY);
    }

    private SourceId added(SourceIdentity identity) {
        return store.commit(tx -> vault.add(tx, identity));
    }

    private Optional<SourceIdentity> opened(SourceId id) {
        SourceAccess access = new SourceAccess(List.of(id), person, new SourceAccess.Why.Opening(request(id)));
        return Optional.ofNullable(store.commit(tx -> vault.open(tx, access)).get(id));
    }

    private SourceRequest request(SourceId id) {
        return new SourceRequest(
                Uuids.random(random), id, Act.SHRED, person, "asked to be forgotten", NOW, State.ASKED,
                new Second.Nobody(), NOW);
    }

    private ReportId reported(SourceId source, String text) {
        ReportId id = new ReportId(Uuids.random(random));
        Report report = new Report(id, source, "canary-file.txt", text, NOW, Marking.AMBER);
        store.commit(tx -> {
            RawReports.insert(tx, new Raw(report, "2026-11-01"));
            return id;
        });
        return id;
    }

    private void shred(SourceId id) {
        begin(id);
        vault.finish(NOW);
    }

    private void begin(SourceId id) {
        store.commit(tx -> Vault.begin(tx, request(id), person, NOW));
    }

    @Test
    void opensASourceAndRecordsWhoLookedAndWhy() {
        SourceId id = added();
        assertEquals(Optional.of(IDENTITY), opened(id));
        assertEquals(List.of(id), recorded.getFirst().sources());
        assertEquals(person, recorded.getFirst().person());
        assertEquals(1, rows(Table.EVENT));
    }

    @Test
    void opensNothingWhereItCannotBeRecorded() {
        SourceId id = added();
        Vault mute = new Vault(
                store,
                (transaction, access) -> {
                    throw new IllegalStateException("the ledger is closed");
                },
                random);
        SourceAccess access = new SourceAccess(List.of(id), person, new SourceAccess.Why.Opening(request(id)));
        assertThrows(IllegalStateException.class, () -> store.commit(tx -> mute.open(tx, access)));
    }

    @Test
    void keepsARequestOnlyWithAReason() {
        assertThrows(IllegalArgumentException.class, () -> new SourceRequest(
                Uuids.random(random), new SourceId(Uuids.random(random)), Act.OPEN, person, " ", NOW,
                State.ASKED, new Second.Nobody(), NOW));
    }

    @Test
    void isClosedToTheKeysOfTheRestOfTheStore() {
        SourceId id = added();
        ReportId report = reported(id, "canary words of the report");
        store.close();
        Seals node = InsecureTestSeals.of(1);
        store = SealedStore.open(
                SqliteStore.open(folder.resolve("node"), party), new Seals(node.node(), node.node()));
        assertThrows(StoreTrouble.class, () -> store.read(rows -> Vault.has(rows, id)));
        assertEquals(
                Optional.empty(),
                store.read(rows -> RawReports.find(rows, report)),
                "under other keys the very name of the row is another");
    }

    @Test
    void shredsASourceWithAllThatItReportedAndNothingElse() {
        SourceId gone = added();
        SourceId kept = added();
        ReportId lost = reported(gone, "canary words of the one");
        ReportId left = reported(kept, "canary words of the other");
        shred(gone);
        assertEquals(Optional.empty(), opened(gone));
        assertEquals(Optional.of(IDENTITY), opened(kept));
        assertEquals(Optional.empty(), store.read(rows -> RawReports.find(rows, lost)));
        assertEquals(Optional.empty(), store.read(rows -> RawReports.source(rows, lost)));
        assertEquals("canary words of the other", store.read(rows -> RawReports.find(rows, left))
                .orElseThrow()
                .report()
                .text());
        assertEquals(List.of(State.SHREDDED), states());
    }

    @Test
    void anIdInAReasonNeitherTakesAnotherRecordAwayNorKeepsOne() {
        BouncyCastleCheckpoints checkpoints = BouncyCastleCheckpoints.deterministicForSimulation();
        NodeLedgers ledgers = new NodeLedgers(
                party, checkpoints.signer(LedgerSigningKeys.generate(random)), checkpoints, random);
        SourceId gone = added();
        SourceId kept = added();
        SourceRequest shredding = request(gone);
        long ofKept = store.commit(tx -> {
            ledgers.create(tx, NOW);
            return ledgers.appendSecret(tx, "source-ask", asked(kept, gone.value()), NOW);
        });
        long ofGone = store.commit(tx -> ledgers.appendSecret(tx, "source-ask", asked(gone, shredding.id()), NOW));
        store.commit(tx -> Vault.begin(tx, shredding, person, NOW));
        vault.finish(NOW);
        assertTrue(isThere(ledgers, ofKept), "who asked for another source stays on record");
        assertFalse(isThere(ledgers, ofGone), "and what was said of this one goes");
    }

    private Json asked(SourceId source, String reason) {
        SourceRequest request = new SourceRequest(
                Uuids.random(random), source, Act.OPEN, person, reason, NOW, State.ASKED, new Second.Nobody(), NOW);
        return Json.object().put("request", request.json()).put("person", person.value()).build();
    }

    private boolean isThere(NodeLedgers ledgers, long leaf) {
        return store.read(rows -> ledgers.ledger(rows, Origins.internal(party)).leaf(leaf).leaf().isPresent());
    }

    @Test
    void isUnreadableFromTheFirstCommitOfAShreddingOnAndCompletesItAfterACrash() {
        SourceId id = added();
        ReportId report = reported(id, "canary words");
        begin(id);
        assertEquals(Optional.empty(), opened(id));
        assertEquals(Optional.empty(), store.read(rows -> RawReports.find(rows, report)));
        // The process dies here; the next start opens the same files.
        store.close();
        store = SealedStore.open(SqliteStore.open(folder.resolve("node"), party), InsecureTestSeals.of(1));
        vault = vault(store);
        vault.finish(NOW);
        assertEquals(0, rows(Table.SOURCE) + rows(Table.SOURCE_KEY) + rows(Table.SOURCE_TAG)
                + rows(Table.RAW_REPORT) + rows(Table.REPORT_SOURCE));
    }

    @Test
    void aShreddingIsNotDoneBeforeTheDatabaseForgotTheKey() throws IOException {
        AtomicInteger busy = new AtomicInteger(1);
        store.close();
        store = SealedStore.open(
                new Busy(SqliteStore.open(folder.resolve("node"), party), busy), InsecureTestSeals.of(1));
        vault = vault(store);
        SourceId id = added();
        begin(id);
        assertThrows(IllegalStateException.class, () -> vault.finish(NOW));
        assertTrue(isAnywhere(id.value()), "the write-ahead log still holds the rows");
        assertEquals(List.of(State.SHREDDING), states(), "so that the next start comes back to it");
        vault.finish(NOW);
        assertFalse(isAnywhere(id.value()));
        assertEquals(List.of(State.SHREDDED), states());
    }

    private List<State> states() {
        return store.read(SourceRequests::all).stream().map(SourceRequest::state).toList();
    }

    /// Whoever reads a log for long, a backup for one, keeps it from being cut.
    private record Busy(Store under, AtomicInteger times) implements Store {

        @Override
        public PartyId party() {
            return under.party();
        }

        @Override
        public <T> T commit(Function<Transaction, T> work) {
            return under.commit(work);
        }

        @Override
        public <T> T read(Function<Snapshot, T> work) {
            return under.read(work);
        }

        @Override
        public Claims claims() {
            return under.claims();
        }

        @Override
        public void erase() {
            if (times.getAndDecrement() > 0) {
                throw new IllegalStateException("a reader still needs the log");
            }
            under.erase();
        }

        @Override
        public void close() {
            under.close();
        }
    }

    private int rows(Table table) {
        return store.read(rows -> rows.list(table, 0, 100)).size();
    }

    @Test
    void leavesNoByteOfTheShreddedRowsInTheFiles() throws IOException {
        SourceId id = added();
        assertTrue(isAnywhere(id.value()), "the row's own name is in clear, so it can be looked for");
        shred(id);
        assertFalse(isAnywhere(id.value()));
    }

    @Test
    void showsNothingOfASourceInTheFiles() throws IOException {
        reported(added(), "canary words of the report");
        for (String canary : List.of("Canary", "canary", "الكناري", "70012", "known", "words of")) {
            assertFalse(isAnywhere(canary), canary);
        }
    }

    @Test
    void countsASourceOnceHoweverOftenItWasEntered() {
        Trace place = Trace.of("S1.1", Kind.PLACE, "Sanaa");
        for (int i = 0; i < 4; i++) {
            added(at("Source " + i, "صنعاء", "Ṣanaa"));
        }
        assertEquals(4, sharing(place));
        added(at("Source 3", "SANAA", "صنعاء"));
        assertEquals(4, sharing(place), "the same name is the same source");
        SourceId fifth = added(at("Source 5", "sana-a", "صنعاء"));
        assertEquals(5, sharing(place));
        shred(fifth);
        assertEquals(4, sharing(place), "a shredded source hides nobody");
    }

    @Test
    void countsOnlySourcesThatShareAllOfASet() {
        Trace place = new Trace("S1.1", Kind.PLACE, "Aden", List.of("عدن"));
        Trace trade = Trace.of("S1.2", Kind.TRAIT, "baker");
        added(new SourceIdentity(List.of(Known.of(Kind.PLACE, "عدن"), Known.of(Kind.TRAIT, "Baker")), ""));
        added(new SourceIdentity(List.of(Known.of(Kind.PLACE, "Aden")), ""));
        added(new SourceIdentity(List.of(Known.of(Kind.TRAIT, "baker")), ""));
        assertEquals(2, sharing(place));
        assertEquals(2, sharing(trade));
        assertEquals(1, sharing(place, trade));
        assertEquals(0, sharing(Trace.of("S1.3", Kind.PLACE, "baker")), "a place is no trait");
        assertEquals(List.of(), recorded, "nobody was opened");
    }

    private static SourceIdentity at(String name, String place, String alias) {
        return new SourceIdentity(
                List.of(Known.of(Kind.PERSON, name), new Known(Kind.PLACE, place, List.of(alias))), "");
    }

    private int sharing(Trace... quasi) {
        return store.read(vault::crowd).sharing(List.of(quasi));
    }

    @Test
    void printsNothingOfASource() {
        assertEquals("a source", IDENTITY.toString());
        assertEquals("person", IDENTITY.known().getFirst().toString());
    }

    /// In the database, its write-ahead log or any other file of the folder.
    private boolean isAnywhere(String text) throws IOException {
        String wanted = latin(text.getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.list(folder.resolve("node"))) {
            for (Path file : files.toList()) {
                if (latin(Files.readAllBytes(file)).contains(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
