package org.nadhir.bench.sim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementBook;
import org.nadhir.agreement.Licence;
import org.nadhir.agreement.Roster;
import org.nadhir.agreement.RosterEntry;
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
import org.nadhir.sign.Signed;

/// Whom a member knows: the others' cards and an agreement with each. Stands in for the rows that persons enter.
record Known(Member self, List<Member> others, List<Pact> pacts) implements PartyBook {

    Known {
        others = List.copyOf(others);
        pacts = List.copyOf(pacts);
    }

    private Optional<Member> other(PartyId party) {
        return others.stream().filter(one -> one.party().equals(party)).findFirst();
    }

    @Override
    public Optional<Card> confirmed(SealedSnapshot rows, PartyId party) {
        return other(party).map(Member::card);
    }

    @Override
    public Optional<Card> confirmedByKey(SealedSnapshot rows, Digest keyId) {
        return others.stream()
                .map(Member::card)
                .filter(card -> card.fingerprint().equals(keyId))
                .findFirst();
    }

    @Override
    public List<PartyId> partners(SealedSnapshot rows) {
        return others.stream().map(Member::party).toList();
    }

    @Override
    public Optional<SignedAgreement> agreement(SealedSnapshot rows, AgreementId id) {
        return pacts.stream()
                .map(Pact::agreement)
                .filter(agreement -> agreement.id().equals(id))
                .findFirst()
                .map(agreement -> new SignedAgreement(
                        agreement, agreement.parties().stream().map(Agreement.Member::key).toList()));
    }

    @Override
    public Optional<SignedAgreement> agreementWith(SealedSnapshot rows, AgreementBook.Question question) {
        return AgreementBook.of(self.party(), pacts.stream().map(Pact::agreement).toList())
                .find(question)
                .flatMap(choice -> agreement(rows, choice.agreement().id()));
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
        return true;
    }

    @Override
    public Roster roster(SealedSnapshot rows) {
        return new Roster(self.persons().stream()
                .map(Member.Person::entry)
                .sorted(Comparator.comparing((RosterEntry entry) -> entry.person().value()))
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
        return Optional.empty();
    }

    @Override
    public Optional<PersonId> signer(SealedSnapshot rows, Bytes statement) {
        List<Digest> signers = new ArrayList<>();
        if (Signed.parse(statement) instanceof Signed signed) {
            signers.addAll(signed.signerIds());
        }
        return self.persons().stream()
                .filter(person -> signers.contains(person.entry().keys().keyId()))
                .map(Member.Person::id)
                .findFirst();
    }

    @Override
    public Optional<Bytes> rosterStatement(SealedSnapshot rows, PersonId person) {
        return self.persons().stream()
                .filter(one -> one.id().equals(person))
                .map(one -> one.statement().bytes())
                .findFirst();
    }
}
