package org.nadhir.node.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.ledger.Leaf;
import org.nadhir.model.Bytes;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.SealedColumn;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;
import org.nadhir.node.vault.SourceRequest.State;
import org.nadhir.tearline.Crowd;

/// Keeps the sources' identities and what they reported, and gives them out one at a time, each time on the record.
///
/// An identity, and each raw report, is encrypted under a random key of its source's own, that key under the vault's,
/// and the vault's keys are none of those that the rest of the store lies under. To shred a source is to destroy its
/// key. Safe for many threads.
public final class Vault {

    /// Leaves that are looked through in one commit of a shredding; ours: the one writer is free again within a second.
    private static final int LEAVES_AT_ONCE = 500;
    private static final int PAGE = 1_000;
    private static final String SHREDDINGS = "sources shredded";
    /// Members of the records under the vault's keys that say what they are about: a source, a report, what was looked
    /// at, a request with its own members.
    private static final List<String> NAMING = List.of("source", "report", "id", "request");

    private final SealedStore store;
    private final SourceAccess.Recorder recorder;
    private final RandomGenerator random;
    private final List<Runnable> forgetting = new CopyOnWriteArrayList<>();

    /// @param recorder writes the ledger leaf of each access
    /// @param random a `SecureRandom` outside of tests
    public Vault(SealedStore store, SourceAccess.Recorder recorder, RandomGenerator random) {
        this.store = store;
        this.recorder = recorder;
        this.random = random;
    }

    /// Adds a source in the caller's transaction, so that the report that names it is the same commit.
    public SourceId add(SealedTransaction tx, SourceIdentity identity) {
        SourceId id = new SourceId(Uuids.random(random));
        RowId row = SourceKeys.row(id);
        byte[] key = new byte[SealedColumn.KEY_BYTES];
        random.nextBytes(key);
        tx.insert(Table.SOURCE, row, tx.wrap(key, Table.SOURCE, row, identity.toBytes()));
        SourceKeys.insert(tx, id, key);
        SourceTags.insert(tx, id, identity);
        return id;
    }

    /// Whether there is such a source, and it was not shredded.
    public static boolean has(SealedSnapshot rows, SourceId id) {
        return SourceKeys.find(rows, id).isPresent();
    }

    /// Says who sources are, in the caller's transaction, in which the access is recorded first: answer only when it
    /// has succeeded. Those that are not there, or were shredded, are left out; the access is recorded just the same.
    public Map<SourceId, SourceIdentity> open(SealedTransaction tx, SourceAccess access) {
        recorder.record(tx, access);
        Map<SourceId, SourceIdentity> found = new LinkedHashMap<>();
        access.sources().forEach(id -> identity(tx, id).ifPresent(identity -> found.put(id, identity)));
        return found;
    }

    /// As above, in a commit of its own that holds nothing but the record: what is many sources long is read beside the
    /// one writer.
    public Map<SourceId, SourceIdentity> open(SourceAccess access) {
        store.commit(tx -> {
            recorder.record(tx, access);
            return access;
        });
        return store.read(rows -> {
            Map<SourceId, SourceIdentity> found = new LinkedHashMap<>();
            access.sources().forEach(id -> identity(rows, id).ifPresent(identity -> found.put(id, identity)));
            return found;
        });
    }

    /// Sources that were added, oldest first.
    ///
    /// @param newest ordinal of the last of them
    public record Added(List<SourceId> sources, long newest) {
        public Added {
            sources = List.copyOf(sources);
        }
    }

