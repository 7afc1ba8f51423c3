package org.nadhir.node.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.nadhir.exchange.Witness;
import org.nadhir.exchange.Witnesses;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.CheckpointSigner;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.LedgerFlaw;
import org.nadhir.ledger.Origins;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// All ledgers of this node. Keeps no state; every call works inside the transaction that is handed in, so that a
/// leaf and what it speaks of are one commit. Safe for many threads.
public final class NodeLedgers {

    private final PartyId self;
    private final CheckpointSigner signer;
    private final CheckpointVerifier verifier;
    private final RandomGenerator random;
    private final RandomGenerator shown;

    public NodeLedgers(
            PartyId self, CheckpointSigner signer, CheckpointVerifier verifier, RandomGenerator random) {
        this(self, signer, verifier, random, random);
    }

    /// Ledgers that draw what partners may see apart from what stays, as a warning does.
    ///
    /// @param random salts the leaves of the internal ledger
    /// @param shown names the ledgers with partners and salts their leaves
    public NodeLedgers(
            PartyId self,
            CheckpointSigner signer,
            CheckpointVerifier verifier,
            RandomGenerator random,
            RandomGenerator shown) {
        this.self = self;
        this.signer = signer;
        this.verifier = verifier;
        this.random = random;
        this.shown = shown;
    }

    /// Begins the internal ledger; once, by `init`.
    public void create(SealedTransaction tx, Instant now) {
        ledger(tx, Origins.internal(self)).create(grid(now));
        ShownHeads.begin(tx, Origins.internal(self), now);
    }

    /// Which heads others may see.
    public ShownHeads heads() {
        return new ShownHeads(this, random, shown, ShownHeads.INTERNAL, ShownHeads.WITH_PARTNER);
    }

    /// A partner's head with our cosignature. The caller has found it consistent with all that was seen, and keeps it.
    ///
    /// @param seen a point of the grid
    public SignedCheckpoint cosigned(SignedCheckpoint head, Instant seen) {
        return head.cosigned(signer, Origins.witness(self), seen);
    }

    boolean isInternal(String origin) {
        return origin.equals(Origins.internal(self));
    }

    /// Adds a record to the internal ledger.
    ///
    /// @param type of the leaf, `a-z` and hyphens
    /// @return its index
    public long append(SealedTransaction tx, String type, Json record, Instant now) {
        return append(tx, type, Bytes.of(CanonicalWriter.write(record)), now);
    }

    /// Adds a record that is bytes already.
    public long append(SealedTransaction tx, String type, Bytes record, Instant now) {
        return append(tx, type, 1, record, now);
    }

    /// As above, of a type that has several versions.
    public long append(SealedTransaction tx, String type, int version, Bytes record, Instant now) {
        Leaf leaf = Leaf.salted(type, version, record, random);
        return grow(tx, LedgerRows.plain(tx, Origins.internal(self)), leaf, now);
    }

    /// The entry of a leaf of the internal ledger, by which another record can name it without telling what it says.
    ///
    /// @throws IllegalStateException where that leaf was shredded
    public Digest entry(SealedSnapshot rows, long index) {
        Leaf leaf = ledger(rows, Origins.internal(self))
                .leaf(index)
                .leaf()
                .orElseThrow(() -> new IllegalStateException("leaf " + index + " was shredded"));
        return Digest.wrap(leaf.entry().toArray());
    }

    /// Adds a record that speaks of a source or of a report: salt and record lie under the vault's keys, and go when
    /// that source is shredded.
    public long appendSecret(SealedTransaction tx, String type, Json record, Instant now) {
        Bytes bytes = Bytes.of(CanonicalWriter.write(record));
        return grow(
                tx, LedgerRows.secret(tx, Origins.internal(self)), Leaf.salted(type, 1, bytes, random), now);
    }

    /// One signature for all that a transaction adds, however many works of others go into it.
    private long grow(SealedTransaction tx, LedgerRows rows, Leaf leaf, Instant now) {
        tx.atEnd("head of " + rows.origin(), () -> ledger(tx, rows.origin()).sign());
        return ledger(rows).grow(List.of(leaf), grid(now));
    }

