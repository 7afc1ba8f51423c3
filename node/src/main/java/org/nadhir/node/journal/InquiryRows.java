package org.nadhir.node.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Json;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.journal.Inquiring.Ours;
import org.nadhir.node.journal.Inquiring.Theirs;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// Inquiries in the store. Which of them wait for their deadline stands in a table of its own, so that looking for
/// them does not grow with all that were ever asked.
public final class InquiryRows {

    private static final int PAGE = 500;

    private InquiryRows() {}

    /// What we asked `partner` by the inquiry with this digest.
    public static Optional<Ours> ours(SealedSnapshot rows, PartyId partner, Digest inquiry) {
        return find(rows, "ours|" + partner + "|" + inquiry.hex())
                .flatMap(row -> row instanceof Ours ours ? Optional.of(ours) : Optional.empty());
    }

    /// What a partner asked us by the inquiry with this digest.
    public static Optional<Theirs> theirs(SealedSnapshot rows, Digest inquiry) {
        return find(rows, "theirs|" + inquiry.hex())
                .flatMap(row -> row instanceof Theirs theirs ? Optional.of(theirs) : Optional.empty());
    }

    /// All, in their order.
    public static List<Inquiring> all(SealedSnapshot rows) {
        return pages(rows, Table.INQUIRY).stream().map(InquiryRows::read).toList();
    }

    /// Partners' inquiries that have not been answered.
    public static List<Theirs> waiting(SealedSnapshot rows) {
        return pages(rows, Table.INQUIRY_OPEN).stream()
                .map(entry -> Sheet.read(
                        Table.INQUIRY_OPEN, entry.body(), fields -> fields.value("inquiry", Digest::new)))
                .flatMap(digest -> theirs(rows, digest).stream())
                .toList();
    }

    public static void put(SealedTransaction tx, Inquiring row) {
        tx.put(Table.INQUIRY, tx.name(Table.INQUIRY, natural(row)), Sheet.write(row.json()));
    }

    /// Lets a partner's inquiry wait for its deadline.
    static void open(SealedTransaction tx, Theirs row) {
        Json name = Json.object().put("inquiry", row.digest().hex()).build();
        tx.put(Table.INQUIRY_OPEN, openName(tx, row.digest()), Sheet.write(name));
    }

    /// The inquiry waits no more.
    public static void answered(SealedTransaction tx, Digest inquiry) {
        tx.remove(Table.INQUIRY_OPEN, openName(tx, inquiry));
    }

    private static List<Entry> pages(SealedSnapshot rows, Table table) {
        List<Entry> all = new ArrayList<>();
        List<Entry> page = rows.list(table, 0, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = rows.list(table, page.getLast().ordinal(), PAGE);
        }
        return all;
    }

    private static Optional<Inquiring> find(SealedSnapshot rows, String natural) {
        return rows.get(Table.INQUIRY, rows.name(Table.INQUIRY, natural)).map(InquiryRows::read);
    }

    private static Inquiring read(Entry entry) {
        return Sheet.read(Table.INQUIRY, entry.body(), Inquiring::read);
    }

    private static RowId openName(SealedSnapshot rows, Digest inquiry) {
        return rows.name(Table.INQUIRY_OPEN, "open|" + inquiry.hex());
    }

    private static String natural(Inquiring row) {
        return switch (row) {
            case Ours ours -> "ours|" + ours.partner() + "|" + ours.digest().hex();
            case Theirs theirs -> "theirs|" + theirs.digest().hex();
        };
    }
}
