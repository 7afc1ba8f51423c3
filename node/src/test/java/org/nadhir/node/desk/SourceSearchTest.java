package org.nadhir.node.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;
import org.nadhir.model.Uuids;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.CaseFiles.CaseFile;
import org.nadhir.node.journal.ReportRows;
import org.nadhir.node.journal.ReportRows.Stored;
import org.nadhir.node.store.InsecureTestSeals;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.node.vault.Known;
import org.nadhir.node.vault.SourceIdentity;
import org.nadhir.node.vault.SourceRequest;
import org.nadhir.node.vault.Vault;
import org.nadhir.reports.leak.SourceLeakGuard;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;
import org.nadhir.tearline.Trace.Kind;

final class SourceSearchTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final Bytes WORDED = Bytes.of("Salim Lampmaker said so.".getBytes(UTF_8));

    private final Random random = new Random(7);
    private final PersonId person = new PersonId(Uuids.random(random));
    private final List<SourceId> sources = new ArrayList<>();
    private final SealedStore store;
    private final Vault vault;

    SourceSearchTest(@TempDir Path folder) {
        PartyId party = new PartyId(Uuids.random(random));
        store = SealedStore.create(SqliteStore.create(folder.resolve("node"), party), InsecureTestSeals.of(1));
        vault = new Vault(store, (_, _) -> {}, random);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void searchesForTheSourcesOfReportsThatWereMatchedLaterToo() {
        CaseId id = new CaseId(Uuids.random(random));
        CaseFile file = new CaseFile(id, List.of(reported("Yunus Ferryman")), List.of(), person, NOW);
        ReportId later = reported("Salim Lampmaker");
        put(file);
        assertFalse(isLeaking(id), "nobody of this case");
        put(file.with(List.of(later)));
        assertTrue(isLeaking(id));
    }

    @Test
    void holdsBackWhateverRestsOnAShreddedSource() {
        CaseId id = new CaseId(Uuids.random(random));
        put(new CaseFile(id, List.of(reported("Yunus Ferryman")), List.of(), person, NOW));
        assertFalse(isLeaking(id), "nobody of this case");
        SourceId source = sources.getLast();
        store.commit(tx -> Vault.begin(tx, shredding(source), person, NOW));
        vault.finish(NOW);
        assertTrue(isLeaking(id), "nobody can tell any more");
    }

    @Test
    void theSecondOfReceiptIsSearchedForUnlessEveryReleaseMayBearIt() {
        assertTrue(timesOf(NOW.plusSeconds(7)).contains("2026-11-01T08:00:07Z"));
        assertEquals(List.of(), timesOf(NOW), "on the grid of a release's own times");
    }

    private List<String> timesOf(Instant received) {
        CaseId id = new CaseId(Uuids.random(random));
        put(new CaseFile(id, List.of(reported("Yunus Ferryman", received)), List.of(), person, NOW));
        RegisterIndex index = new RegisterIndex(store, vault, _ -> List.of(), new SourceLeakGuard());
        return new SourceSearch(store, vault, index).traces(id, person).traces().stream()
                .filter(trace -> trace.kind() == Kind.TIME)
                .map(Trace::value)
                .toList();
    }

    private SourceRequest shredding(SourceId source) {
        return new SourceRequest(
                Uuids.random(random), source, SourceRequest.Act.SHRED, person, "asked to be forgotten", NOW,
                SourceRequest.State.ASKED, new SourceRequest.Second.Nobody(), NOW);
    }

    private boolean isLeaking(CaseId id) {
        RegisterIndex index = new RegisterIndex(store, vault, _ -> List.of(), new SourceLeakGuard());
        return Leak.blocks(new SourceLeakGuard()
                .search(WORDED, new SourceSearch(store, vault, index).traces(id, person)));
    }

    private void put(CaseFile file) {
        store.commit(tx -> {
            CaseFiles.put(tx, file);
            return file;
        });
    }

    private ReportId reported(String name) {
        return reported(name, NOW);
    }

    private ReportId reported(String name, Instant received) {
        ReportId id = new ReportId(Uuids.random(random));
        return store.commit(tx -> {
            SourceId source = vault.add(tx, new SourceIdentity(List.of(Known.of(Kind.PERSON, name)), ""));
            sources.add(source);
            Report report = new Report(id, source, "note.txt", "The well is watched.", received, Marking.AMBER);
            ReportRows.insert(tx, Stored.own(report, ""));
            return id;
        });
    }
}