    /// Destroys salts and records of at most `limit` of the leaves after the row `after` of the vault's, where `speaks`
    /// says so of their record. Every proof still holds.
    ///
    /// @return the row to go on after; empty at the end
    public static OptionalLong shred(SealedTransaction tx, long after, int limit, Predicate<Bytes> speaks) {
        List<Entry> page = tx.list(Table.LEDGER_SECRET, after, limit);
        page.stream()
                .filter(entry -> speaks.test(LedgerRows.read(entry.body()).record()))
                .forEach(entry -> tx.remove(Table.LEDGER_SECRET, entry.id()));
        return page.size() < limit ? OptionalLong.empty() : OptionalLong.of(page.getLast().ordinal());
    }

    /// Adds a receipt's record to the ledger with `partner` and proves it, and that the ledger has only grown since
    /// the partner was last shown a checkpoint. Begins that ledger where there is none.
    public Witness witness(SealedTransaction tx, PartyId partner, Bytes record, Instant now) {
        String origin = origin(tx, partner).orElseGet(() -> begin(tx, partner, now));
        Ledger ledger = ledger(tx, origin);
        long since = shown(tx, origin);
        Leaf leaf = Leaf.salted(Witnesses.LEAF_TYPE, Witnesses.LEAF_VERSION, record, shown);
        SignedCheckpoint checkpoint = ledger.append(List.of(leaf), grid(now));
        long size = checkpoint.size();
        tx.put(Table.SETTING, shownName(tx, origin), Notes.bytes(Long.toString(size)));
        return new Witness(
                size - 1,
                leaf.salt(),
                ledger.proveInclusion(size - 1, size),
                checkpoint.note(),
                since,
                ledger.proveConsistency(since, size));
    }

    /// Adds what both know, for example that a warning was offered, to the ledger with `partner`. Shows nothing: the
    /// partner sees it with the next receipt.
    public void note(SealedTransaction tx, PartyId partner, String type, Json record, Instant now) {
        String origin = origin(tx, partner).orElseGet(() -> begin(tx, partner, now));
        Leaf leaf = Leaf.salted(type, 1, Bytes.of(CanonicalWriter.write(record)), shown);
        grow(tx, LedgerRows.plain(tx, origin), leaf, now);
    }

    /// The name of the ledger with `partner`, empty before the first leaf.
    public Optional<String> origin(SealedSnapshot rows, PartyId partner) {
        return rows.get(Table.SETTING, originName(rows, partner)).map(entry -> Notes.text(entry.body()));
    }

    /// The names of all ledgers, the internal one first.
    public List<String> origins(SealedSnapshot rows, List<PartyId> partners) {
        List<String> origins = new ArrayList<>(List.of(Origins.internal(self)));
        partners.forEach(partner -> origin(rows, partner).ifPresent(origins::add));
        return origins;
    }

    /// Whether one of our ledgers once had that head, whoever the ledger is kept with. One that is not here never did.
    public boolean has(SealedSnapshot rows, Checkpoint head) {
        return LedgerRows.plain(rows, head.origin()).head().isPresent()
                && ledger(rows, head.origin()).has(head);
    }

    /// The ledger of this name, to prove from.
    public Ledger ledger(SealedSnapshot rows, String origin) {
        return ledger(LedgerRows.plain(rows, origin));
    }

    private Ledger ledger(LedgerRows stored) {
        return new Ledger(stored.origin(), stored, stored, stored, signer);
    }

    /// Reads a whole ledger again and names every flaw.
    public List<LedgerFlaw> verify(SealedSnapshot rows, String origin) {
        return ledger(rows, origin).verify(verifier);
    }

    /// Checkpoints show the hour at most: what is shown to partners must not tell when people work.
    static Instant grid(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS);
    }

    private String begin(SealedTransaction tx, PartyId partner, Instant now) {
        String origin = Origins.withPartner(self, shown);
        tx.insert(Table.SETTING, originName(tx, partner), Notes.bytes(origin));
        ledger(tx, origin).create(grid(now));
        ShownHeads.begin(tx, origin, now);
        return origin;
    }

    private static long shown(SealedSnapshot rows, String origin) {
        return rows.get(Table.SETTING, shownName(rows, origin))
                .map(Entry::body)
                .map(Notes::text)
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static RowId originName(SealedSnapshot rows, PartyId partner) {
        return rows.name(Table.SETTING, "ledger with " + partner);
    }

    private static RowId shownName(SealedSnapshot rows, String origin) {
        return rows.name(Table.SETTING, "ledger shown " + origin);
    }
}
