package org.nadhir.node.journal;

import java.util.List;
import java.util.Optional;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.journal.Consenting.Asked;
import org.nadhir.node.journal.Consenting.RefusedCopy;
import org.nadhir.node.journal.Consenting.Told;
import org.nadhir.node.journal.Consenting.Wanted;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// Consents in the store.
public final class ConsentRows {

    private ConsentRows() {}

    /// What we asked of `originator` by the request with this digest.
    public static Optional<Asked> asked(SealedSnapshot rows, PartyId originator, Digest request) {
        return find(rows, "asked|" + originator + "|" + request.hex())
                .flatMap(row -> row instanceof Asked asked ? Optional.of(asked) : Optional.empty());
    }

    /// What a partner asked of us by the request with this digest.
    public static Optional<Wanted> wanted(SealedSnapshot rows, Digest request) {
        return find(rows, "wanted|" + request.hex())
                .flatMap(row -> row instanceof Wanted wanted ? Optional.of(wanted) : Optional.empty());
    }

    /// All that was asked about one warning of an originator's.
    static List<Asked> about(SealedSnapshot rows, PartyId originator, Digest payload) {
        return all(rows).stream()
                .<Asked>mapMulti((row, asked) -> {
                    if (row instanceof Asked one) {
                        asked.accept(one);
                    }
                })
                .filter(asked -> asked.originator().equals(originator) && asked.payload().equals(payload))
                .toList();
    }

    /// All, in their order.
    public static List<Consenting> all(SealedSnapshot rows) {
        return rows.all(Table.CONSENT, ConsentRows::read);
    }

    public static void put(SealedTransaction tx, Consenting row) {
        tx.put(Table.CONSENT, tx.name(Table.CONSENT, natural(row)), Sheet.write(row.json()));
    }

    /// Keeps the row, if there is none of its name.
    ///
    /// @return whether there was none
    static boolean insert(SealedTransaction tx, Consenting row) {
        return tx.insert(Table.CONSENT, tx.name(Table.CONSENT, natural(row)), Sheet.write(row.json()))
                instanceof SealedTransaction.Insertion.Inserted;
    }

    private static Optional<Consenting> find(SealedSnapshot rows, String natural) {
        RowId name = rows.name(Table.CONSENT, natural);
        return rows.get(Table.CONSENT, name).map(ConsentRows::read);
    }

    private static Consenting read(Entry entry) {
        return Sheet.read(Table.CONSENT, entry.body(), Consenting::read);
    }

    private static String natural(Consenting row) {
        return switch (row) {
            case Asked asked -> "asked|" + asked.originator() + "|" + asked.request().hex();
            case Wanted wanted -> "wanted|" + wanted.digest().hex();
            case RefusedCopy copy -> "copy|" + copy.from() + "|" + copy.payload().hex();
            case Told told -> "told|" + told.from() + "|" + told.notice().digest().hex();
        };
    }
}
