package org.nadhir.node.vault;

import java.util.List;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.model.Bytes;
import org.nadhir.model.SourceId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;

/// The requests to open or to shred sources, in the store.
public final class SourceRequests {

    private static final int BYTES_MAX = 16 * 1024;

    private SourceRequests() {}

    public static Optional<SourceRequest> find(SealedSnapshot rows, String id) {
        return rows.get(Table.SOURCE_REQUEST, new RowId(id)).map(SourceRequests::read);
    }

    /// All of them in their order.
    public static List<SourceRequest> all(SealedSnapshot rows) {
        return rows.all(Table.SOURCE_REQUEST, SourceRequests::read);
    }

    public static void put(SealedTransaction tx, SourceRequest request) {
        tx.put(
                Table.SOURCE_REQUEST,
                new RowId(request.id()),
                Bytes.of(CanonicalWriter.write(request.json())));
    }

    /// Takes all requests about a source away but `kept`.
    static void removeOthers(SealedTransaction tx, SourceId source, SourceRequest kept) {
        all(tx).stream()
                .filter(one -> one.source().equals(source) && !one.id().equals(kept.id()))
                .forEach(one -> tx.remove(Table.SOURCE_REQUEST, new RowId(one.id())));
    }

    private static SourceRequest read(Entry entry) {
        return switch (Decoded.of(entry.body().toArray(), BYTES_MAX, SourceRequest::read)) {
            case Decoded.Good<SourceRequest>(SourceRequest request) -> request;
            case Decoded.Bad<SourceRequest> _ -> throw StoreTrouble.damaged(Table.SOURCE_REQUEST);
        };
    }
}
