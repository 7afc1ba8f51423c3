package org.nadhir.bench.standin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementBook;
import org.nadhir.agreement.Roster;
import org.nadhir.exchange.Card;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.EntityId;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.sign.Signed;

/// What a player knows of the others: cards, one agreement with each, and that each protects every site. Stands in for
/// the rows that persons enter.
public final class KnownParties implements Untroubled {

    private final Player self;
    private final List<Player> others;
    private final List<Pact> pacts;

    /// @param pacts of these, only the player's own count
    public KnownParties(Player self, List<Player> others, List<Pact> pacts) {
        this.self = self;
        this.others = List.copyOf(others);
        this.pacts = pacts.stream().filter(pact -> pact.agreement().has(self.party())).toList();
    }

    private Optional<Player> other(PartyId party) {
        return others.stream().filter(one -> one.party().equals(party)).findFirst();
    }

    private Optional<Pact> pact(AgreementId id) {
        return pacts.stream().filter(pact -> pact.agreement().id().equals(id)).findFirst();
    }

    @Override
    public Optional<Card> confirmed(SealedSnapshot rows, PartyId party) {
        return other(party).map(Player::card);
    }

    @Override
    public Optional<Card> confirmedByKey(SealedSnapshot rows, Digest keyId) {
        return others.stream()
                .map(Player::card)
                .filter(card -> card.fingerprint().equals(keyId))
                .findFirst();
    }

    @Override
    public List<PartyId> partners(SealedSnapshot rows) {
        return others.stream().map(Player::party).toList();
    }

    @Override
    public Optional<SignedAgreement> agreement(SealedSnapshot rows, AgreementId id) {
        return pact(id).map(pact -> new SignedAgreement(pact.agreement(), pact.signed().signerIds()));
    }

    @Override
    public List<Agreement> agreements(SealedSnapshot rows) {
        return pacts.stream().map(Pact::agreement).toList();
    }

    @Override
    public Optional<SignedAgreement> agreementWith(SealedSnapshot rows, AgreementBook.Question question) {
        return AgreementBook.of(self.party(), pacts.stream().map(Pact::agreement).toList())
                .find(question)
                .flatMap(choice -> agreement(rows, choice.agreement().id()));
    }

    @Override
    public boolean protects(SealedSnapshot rows, PartyId party, EntityId site) {
        return true;
    }

    @Override
    public Roster roster(SealedSnapshot rows) {
        return new Roster(self.persons().values().stream()
                .map(Player.Person::entry)
                .sorted(Comparator.comparing(entry -> entry.person().value()))
                .toList());
    }

    @Override
    public Bytes ownCard() {
        return self.statement().bytes();
    }

    @Override
    public Optional<Bytes> cardStatement(SealedSnapshot rows, PartyId party) {
        return other(party).map(one -> one.statement().bytes());
    }

    @Override
    public Optional<Bytes> agreementStatement(SealedSnapshot rows, AgreementId id) {
        return pact(id).map(pact -> pact.signed().bytes());
    }

    @Override
    public Optional<PersonId> signer(SealedSnapshot rows, Bytes statement) {
        List<Digest> signers = new ArrayList<>();
        if (Signed.parse(statement) instanceof Signed signed) {
            signers.addAll(signed.signerIds());
        }
        return self.persons().values().stream()
                .filter(person -> signers.contains(person.entry().keys().keyId()))
                .map(Player.Person::id)
                .findFirst();
    }

    @Override
    public Optional<Bytes> rosterStatement(SealedSnapshot rows, PersonId person) {
        return self.persons().values().stream()
                .filter(one -> one.id().equals(person))
                .map(one -> one.statement().bytes())
                .findFirst();
    }
}
