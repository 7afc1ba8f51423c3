package org.nadhir.bench.existence;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementBook;
import org.nadhir.agreement.Licence;
import org.nadhir.agreement.Roster;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.agreement.TierHistory;
import org.nadhir.exchange.Card;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.EntityId;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.node.journal.AgreementWords;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.policy.Risk;

/// What a node knows of one partner under one agreement.
record Acquaintances(Card partner, Agreement signed, Bytes ownCard) implements PartyBook {

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
    public TierHistory history(SealedSnapshot rows, Agreement agreement) {
        return AgreementWords.history(rows, agreement);
    }

    @Override
    public StandingHistory standing(SealedSnapshot rows, PartyId party) {
        return new StandingHistory(List.of());
    }

    @Override
    public List<Licence> licences(SealedSnapshot rows, PartyId party) {
        return List.of();
    }

    @Override
    public Risk risk(SealedSnapshot rows, PartyId party, CaseId about) {
        return new Risk.NotRaised();
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
