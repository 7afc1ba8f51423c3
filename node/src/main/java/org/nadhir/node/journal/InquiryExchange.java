package org.nadhir.node.journal;

import java.time.Instant;
import org.nadhir.exchange.Inquiry;
import org.nadhir.exchange.InquiryAnswer;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.node.journal.Inquiring.Answer;
import org.nadhir.node.journal.Inquiring.Ours;
import org.nadhir.node.journal.Inquiring.Theirs;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.PayloadType;

/// Sends inquiries, and the answers to partners' at their deadlines. Who may ask is for the caller to have checked.
public final class InquiryExchange {

    private final Statements statements;
    private final NodeLedgers ledgers;
    private final PartyBook parties;

    public InquiryExchange(Statements statements, NodeLedgers ledgers, PartyBook parties) {
        this.statements = statements;
        this.ledgers = ledgers;
        this.parties = parties;
    }

    /// Asks a partner whose card is confirmed.
    public Ours ask(SealedTransaction tx, Inquiry inquiry, PersonId by, Instant now) {
        Bytes payload = inquiry.write();
        statements.send(tx, inquiry.to(), PayloadType.INQUIRY, payload);
        Ours ours = new Ours(inquiry.to(), payload, by, now, new Answer.Open());
        InquiryRows.put(tx, ours);
        ledgers.append(tx, "inquiry-asked", Json.object()
                .put("partner", inquiry.to().value())
                .put("inquiry", payload.digest().hex())
                .put("by", by.value())
                .put("at", now)
                .build(), now);
        return ours;
    }

    /// Answers each inquiry whose deadline has come, whoever looked at it and whatever was found or sent since. A
    /// partner whose card is gone gets nothing any more.
    ///
    /// @return how many answers went out
    public int answerDue(SealedTransaction tx, Instant now) {
        int sent = 0;
        for (Theirs theirs : InquiryRows.waiting(tx)) {
            Inquiry inquiry = theirs.asked();
            if (!inquiry.deadline().isAfter(now)) {
                sent += answer(tx, theirs, inquiry, now) ? 1 : 0;
            }
        }
        return sent;
    }

    private boolean answer(SealedTransaction tx, Theirs theirs, Inquiry inquiry, Instant now) {
        InquiryRows.answered(tx, theirs.digest());
        if (parties.confirmed(tx, theirs.partner()).isEmpty()) {
            return false;
        }
        Digest answer = statements.send(
                tx, theirs.partner(), PayloadType.INQUIRY_ANSWER, InquiryAnswer.to(inquiry).write());
        ledgers.append(tx, "inquiry-noted", Json.object()
                .put("partner", theirs.partner().value())
                .put("inquiry", theirs.digest().hex())
                .put("answer", answer.hex())
                .put("at", now)
                .build(), now);
        return true;
    }
}
