package org.nadhir.node.store;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Transaction.NewRow;
import org.nadhir.node.store.Transaction.Replacement;

/// A [Transaction] that seals what is written and opens what is read.
public final class SealedTransaction extends SealedSnapshot {

    private final Transaction transaction;

    SealedTransaction(Transaction transaction, PartyId party, Seals seals) {
        super(transaction, party, seals);
        this.transaction = transaction;
    }

    /// Adds a row unless one of this name is there; that one is then answered and stays.
    public Insertion insert(Table table, RowId id, Bytes body) {
        return switch (transaction.insert(table, id, seals.of(table).seal(table, party, id, body))) {
            case Transaction.Insertion.Inserted(long ordinal) -> new Insertion.Inserted(ordinal);
            case Transaction.Insertion.Present _ -> new Insertion.Present(get(table, id).orElseThrow());
        };
    }

    /// Adds a row at the end of a log.
    ///
    /// @return its ordinal: 1 for the first, then without a gap
    public long append(Table log, Bytes body) {
        return transaction.append(log, ordinal -> {
            RowId id = ordinalName(log, ordinal);
            return new NewRow(id, seals.of(log).seal(log, party, id, body));
        });
    }

    /// Puts `body` in the place of `old`, unless somebody else did before.
    public Replacement replace(Table table, Entry old, Bytes body) {
        return transaction.replace(table, old.id(), old.lay(), seals.of(table).seal(table, party, old.id(), body));
    }

    /// Puts `body` there, whatever is there: for rows of which only the latest counts.
    public void put(Table table, RowId id, Bytes body) {
        Optional<Entry> old = get(table, id);
        if (old.isPresent()) {
            replace(table, old.get(), body);
        } else {
            insert(table, id, body);
        }
    }

    public boolean remove(Table table, RowId id) {
        return transaction.remove(table, id);
    }

    /// See [Transaction#atEnd].
    public void atEnd(String name, Runnable last) {
        transaction.atEnd(name, last);
    }

    /// The next number of a row of numbers that has no gap and begins with 1, for example the sequence towards one
    /// partner. A number is used up only if the transaction is committed.
    public long next(String counter) {
        RowId id = name(Table.COUNTER, counter);
        Optional<Entry> old = get(Table.COUNTER, id);
        long next = old.map(entry -> ByteBuffer.wrap(entry.body().toArray()).getLong()).orElse(0L) + 1;
        Bytes body = Bytes.of(ByteBuffer.allocate(Long.BYTES).putLong(next).array());
        if (old.isPresent()) {
            replace(Table.COUNTER, old.get(), body);
        } else {
            insert(Table.COUNTER, id, body);
        }
        return next;
    }

    /// `body` under a key of its own, for a row of this table and name: destroying the key destroys it, wherever older
    /// copies of the row lie.
    public Bytes wrap(byte[] key, Table table, RowId id, Bytes body) {
        return seals.of(table).wrap(key, table, party, id, body);
    }

    /// Changes to the objects of collections.
    public ObjectWriting writing() {
        return new ObjectWriting(this, transaction.objects(), party, seals.node());
    }

    /// What became of an [#insert].
    public sealed interface Insertion {
        record Inserted(long ordinal) implements Insertion {}

        record Present(Entry entry) implements Insertion {}
    }
}
