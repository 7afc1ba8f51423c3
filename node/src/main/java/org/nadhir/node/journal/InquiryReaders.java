package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.exchange.Incoming;
import org.nadhir.exchange.Inquiry;
import org.nadhir.exchange.InquiryAnswer;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.json.Json;
import org.nadhir.model.PartyId;
import org.nadhir.node.journal.Inquiring.Answer;
import org.nadhir.node.journal.Inquiring.Look;
import org.nadhir.node.journal.Inquiring.Ours;
import org.nadhir.node.journal.Inquiring.Theirs;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.PayloadType;

/// Reads partners' inquiries and their answers to ours.
///
/// Whether an inquiry is taken follows from its own bytes, the clock and the agreement, which both sides know. No
/// report, case, site or release is looked up: what is not asked for cannot be told by the time that it takes.
public final class InquiryReaders {

    private final PartyBook parties;
    private final PartyId self;
    private final NodeLedgers ledgers;

    public InquiryReaders(PartyBook parties, PartyId self, NodeLedgers ledgers) {
        this.parties = parties;
        this.self = self;
        this.ledgers = ledgers;
    }

    public List<StatementReader> all() {
        return List.of(new Inquiries(), new Answers());
    }

    private final class Inquiries implements StatementReader {

        @Override
        public PayloadType kind() {
            return PayloadType.INQUIRY;
        }

        @Override
        public Optional<RefusalReason> refuses(SealedSnapshot rows, Incoming statement, Instant now) {
            Optional<Inquiry> read = Inquiry.read(statement.payload());
            if (read.isEmpty()) {
                return Optional.of(RefusalReason.MALFORMED);
            }
            Inquiry inquiry = read.get();
            if (!inquiry.from().equals(statement.from().party()) || !inquiry.to().equals(self)) {
                return Optional.of(RefusalReason.WRONG_RECIPIENT);
            }
            Optional<Agreement> agreement = parties.agreement(rows, inquiry.agreement())
                    .map(PartyBook.SignedAgreement::agreement)
                    .filter(one -> one.has(inquiry.from()) && one.has(self));
            if (agreement.isEmpty()) {
                return Optional.of(RefusalReason.NO_AGREEMENT);
            }
            if (!agreement.get().holdsAt(now)) {
                return Optional.of(RefusalReason.AGREEMENT_NOT_VALID);
            }
            boolean inside = agreement.get().subjects().contains(inquiry.subject())
                    && !inquiry.deadline().isAfter(now.plus(Inquiry.WAIT_MAX));
            return inside ? Optional.empty() : Optional.of(RefusalReason.OUTSIDE_AGREEMENT);
        }

        @Override
        public void take(SealedTransaction tx, Incoming statement, Instant now) {
            Theirs row = new Theirs(statement.from().party(), statement.payload(), now, new Look.Open());
            InquiryRows.put(tx, row);
            InquiryRows.open(tx, row);
        }
    }

    private final class Answers implements StatementReader {

        @Override
        public PayloadType kind() {
            return PayloadType.INQUIRY_ANSWER;
        }

        @Override
        public Optional<RefusalReason> refuses(SealedSnapshot rows, Incoming statement, Instant now) {
            Optional<InquiryAnswer> read = InquiryAnswer.read(statement.payload());
            if (read.isEmpty()) {
                return Optional.of(RefusalReason.MALFORMED);
            }
            InquiryAnswer answer = read.get();
            PartyId from = statement.from().party();
            boolean ours = answer.from().equals(from)
                    && answer.to().equals(self)
                    && InquiryRows.ours(rows, from, answer.inquiry()).isPresent();
            return ours ? Optional.empty() : Optional.of(RefusalReason.WRONG_RECIPIENT);
        }

        @Override
        public void take(SealedTransaction tx, Incoming statement, Instant now) {
            InquiryAnswer answer = InquiryAnswer.read(statement.payload()).orElseThrow();
            Ours asked = InquiryRows.ours(tx, statement.from().party(), answer.inquiry())
                    .orElseThrow();
            InquiryRows.put(tx, asked.with(new Answer.Noted(statement.digest(), now)));
            ledgers.append(tx, "inquiry-answered", Json.object()
                    .put("partner", asked.partner().value())
                    .put("inquiry", answer.inquiry().hex())
                    .put("answer", statement.digest().hex())
                    .put("at", now)
                    .build(), now);
        }
    }
}
