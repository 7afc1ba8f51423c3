package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.CaseId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.notice.NoticeDelivery;

/// Notices to people without a node: words, approvals, every attempt to deliver them.
public final class NoticeRows {

    private NoticeRows() {}

    public static Optional<FiledNotice> find(SealedSnapshot rows, String reference) {
        return rows.get(Table.NOTICE, rows.name(Table.NOTICE, reference)).map(NoticeRows::read);
    }

    /// All notices in the order in which they were worded.
    public static List<FiledNotice> all(SealedSnapshot rows) {
        return rows.all(Table.NOTICE, NoticeRows::read);
    }

    /// When an addressee of the case was told by a notice, empty while nobody was: for whoever watches open duties.
    public static Optional<Instant> told(SealedSnapshot rows, CaseId id) {
        return all(rows).stream()
                .filter(filed -> filed.caseId().equals(id))
                .flatMap(filed -> filed.deliveries().stream())
                .filter(delivery -> delivery.outcome() == NoticeDelivery.Outcome.TOLD)
                .map(NoticeDelivery::at)
                .min(Instant::compareTo);
    }

    public static void put(SealedTransaction tx, FiledNotice filed) {
        tx.put(Table.NOTICE, tx.name(Table.NOTICE, filed.reference()), Sheet.write(filed.json()));
    }

    private static FiledNotice read(Entry entry) {
        return Sheet.read(Table.NOTICE, entry.body(), FiledNotice::read);
    }
}
