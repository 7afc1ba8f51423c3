package org.nadhir.node.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.outcome.Exhibit;

/// Exhibits and their files. Both are ciphertext at rest like every row; no exchange reads them.
public final class ExhibitRows {

    private ExhibitRows() {}

    /// Keeps an exhibit with its leaf.
    ///
    /// @return its number in the case, from 1
    public static long add(SealedTransaction tx, NodeLedgers ledgers, Exhibit exhibit) {
        long number = tx.next("exhibits of " + exhibit.caseId());
        tx.insert(Table.EXHIBIT, name(tx, exhibit.caseId(), number), Sheet.write(exhibit.json()));
        ledgers.append(tx, "exhibit", exhibit.json(), exhibit.at());
        return number;
    }

    /// The exhibits of a case, in the order of their numbers.
    public static List<Exhibit> of(SealedSnapshot rows, CaseId id) {
        List<Exhibit> exhibits = new ArrayList<>();
        for (long number = 1; ; number++) {
            Optional<Entry> entry = rows.get(Table.EXHIBIT, name(rows, id, number));
            if (entry.isEmpty()) {
                return exhibits;
            }
            exhibits.add(Sheet.read(Table.EXHIBIT, entry.get().body(), Exhibit::read));
        }
    }

    /// Keeps a file. The same bytes are kept once.
    public static Digest keepFile(SealedTransaction tx, NodeLedgers ledgers, Bytes file, Instant now) {
        Digest digest = file.digest();
        tx.insert(Table.EXHIBIT_FILE, name(tx, digest), file);
        ledgers.append(tx, "exhibit-file", Json.object()
                .put("digest", digest.hex())
                .put("bytes", file.length())
                .put("at", now)
                .build(), now);
        return digest;
    }

    public static Optional<Bytes> file(SealedSnapshot rows, Digest digest) {
        return rows.get(Table.EXHIBIT_FILE, name(rows, digest)).map(Entry::body);
    }

    private static RowId name(SealedSnapshot rows, CaseId id, long number) {
        return rows.name(Table.EXHIBIT, id + "|" + number);
    }

    private static RowId name(SealedSnapshot rows, Digest digest) {
        return rows.name(Table.EXHIBIT_FILE, digest.hex());
    }
}
