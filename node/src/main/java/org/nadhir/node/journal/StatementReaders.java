package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.Incoming;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;

/// Who reads which kind of statement in this node. A kind without a reader is refused.
public final class StatementReaders {

    /// Nobody reads anything: for what only sends.
    static final StatementReaders NONE = new StatementReaders(List.of());

    private final List<StatementReader> readers;

    public StatementReaders(List<StatementReader> readers) {
        this.readers = List.copyOf(readers);
        if (this.readers.stream().map(StatementReader::kind).distinct().count() != this.readers.size()) {
            throw new IllegalArgumentException("one kind of statement has one reader");
        }
    }

    Optional<RefusalReason> refuses(SealedSnapshot rows, Incoming statement, Instant now) {
        return reader(statement)
                .map(reader -> reader.refuses(rows, statement, now))
                .orElseGet(() -> Optional.of(RefusalReason.MALFORMED));
    }

    void take(SealedTransaction tx, Incoming statement, Instant now) {
        reader(statement).orElseThrow().take(tx, statement, now);
    }

    private Optional<StatementReader> reader(Incoming statement) {
        return readers.stream()
                .filter(reader -> reader.kind() == statement.kind())
                .findFirst();
    }
}
