package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import org.nadhir.exchange.ConsentAnswer;
import org.nadhir.exchange.WordedRequest;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.node.journal.Consenting.Answer;
import org.nadhir.node.journal.Consenting.Asked;
import org.nadhir.node.journal.Consenting.Decision;
import org.nadhir.node.journal.Consenting.Wanted;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.PayloadType;
import org.nadhir.tearline.Worded;

/// Sends requests for consent, and answers to them. Who may do so is for the caller to have checked.
public final class ConsentExchange {

    private final PartyId self;
    private final Statements statements;
    private final NodeLedgers ledgers;

    public ConsentExchange(PartyId self, Statements statements, NodeLedgers ledgers) {
        this.self = self;
        this.statements = statements;
        this.ledgers = ledgers;
    }

    /// Asks the originator whether its release may go on to `recipient` in these words.
    public Asked ask(
            SealedTransaction tx,
            CaseId caseId,
            Inheritance from,
            PartyId recipient,
            Worded worded,
            Instant deadline,
            PersonId by,
            Instant now) {
        PartyId originator = from.originator();
        WordedRequest request =
                new WordedRequest(self, originator, from.payload(), recipient, worded, now, deadline);
        Digest digest = statements.send(tx, originator, PayloadType.CONSENT_REQUEST_2, request.write());
        Asked asked = new Asked(
                originator,
                from.payload(),
                recipient,
                worded.digest(),
                digest,
                deadline,
                caseId,
                by,
                now,
                new Answer.Open());
        ConsentRows.put(tx, asked);
        ledgers.append(tx, "consent-asked", asked.json(), now);
        return asked;
    }

    /// Answers a request with what two persons signed.
    ///
    /// @param acts of the two persons
    public Wanted answer(SealedTransaction tx, Wanted wanted, boolean given, List<Bytes> acts, Instant now) {
        ConsentAnswer answer = new ConsentAnswer(self, wanted.asker(), wanted.digest(), given, now);
        statements.send(tx, wanted.asker(), PayloadType.CONSENT_ANSWER, answer.write());
        Wanted done = wanted.with(new Decision.Done(given, acts, now));
        ConsentRows.put(tx, done);
        ledgers.append(tx, "consent-decided", done.json(), now);
        return done;
    }
}
