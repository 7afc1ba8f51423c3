package org.nadhir.node.journal;

import java.util.Optional;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// Words that the leak guard holds back and that are no draft, each under its own digest, beside the drafts.
public final class WordsRows {

    private WordsRows() {}

    public static Optional<FiledWords> find(SealedSnapshot rows, String id) {
        return rows.get(Table.DRAFT, name(rows, id))
                .map(entry -> Sheet.read(Table.DRAFT, entry.body(), FiledWords::read));
    }

    public static void put(SealedTransaction tx, FiledWords words) {
        tx.put(Table.DRAFT, name(tx, words.id()), Sheet.write(words.json()));
    }

    private static RowId name(SealedSnapshot rows, String id) {
        return rows.name(Table.DRAFT, "words " + id);
    }
}