    /// The sources behind the ordinal `newest`, 0 for all.
    public static Added addedAfter(SealedSnapshot rows, long newest) {
        List<SourceId> sources = new ArrayList<>();
        long last = newest;
        List<Entry> page = rows.list(Table.SOURCE, last, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> sources.add(new SourceId(entry.id().value())));
            last = page.getLast().ordinal();
            page = rows.list(Table.SOURCE, last, PAGE);
        }
        return new Added(sources, last);
    }

    /// How often shreddings went a step further, by whichever process on this store. Whoever holds something of sources
    /// in memory forgets it when this has changed.
    public static long shreddings(SealedSnapshot rows) {
        return rows.counted(SHREDDINGS);
    }

    /// Calls `forget` whenever sources were shredded, for whoever holds something of them in memory.
    public void afterShredding(Runnable forget) {
        forgetting.add(forget);
    }

    /// The sources in which each other one hides, as they stand now. Opens nobody.
    public Crowd crowd(SealedSnapshot rows) {
        return new Register(SourceTags.all(rows), form -> store.name(Table.SOURCE_TAG, form).value());
    }

    private static Optional<SourceIdentity> identity(SealedSnapshot rows, SourceId id) {
        RowId row = SourceKeys.row(id);
        Optional<Entry> source = rows.get(Table.SOURCE, row);
        return SourceKeys.find(rows, id)
                .filter(_ -> source.isPresent())
                .map(key -> rows.unwrap(key, Table.SOURCE, row, source.orElseThrow().body())
                        .orElseThrow(() -> StoreTrouble.damaged(Table.SOURCE)))
                .map(SourceIdentity::of);
    }

    /// Begins to destroy a source, in the caller's transaction, in which it was recorded: its key is overwritten, and
    /// with that who it is, its reports and all older copies of both are gone. [#finish] removes the rest.
    public static SourceRequest begin(SealedTransaction tx, SourceRequest confirmed, PersonId second, Instant now) {
        SourceRequest shredding = confirmed.to(State.SHREDDING, second, now);
        SourceRequests.put(tx, shredding);
        SourceKeys.overwrite(tx, confirmed.source());
        tx.next(SHREDDINGS);
        return shredding;
    }

    /// Completes every shredding that was begun, those before a crash too: removes the ciphertexts, the tags, the
    /// links, the other requests, and salts and records of the leaves that speak of the source or of its reports. What
    /// stays: random ids wherever they were used, the record of the shredding, and every proof.
    public void finish(Instant now) {
        List<SourceRequest> begun = store.read(rows -> SourceRequests.all(rows).stream()
                .filter(request -> request.state() == State.SHREDDING)
                .toList());
        if (begun.isEmpty()) {
            return;
        }
        forgetting.forEach(Runnable::run);
        begun.forEach(request -> remove(request));
        // Before the shredding counts as done: the write-ahead log holds the key until then, and who dies here, or is
        // told that the database is busy, must come back to it.
        store.erase();
        store.commit(tx -> {
            begun.forEach(request -> SourceRequests.put(tx, request.to(State.SHREDDED, now)));
            return now;
        });
    }

    private void remove(SourceRequest request) {
        SourceId source = request.source();
        List<ReportId> reports = store.read(rows -> RawReports.of(rows, source));
        List<String> names = new ArrayList<>(List.of(source.value()));
        reports.forEach(report -> names.add(report.value()));
        OptionalLong after = OptionalLong.of(0);
        while (after.isPresent()) {
            long from = after.getAsLong();
            after = store.commit(tx ->
                    NodeLedgers.shred(tx, from, LEAVES_AT_ONCE, record -> speaksOf(record, names, request)));
        }
        // The links go last but for the key's row: until then a restart finds all that belongs to the source.
        store.commit(tx -> {
            reports.forEach(report -> RawReports.remove(tx, report));
            tx.remove(Table.SOURCE, SourceKeys.row(source));
            SourceTags.remove(tx, source);
            SourceRequests.removeOthers(tx, source, request);
            SourceKeys.remove(tx, source);
            // Once more: an ordinal that was the last one is free again from now on.
            tx.next(SHREDDINGS);
            return source;
        });
    }

    /// The leaves of the shredding itself stay: they name its request, and the source by its random id.
    private static boolean speaksOf(Bytes record, List<String> names, SourceRequest request) {
        return switch (JsonReader.read(record.toArray(), Leaf.RECORD_BYTES_MAX)) {
            case JsonReader.Result.Read(Json said) -> !isNamed(said, List.of(request.id())) && isNamed(said, names);
            case JsonReader.Result.Refused _ -> throw StoreTrouble.damaged(Table.LEDGER_SECRET);
        };
    }

    /// Whether a record is about one of `names`. Only members that name something count, and no person's own words: an
    /// id that is put into a reason would else take the record of another matter away, or keep what is to go.
    private static boolean isNamed(Json said, List<String> names) {
        return said instanceof Json.Obj(var members)
                && NAMING.stream().anyMatch(name -> switch (members.getOrDefault(name, new Json.Null())) {
                    case Json.Str(String value) -> names.contains(value);
                    case Json.Obj request -> isNamed(request, names);
                    case Json.Arr _, Json.Num _, Json.Bool _, Json.Null _ -> false;
                });
    }
}
