package org.nadhir.node.parties;

import org.nadhir.model.PersonId;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// Where it lies what a person's codes for signing in are made of (RFC 6238). What lies there is the console's.
public final class CodeRows {

    private CodeRows() {}

    public static RowId name(SealedSnapshot rows, PersonId person) {
        return rows.name(Table.SETTING, "second factor " + person.value());
    }

    /// The person's next sign-in connects another authenticator.
    static void forget(SealedTransaction tx, PersonId person) {
        tx.remove(Table.SETTING, name(tx, person));
    }
}
