package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.Incoming;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.json.Json;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.outcome.Measure;
import org.nadhir.outcome.MeasureReport;
import org.nadhir.outcome.Use;
import org.nadhir.outcome.UseReport;
import org.nadhir.sign.PayloadType;

/// Reads what warned partners tell us: what they did with a warning of ours, and what they did for protection.
public final class OutcomeReaders {

    private final PartyId self;
    private final NodeLedgers ledgers;

    public OutcomeReaders(PartyId self, NodeLedgers ledgers) {
        this.self = self;
        this.ledgers = ledgers;
    }

    public List<StatementReader> all() {
        return List.of(new Uses(), new Measures());
    }

    /// Who speaks of a warning that we never sent them learns nothing but that it is not taken: what others were sent
    /// is not even found, so that it takes no other time than what nobody was. Reports may come
    /// after an agreement has lapsed: they only tell us more.
    private Optional<RefusalReason> refuses(
            SealedSnapshot rows, Incoming statement, PartyId from, PartyId to, Digest payload) {
        if (!from.equals(statement.from().party()) || !to.equals(self)) {
            return Optional.of(RefusalReason.WRONG_RECIPIENT);
        }
        return sent(rows, from, payload).isPresent()
                ? Optional.empty()
                : Optional.of(RefusalReason.OUTSIDE_AGREEMENT);
    }

    private static Optional<Released> sent(SealedSnapshot rows, PartyId recipient, Digest payload) {
        return ReleaseRows.sentTo(rows, recipient, payload);
    }

    private final class Uses implements StatementReader {

        @Override
        public PayloadType kind() {
            return PayloadType.USE_REPORT;
        }

        @Override
        public Optional<RefusalReason> refuses(SealedSnapshot rows, Incoming statement, Instant now) {
            Optional<UseReport> read = UseReport.read(statement.payload());
            return read.isEmpty()
                    ? Optional.of(RefusalReason.MALFORMED)
                    : OutcomeReaders.this.refuses(
                            rows, statement, read.get().from(), read.get().to(), read.get().payload());
        }

        /// The statement itself is the record; the leaf says which words it holds.
        @Override
        public void take(SealedTransaction tx, Incoming statement, Instant now) {
            UseReport report = UseReport.read(statement.payload()).orElseThrow();
            ledgers.append(tx, "use-report", Json.object()
                    .put("from", report.from().value())
                    .put("warning", report.payload().hex())
                    .put("report", statement.digest().hex())
                    .putStrings("uses", report.uses().stream().map(Use::word).toList())
                    .put("at", now)
                    .build(), now);
        }
    }

    private final class Measures implements StatementReader {

        @Override
        public PayloadType kind() {
            return PayloadType.MEASURE;
        }

        @Override
        public Optional<RefusalReason> refuses(SealedSnapshot rows, Incoming statement, Instant now) {
            Optional<MeasureReport> read = MeasureReport.read(statement.payload());
            return read.isEmpty()
                    ? Optional.of(RefusalReason.MALFORMED)
                    : OutcomeReaders.this.refuses(
                            rows, statement, read.get().from(), read.get().to(), read.get().payload());
        }

        @Override
        public void take(SealedTransaction tx, Incoming statement, Instant now) {
            MeasureReport report = MeasureReport.read(statement.payload()).orElseThrow();
            Released released = sent(tx, report.from(), report.payload()).orElseThrow();
            MeasureRows.Word word = new MeasureRows.Word.Theirs(report.from(), statement.digest());
            for (Measure measure : report.measures()) {
                MeasureRows.put(
                        tx,
                        ledgers,
                        new MeasureRows.About.OfCase(released.caseId()),
                        new MeasureRows.Noted(measure, word, now));
            }
        }
    }
}
