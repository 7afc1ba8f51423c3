package org.nadhir.node.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.ledger.SignedNote;
import org.nadhir.ledger.Steps;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;

/// Which heads of our ledgers others may see: those of a grid of time, filled up so that their size does not tell how
/// much was recorded (docs/decisions/0170). Keeps no state of its own. Safe for many threads.
public final class ShownHeads {

    /// Of the internal ledger: some thirty leaves make one warning, so a day of eight looks like a day of none. A leaf
    /// takes 1.2 KB in the store, measured: an idle ledger grows by 116 MB in a year.
    public static final Steps INTERNAL = new Steps(256);
    /// Of a ledger with one partner, which holds what both know.
    public static final Steps WITH_PARTNER = new Steps(16);

    /// Leaves in one transaction; ours: the one writer is free again within some tenths of a second.
    private static final int AT_ONCE = 1_024;

    private final NodeLedgers ledgers;
    private final RandomGenerator inside;
    private final RandomGenerator outside;
    private final Steps internal;
    private final Steps withPartner;

    /// Heads of `ledgers`, filled in the given steps.
    ///
    /// @param inside salts what fills the internal ledger
    /// @param outside salts what fills the ledgers with partners
    public ShownHeads(
            NodeLedgers ledgers,
            RandomGenerator inside,
            RandomGenerator outside,
            Steps internal,
            Steps withPartner) {
        this.ledgers = ledgers;
        this.inside = inside;
        this.outside = outside;
        this.internal = internal;
        this.withPartner = withPartner;
    }

    /// Whether the head of the grid's newest point is still to be signed. A clock that stood ahead once and was set
    /// right makes one head more, not none until it is there again.
    public boolean isDue(SealedSnapshot rows, String origin, Instant now) {
        return !text(rows, pointName(rows, origin))
                .map(Instant::parse)
                .equals(Optional.of(Steps.point(now)));
    }

    /// Fills the ledger and signs the head of the grid's newest point. What is much is done in several transactions.
    ///
    /// @return whether that head stands; where not, call again
    public boolean fill(SealedTransaction tx, String origin, Instant now) {
        if (!isDue(tx, origin, now)) {
            return true;
        }
        long missing = missing(tx, origin);
        Ledger ledger = ledgers.ledger(tx, origin);
        RandomGenerator random = random(origin);
        if (missing > AT_ONCE) {
            ledger.pad(AT_ONCE, random, NodeLedgers.grid(now));
            return false;
        }
        show(tx, ledger.pad((int) missing, random, NodeLedgers.grid(now)));
        begin(tx, origin, now);
        // Where a leaf stands does not tell how many came before it in its period.
        ledger.pad(random.nextInt(steps(origin).floor()), random, NodeLedgers.grid(now));
        return true;
    }

    /// The newest head that others may see; empty before the first.
    public Optional<String> newest(SealedSnapshot rows, String origin) {
        return text(rows, headName(rows, origin));
    }

    /// A head that others may see and that holds leaf `index`: the newest, or one that is filled and signed now, off
    /// the grid, because somebody asks.
    public String holding(SealedTransaction tx, String origin, long index, Instant now) {
        return newest(tx, origin)
                .filter(note -> read(note).size() > index)
                .orElseGet(() -> {
                    Ledger ledger = ledgers.ledger(tx, origin);
                    int missing = Math.toIntExact(missing(tx, origin));
                    return show(tx, ledger.pad(missing, random(origin), NodeLedgers.grid(now)));
                });
    }

    /// From now on the grid's newest point counts as done.
    static void begin(SealedTransaction tx, String origin, Instant now) {
        tx.put(Table.SETTING, pointName(tx, origin), Notes.bytes(Steps.point(now).toString()));
    }

    private String show(SealedTransaction tx, SignedCheckpoint head) {
        tx.put(Table.SETTING, headName(tx, head.checkpoint().origin()), Notes.bytes(head.note()));
        return head.note();
    }

    private long missing(SealedSnapshot rows, String origin) {
        long size = ledgers.ledger(rows, origin).newest().size();
        long shown = newest(rows, origin).map(note -> read(note).size()).orElse(0L);
        return steps(origin).next(shown, size) - size;
    }

    private Steps steps(String origin) {
        return ledgers.isInternal(origin) ? internal : withPartner;
    }

    private RandomGenerator random(String origin) {
        return ledgers.isInternal(origin) ? inside : outside;
    }

    private static Checkpoint read(String note) {
        return SignedNote.parse(note)
                .flatMap(signed -> Checkpoint.parse(signed.text()))
                .orElseThrow(() -> StoreTrouble.damaged(Table.SETTING));
    }

    private static Optional<String> text(SealedSnapshot rows, RowId name) {
        return rows.get(Table.SETTING, name).map(Entry::body).map(Notes::text);
    }

    private static RowId headName(SealedSnapshot rows, String origin) {
        return rows.name(Table.SETTING, "ledger head shown " + origin);
    }

    private static RowId pointName(SealedSnapshot rows, String origin) {
        return rows.name(Table.SETTING, "ledger filled " + origin);
    }
}
