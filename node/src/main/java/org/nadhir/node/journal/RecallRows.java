package org.nadhir.node.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.Recall;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;

/// Recalls in the store: ours, each by the release that it takes back, and those of partners, each by the payload of
/// the warning that it takes back, which may come later.
public final class RecallRows {

    private static final int PAGE = 500;

    private RecallRows() {}

    /// A recall of ours.
    ///
    /// @param payload digest of the recall's own signed payload
    /// @param envelope digest of the envelope in which it travels
    /// @param statement as it was signed
    /// @param leaf index of its leaf in the internal ledger; below zero where it was not noted yet
    public record Ours(Recall recall, Digest payload, Digest envelope, Bytes statement, long leaf, Instant at) {

        private static final long NOT_NOTED = -1;

        Json json() {
            return Json.object()
                    .put("recall", recall.write().base64())
                    .put("payload", payload.hex())
                    .put("envelope", envelope.hex())
                    .put("statement", statement.base64())
                    .put("leaf", leaf)
                    .put("at", at)
                    .build();
        }

        static Ours read(Fields fields) throws Malformed {
            return new Ours(
                    parsed(fields.value("recall", Bytes::ofBase64)),
                    fields.value("payload", Digest::new),
                    fields.value("envelope", Digest::new),
                    fields.value("statement", Bytes::ofBase64),
                    fields.has("leaf") ? fields.integer("leaf") : NOT_NOTED,
                    fields.instant("at"));
        }
    }

    /// Our recall of this release.
    public static Optional<Ours> of(SealedSnapshot rows, ReleaseId release) {
        return rows.get(Table.RECALL, ours(rows, release)).map(RecallRows::read);
    }

    /// All of ours in the order in which they were sealed.
    public static List<Ours> all(SealedSnapshot rows) {
        List<Ours> all = new ArrayList<>();
        List<Entry> page = rows.list(Table.RECALL, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> all.add(read(entry)));
            page = rows.list(Table.RECALL, page.getLast().ordinal(), PAGE);
        }
        return all;
    }

    /// Some of ours in the order in which they were sealed, and the row of the last of them.
    public record Page(List<Ours> recalls, long last) {}

    /// Those behind a row, so many at most.
    public static Page after(SealedSnapshot rows, long row, int most) {
        List<Entry> page = rows.list(Table.RECALL, row, most);
        return new Page(
                page.stream().map(RecallRows::read).toList(), page.isEmpty() ? row : page.getLast().ordinal());
    }

    /// By which recall a partner took back the warning with this payload.
    public static Optional<Recall> theirs(SealedSnapshot rows, PartyId sender, Digest warning) {
        return rows.get(Table.SETTING, theirsName(rows, sender, warning)).map(entry -> parsed(entry.body()));
    }

    static Optional<Ours> bySequence(SealedSnapshot rows, PartyId recipient, long sequence) {
        return rows.get(Table.SETTING, numbered(rows, recipient, sequence))
                .map(entry -> new ReleaseId(new String(entry.body().toArray(), US_ASCII)))
                .flatMap(release -> of(rows, release));
    }

    static void insert(SealedTransaction tx, Ours ours) {
        Recall recall = ours.recall();
        tx.insert(Table.RECALL, ours(tx, recall.release()), Sheet.write(ours.json()));
        Bytes id = Bytes.of(recall.release().value().getBytes(US_ASCII));
        tx.insert(Table.SETTING, numbered(tx, recall.to(), recall.sequence()), id);
    }

    /// The first recall of a warning stays; a second says nothing new.
    static void insertTheirs(SealedTransaction tx, Recall recall) {
        tx.insert(Table.SETTING, theirsName(tx, recall.from(), recall.payload()), recall.write());
    }

    private static Ours read(Entry entry) {
        return Sheet.read(Table.RECALL, entry.body(), Ours::read);
    }

    private static Recall parsed(Bytes written) {
        return Recall.read(written).orElseThrow(() -> StoreTrouble.damaged(Table.RECALL));
    }

    private static RowId ours(SealedSnapshot rows, ReleaseId release) {
        return rows.name(Table.RECALL, release.value());
    }

    private static RowId numbered(SealedSnapshot rows, PartyId recipient, long sequence) {
        return rows.name(Table.SETTING, "recall " + recipient + "|" + sequence);
    }

    private static RowId theirsName(SealedSnapshot rows, PartyId sender, Digest warning) {
        return rows.name(Table.SETTING, "recalled by " + sender + "|" + warning.hex());
    }
}
