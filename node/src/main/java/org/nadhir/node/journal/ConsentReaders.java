package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.ConsentAnswer;
import org.nadhir.exchange.Incoming;
import org.nadhir.exchange.OnwardNotice;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.exchange.WordedRequest;
import org.nadhir.json.Json;
import org.nadhir.model.PartyId;
import org.nadhir.node.journal.Consenting.Answer;
import org.nadhir.node.journal.Consenting.Asked;
import org.nadhir.node.journal.Consenting.Decision;
import org.nadhir.node.journal.Consenting.Told;
import org.nadhir.node.journal.Consenting.Wanted;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.PayloadType;

/// Reads what partners say of consents: their requests, their answers, and their notices.
public final class ConsentReaders {

    private final PartyId self;
    private final NodeLedgers ledgers;

    public ConsentReaders(PartyId self, NodeLedgers ledgers) {
        this.self = self;
        this.ledgers = ledgers;
    }

    public List<StatementReader> all() {
        return List.of(new Requests(), new Answers(), new Notices());
    }

    private final class Requests implements StatementReader {

        @Override
        public PayloadType kind() {
            return PayloadType.CONSENT_REQUEST_2;
        }

        @Override
        public Optional<RefusalReason> refuses(SealedSnapshot rows, Incoming statement, Instant now) {
            Optional<WordedRequest> read = WordedRequest.read(statement.payload());
            if (read.isEmpty()) {
                return Optional.of(RefusalReason.MALFORMED);
            }
            WordedRequest request = read.get();
            PartyId from = statement.from().party();
            if (!request.from().equals(from) || !request.to().equals(self)) {
                return Optional.of(RefusalReason.WRONG_RECIPIENT);
            }
            // Whether we ever released such a thing is not looked up: whoever asks about something else gets the same
            // receipt, and no answer or a no, as for what we keep to ourselves.
            return Optional.empty();
        }

        @Override
        public void take(SealedTransaction tx, Incoming statement, Instant now) {
            ConsentRows.put(
                    tx, new Wanted(statement.from().party(), statement.payload(), now, new Decision.Open()));
        }
    }

    private final class Answers implements StatementReader {

        @Override
        public PayloadType kind() {
            return PayloadType.CONSENT_ANSWER;
        }

        @Override
        public Optional<RefusalReason> refuses(SealedSnapshot rows, Incoming statement, Instant now) {
            Optional<ConsentAnswer> read = ConsentAnswer.read(statement.payload());
            if (read.isEmpty()) {
                return Optional.of(RefusalReason.MALFORMED);
            }
            ConsentAnswer answer = read.get();
            PartyId from = statement.from().party();
            boolean ours = answer.from().equals(from)
                    && answer.to().equals(self)
                    && ConsentRows.asked(rows, from, answer.request()).isPresent();
            return ours ? Optional.empty() : Optional.of(RefusalReason.WRONG_RECIPIENT);
        }

        /// A no takes the place of a yes; a yes never that of a no. One that comes late is kept and counts as none.
        @Override
        public void take(SealedTransaction tx, Incoming statement, Instant now) {
            ConsentAnswer answer = ConsentAnswer.read(statement.payload()).orElseThrow();
            Asked asked = ConsentRows.asked(tx, statement.from().party(), answer.request())
                    .orElseThrow();
            boolean refused = asked.answer() instanceof Answer.Said said && !said.given();
            if (!refused) {
                // Of two clocks the later one counts: nobody dates an answer back.
                Instant at = answer.at().isAfter(now) ? answer.at() : now;
                ConsentRows.put(tx, asked.with(new Answer.Said(answer.given(), statement.digest(), at)));
                ledgers.append(tx, "consent-answered", Json.object()
                        .put("originator", asked.originator().value())
                        .put("request", asked.request().hex())
                        .put("answer", statement.digest().hex())
                        .put("given", answer.given())
                        .put("late", at.isAfter(asked.deadline()))
                        .put("at", now)
                        .build(), now);
            }
        }
    }

    private final class Notices implements StatementReader {

        @Override
        public PayloadType kind() {
            return PayloadType.ONWARD_NOTICE;
        }

        @Override
        public Optional<RefusalReason> refuses(SealedSnapshot rows, Incoming statement, Instant now) {
            Optional<OnwardNotice> read = OnwardNotice.read(statement.payload());
            if (read.isEmpty()) {
                return Optional.of(RefusalReason.MALFORMED);
            }
            OnwardNotice notice = read.get();
            if (!notice.from().equals(statement.from().party()) || !notice.to().equals(self)) {
                return Optional.of(RefusalReason.WRONG_RECIPIENT);
            }
            // Taken also where it speaks of nothing of ours: a refusal would say so.
            return Optional.empty();
        }

        @Override
        public void take(SealedTransaction tx, Incoming statement, Instant now) {
            ConsentRows.put(tx, new Told(statement.from().party(), statement.payload(), now));
        }
    }
}
