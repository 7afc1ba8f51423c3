package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.Between;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.sign.PayloadType;

/// Statements between parties in the store, each once, as it was signed.
public final class StatementRows {

    private StatementRows() {}

    /// Our statement to `partner` with this payload.
    public static Optional<Stated> given(SealedSnapshot rows, PartyId partner, Digest digest) {
        return rows.get(Table.STATEMENT, name(rows, "given|", partner, digest)).map(StatementRows::read);
    }

    /// The statement of `partner` with this payload.
    public static Optional<Stated> taken(SealedSnapshot rows, PartyId partner, Digest digest) {
        return rows.get(Table.STATEMENT, name(rows, "taken|", partner, digest)).map(StatementRows::read);
    }

    /// All statements in the order in which they were given and taken.
    public static List<Stated> all(SealedSnapshot rows) {
        return rows.all(Table.STATEMENT, StatementRows::read);
    }

    static void insert(SealedTransaction tx, Stated stated) {
        tx.insert(
                Table.STATEMENT,
                name(tx, stated.given() ? "given|" : "taken|", stated.partner(), stated.digest()),
                Sheet.write(stated.json()));
    }

    private static Stated read(Entry entry) {
        return Sheet.read(Table.STATEMENT, entry.body(), Stated::read);
    }

    private static RowId name(SealedSnapshot rows, String way, PartyId partner, Digest digest) {
        return rows.name(Table.STATEMENT, way + partner + "|" + digest.hex());
    }

    /// One statement.
    ///
    /// @param given by us; else taken from the partner
    /// @param digest of the payload
    /// @param envelope digest of the envelope in which it travelled
    /// @param statement as it was signed
    public record Stated(
            boolean given,
            PartyId partner,
            PayloadType kind,
            long number,
            Digest digest,
            Digest envelope,
            Bytes statement,
            Instant at) {

        Json json() {
            return Json.object()
                    .put("given", given)
                    .put("partner", partner.value())
                    .put("kind", kind.label())
                    .put("number", number)
                    .put("digest", digest.hex())
                    .put("envelope", envelope.hex())
                    .put("statement", statement.base64())
                    .put("at", at)
                    .build();
        }

        static Stated read(Fields fields) throws Malformed {
            return new Stated(
                    fields.bool("given"),
                    fields.value("partner", PartyId::new),
                    fields.choice("kind", Between.KINDS, PayloadType::label),
                    fields.integer("number", 0, Json.Num.INTEGER_MAX),
                    fields.value("digest", Digest::new),
                    fields.value("envelope", Digest::new),
                    fields.value("statement", Bytes::ofBase64),
                    fields.instant("at"));
        }
    }
}
