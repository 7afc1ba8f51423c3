package org.nadhir.node.console;

import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.PersonId;
import org.nadhir.node.parties.CodeRows;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// What a person's codes are made of, as it lies sealed in the store.
///
/// @param last the step whose code was used last
record SecondFactor(Totp totp, long last) {

    private static final int ROW_BYTES_MAX = 512;

    static Optional<SecondFactor> find(SealedSnapshot rows, PersonId person) {
        return rows.get(Table.SETTING, CodeRows.name(rows, person)).flatMap(entry -> read(entry.body()));
    }

    void put(SealedTransaction tx, PersonId person) {
        tx.put(Table.SETTING, CodeRows.name(tx, person), Bytes.of(CanonicalWriter.write(Json.object()
                .put("secret", totp.letters())
                .put("last", last)
                .build())));
    }

    private static Optional<SecondFactor> read(Bytes row) {
        Decoded<SecondFactor> decoded = Decoded.of(row.toArray(), ROW_BYTES_MAX, fields -> new SecondFactor(
                fields.value("secret", Totp::ofLetters), fields.integer("last", 0, Long.MAX_VALUE)));
        return decoded instanceof Decoded.Good<SecondFactor>(SecondFactor factor)
                ? Optional.of(factor)
                : Optional.empty();
    }
}
