package org.nadhir.node.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.ledger.ShownHeads;
import org.nadhir.node.store.SealedStore;

/// Signs the heads that others may see at the points of their grid, whether or not anything happened.
public final class LedgerClock {

    /// Between two looks while the node serves: a head is late by this at most.
    public static final Duration REST = Duration.ofSeconds(10);

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final ShownHeads heads;
    private final PartyBook parties;
    private final InstantSource clock;

    public LedgerClock(
            SealedStore store, NodeLedgers ledgers, ShownHeads heads, PartyBook parties, InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.heads = heads;
        this.parties = parties;
        this.clock = clock;
    }

    /// Signs the heads whose point of the grid has come.
    ///
    /// @return how many
    public int look() {
        Instant now = clock.instant();
        List<String> due = store.read(rows -> ledgers.origins(rows, parties.partners(rows)).stream()
                .filter(origin -> heads.isDue(rows, origin, now))
                .toList());
        for (String origin : due) {
            boolean stands = false;
            while (!stands) {
                stands = store.commit(tx -> heads.fill(tx, origin, now));
            }
        }
        return due.size();
    }
}
