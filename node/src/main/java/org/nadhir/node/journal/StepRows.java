package org.nadhir.node.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.StepTaken;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;

/// Steps that persons took at our desk and whose receipts wait for their time, in a table of their own: looking after
/// them costs what waits, not what ever came.
public final class StepRows {

    private static final int PAGE = 500;

    private StepRows() {}

    /// All that wait, in the order in which they leave.
    public static List<StepTaken> all(SealedSnapshot rows) {
        List<StepTaken> all = new ArrayList<>();
        List<Entry> page = rows.list(Table.STEP_TAKEN, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> all.add(read(entry)));
            page = rows.list(Table.STEP_TAKEN, page.getLast().ordinal(), PAGE);
        }
        all.sort(StepTaken.LEAVING_ORDER);
        return all;
    }

    public static Optional<StepTaken> find(SealedSnapshot rows, PartyId sender, long sequence, ReceiptStep step) {
        return rows.get(Table.STEP_TAKEN, name(rows, sender, sequence, step)).map(StepRows::read);
    }

    static void put(SealedTransaction tx, StepTaken taken) {
        tx.put(Table.STEP_TAKEN, name(tx, taken), taken.write());
    }

    static void remove(SealedTransaction tx, StepTaken taken) {
        tx.remove(Table.STEP_TAKEN, name(tx, taken));
    }

    private static StepTaken read(Entry entry) {
        return StepTaken.read(entry.body()).orElseThrow(() -> StoreTrouble.damaged(Table.STEP_TAKEN));
    }

    private static RowId name(SealedSnapshot rows, StepTaken taken) {
        return name(rows, taken.sender(), taken.sequence(), taken.step());
    }

    private static RowId name(SealedSnapshot rows, PartyId sender, long sequence, ReceiptStep step) {
        return rows.name(Table.STEP_TAKEN, sender + "|" + sequence + "|" + step.label());
    }
}
