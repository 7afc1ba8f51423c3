package org.nadhir.node.journal;

import java.time.Instant;
import java.time.InstantSource;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Exchange;
import org.nadhir.exchange.KeyEvent;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.PayloadType;

/// Sends statements to partners: signed with the party's key, sealed once, kept with their leaves and put in the
/// outbox, all in the transaction of whoever sends. Safe for many threads.
public final class Statements {

    private final Exchange exchange;
    private final NodeLedgers ledgers;
    private final PartyBook parties;
    private final Card self;
    private final InstantSource clock;

    public Statements(
            Exchange exchange, NodeLedgers ledgers, PartyBook parties, Card self, InstantSource clock) {
        this.exchange = exchange;
        this.ledgers = ledgers;
        this.parties = parties;
        this.self = self;
        this.clock = clock;
    }

    /// Sends one statement. The same payload to the same recipient once more is not sent again.
    ///
    /// @param payload canonical JSON; names its `from` and `to`
    /// @return the payload's digest, by which both sides call the statement
    /// @throws IllegalArgumentException where the kind does not travel or the payload is too long
    /// @throws IllegalStateException where the recipient's card is not confirmed
    public Digest send(SealedTransaction tx, PartyId recipient, PayloadType kind, Bytes payload) {
        if (StatementRows.given(tx, recipient, payload.digest()).isEmpty()) {
            Instant now = clock.instant();
            exchange.state(
                    new StoreBook(tx, ledgers, parties, self, now, StatementReaders.NONE), recipient, kind, payload);
        }
        return payload.digest();
    }

    /// Sends a word of our own keys; once to each recipient.
    public void forward(SealedTransaction tx, PartyId recipient, KeyEvent event) {
        if (StatementRows.given(tx, recipient, event.payload()).isEmpty()) {
            var book = new StoreBook(tx, ledgers, parties, self, clock.instant(), StatementReaders.NONE);
            exchange.forward(book, recipient, event);
        }
    }
}
