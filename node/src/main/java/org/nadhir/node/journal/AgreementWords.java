package org.nadhir.node.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementStatementCodec;
import org.nadhir.agreement.TierHistory;
import org.nadhir.agreement.TierHistory.Noted;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.SealedTransaction.Insertion;
import org.nadhir.node.store.Table;

/// The rows of what parties said of agreements, ours and theirs, each once. The signed statements lie beside them
/// ([StatementRows]); these are what follows from them.
public final class AgreementWords {

    /// Counts with every change of an agreement or of a word on one, so that a cache can tell whether it is of today.
    private static final String GENERATION = "agreements and words on them";

    private AgreementWords() {}

    /// Keeps a word.
    ///
    /// @return false where it was kept before
    public static boolean keep(SealedTransaction tx, Noted word) {
        Json what = AgreementStatementCodec.word(word).build();
        RowId name = tx.name(Table.AGREEMENT_WORD, new String(CanonicalWriter.write(what), UTF_8));
        Bytes body = Sheet.write(AgreementStatementCodec.noted(word));
        boolean fresh = tx.insert(Table.AGREEMENT_WORD, name, body) instanceof Insertion.Inserted;
        if (fresh) {
            changed(tx);
        }
        return fresh;
    }

    /// All words on all agreements, in the order in which they came.
    public static List<Noted> all(SealedSnapshot rows) {
        return rows.all(Table.AGREEMENT_WORD, AgreementWords::read);
    }

    /// What was said of one agreement.
    public static TierHistory history(SealedSnapshot rows, Agreement agreement) {
        return new TierHistory(agreement, all(rows));
    }

    /// How many words of one party on one agreement are kept.
    static long count(SealedSnapshot rows, AgreementId agreement, PartyId by) {
        return all(rows).stream()
                .filter(word -> word.agreement().equals(agreement) && word.by().equals(by))
                .count();
    }

    /// Says that an agreement or a word on one has changed in this transaction.
    public static void changed(SealedTransaction tx) {
        tx.next(GENERATION);
    }

    /// What is the same between two snapshots only where no agreement and no word on one changed between them.
    public static Bytes generation(SealedSnapshot rows) {
        return rows.get(Table.COUNTER, rows.name(Table.COUNTER, GENERATION))
                .map(Entry::body)
                .orElseGet(() -> Bytes.of(new byte[0]));
    }

    private static Noted read(Entry entry) {
        return Sheet.read(Table.AGREEMENT_WORD, entry.body(), AgreementStatementCodec::noted);
    }
}
