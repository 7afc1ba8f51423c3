package org.nadhir.exchange;

import java.time.Instant;
import java.util.Optional;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.sign.Signed;

record VerifiedReceipt(ReceiptContent content, Signed statement) implements Receipt {

    @Override
    public ReceiptStep step() {
        return content.step();
    }

    @Override
    public PartyId from() {
        return content.from();
    }

    @Override
    public PartyId to() {
        return content.to();
    }

    @Override
    public long sequence() {
        return content.sequence();
    }

    @Override
    public Digest payload() {
        return content.payload();
    }

    @Override
    public Digest envelope() {
        return content.envelope();
    }

    @Override
    public Instant at() {
        return content.at();
    }

    @Override
    public Optional<PersonId> person() {
        return content.word().map(PersonsWord::person);
    }

    @Override
    public Optional<Outcome> outcome() {
        return content.outcome();
    }

    @Override
    public Witness witness() {
        return content.witness();
    }
}
