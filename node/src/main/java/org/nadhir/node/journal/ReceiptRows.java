package org.nadhir.node.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.Table;

/// Receipts in the store, ours and our partners', each as it was signed.
public final class ReceiptRows {

    private ReceiptRows() {}

    /// The receipts that `recipient` signed for our warning, in the order of their steps.
    public static List<Bytes> taken(SealedSnapshot rows, PartyId recipient, long sequence) {
        return collect(rows, step -> taken(rows, recipient, sequence, step));
    }

    /// The receipts that we signed for `sender`'s warning, in the order of their steps.
    public static List<Bytes> given(SealedSnapshot rows, PartyId sender, long sequence) {
        return collect(rows, step -> given(rows, sender, sequence, step));
    }

    /// The labels of the steps that came back.
    public static List<String> steps(SealedSnapshot rows, PartyId recipient, long sequence) {
        return Stream.of(ReceiptStep.values())
                .filter(step -> rows.get(Table.RECEIPT, taken(rows, recipient, sequence, step)).isPresent())
                .map(ReceiptStep::label)
                .toList();
    }

    static RowId taken(SealedSnapshot rows, PartyId from, long sequence, ReceiptStep step) {
        return rows.name(Table.RECEIPT, "taken|" + from + "|" + sequence + "|" + step.label());
    }

    static RowId given(SealedSnapshot rows, PartyId to, long sequence, ReceiptStep step) {
        return rows.name(Table.RECEIPT, "given|" + to + "|" + sequence + "|" + step.label());
    }

    /// A statement has no number: its payload names it.
    static RowId taken(SealedSnapshot rows, PartyId from, Digest statement) {
        return rows.name(Table.RECEIPT, "taken|" + from + "|" + statement.hex());
    }

    static RowId given(SealedSnapshot rows, PartyId to, Digest statement) {
        return rows.name(Table.RECEIPT, "given|" + to + "|" + statement.hex());
    }

    private static List<Bytes> collect(
            SealedSnapshot rows, Function<ReceiptStep, RowId> name) {
        List<Bytes> found = new ArrayList<>();
        for (ReceiptStep step : ReceiptStep.values()) {
            rows.get(Table.RECEIPT, name.apply(step)).ifPresent(entry -> found.add(entry.body()));
        }
        return found;
    }
}
