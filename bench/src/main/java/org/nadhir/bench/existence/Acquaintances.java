package org.nadhir.bench.existence;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementBook;
import org.nadhir.agreement.Roster;
import org.nadhir.bench.standin.Untroubled;
import org.nadhir.exchange.Card;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.EntityId;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.node.store.SealedSnapshot;

/// What a node knows of one partner under one agreement.
record Acquaintances(Card partner, Agreement signed, Bytes ownCard) implements Untroubled {

    @Override
    public Optional<Card> confirmed(SealedSnapshot rows, PartyId party) {
        return Optional.of(partner).filter(card -> card.party().equals(party));
    }

    @Override
    public Optional<Card> confirmedByKey(SealedSnapshot rows, Digest keyId) {
        return Optional.of(partner).filter(card -> card.fingerprint().equals(keyId));
    }

    @Override
    public List<PartyId> partners(SealedSnapshot rows) {
        return List.of(partner.party());
    }

    @Override
    public Optional<SignedAgreement> agreement(SealedSnapshot rows, AgreementId id) {
        return Optional.of(new SignedAgreement(signed, List.of())).filter(one -> signed.id().equals(id));
    }

    @Override
    public Optional<SignedAgreement> agreementWith(SealedSnapshot rows, AgreementBook.Question question) {
        return agreement(rows, signed.id());
    }

    @Override
    public boolean protects(SealedSnapshot rows, PartyId party, EntityId site) {
        return false;
    }

    @Override
    public Roster roster(SealedSnapshot rows) {
        return new Roster(List.of());
    }

    @Override
    public Bytes ownCard() {
        return ownCard;
    }

    @Override
    public Optional<Bytes> cardStatement(SealedSnapshot rows, PartyId party) {
        return Optional.empty();
    }

    @Override
    public Optional<Bytes> agreementStatement(SealedSnapshot rows, AgreementId id) {
        return Optional.empty();
    }

    @Override
    public Optional<PersonId> signer(SealedSnapshot rows, Bytes statement) {
        return Optional.empty();
    }

    @Override
    public Optional<Bytes> rosterStatement(SealedSnapshot rows, PersonId person) {
        return Optional.empty();
    }
}
