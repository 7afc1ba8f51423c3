package org.nadhir.node.journal;

import java.util.Optional;
import java.util.function.Function;
import org.nadhir.agreement.Agreement;
import org.nadhir.exchange.Book;
import org.nadhir.exchange.Card;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;

/// What is known, read anew for each question, so that no connection to the database is held while signatures are
/// checked. Two answers need not fit together. Safe for many threads.
final class KnownBook implements Book {

    private final SealedStore store;
    private final PartyBook parties;
    private final Card self;

    KnownBook(SealedStore store, PartyBook parties, Card self) {
        this.store = store;
        this.parties = parties;
        this.self = self;
    }

    @Override
    public Card self() {
        return self;
    }

    @Override
    public Optional<Card> partner(PartyId party) {
        return read(rows -> parties.confirmed(rows, party));
    }

    @Override
    public Optional<Card> met(PartyId party) {
        return read(rows -> parties.met(rows, party));
    }

    @Override
    public Optional<Card> keyOf(PartyId party, Digest keyId) {
        return read(rows -> parties.confirmedByKey(rows, party, keyId));
    }

    @Override
    public Optional<Card> partnerByKey(Digest keyId) {
        return read(rows -> parties.confirmedByKey(rows, keyId));
    }

    @Override
    public Optional<Agreement> agreement(AgreementId id) {
        return read(rows -> parties.agreement(rows, id).map(PartyBook.SignedAgreement::agreement));
    }

    @Override
    public Optional<Mark> mark(PartyId sender, long sequence) {
        return read(rows -> MarkRows.find(rows, sender, sequence));
    }

    @Override
    public Optional<Mark> mark(PartyId sender, Digest payload) {
        return read(rows -> MarkRows.find(rows, sender, payload));
    }

    @Override
    public Optional<Sent> sent(PartyId recipient, long sequence) {
        return read(rows -> sent(rows, recipient, sequence));
    }

    @Override
    public Optional<Sent> sent(PartyId recipient, Digest payload) {
        return read(rows -> StatementRows.given(rows, recipient, payload)
                .map(stated -> new Sent(stated.digest(), stated.envelope())));
    }

    /// A warning or a recall of ours.
    static Optional<Sent> sent(SealedSnapshot rows, PartyId recipient, long sequence) {
        return ReleaseRows.bySequence(rows, recipient, sequence)
                .map(released -> new Sent(released.payload(), released.envelope()))
                .or(() -> RecallRows.bySequence(rows, recipient, sequence)
                        .map(recall -> new Sent(recall.payload(), recall.envelope())));
    }

    private <T> T read(Function<SealedSnapshot, T> work) {
        return store.read(work);
    }
}
