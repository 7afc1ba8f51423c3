package org.nadhir.node.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementBook;
import org.nadhir.agreement.Licence;
import org.nadhir.agreement.Roster;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.agreement.Standing;
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

/// What a node of a scenario knows of parties, kept in memory.
final class MemoryParties implements PartyBook {

    private final PartyId self;
    final Map<PartyId, Card> cards = new LinkedHashMap<>();
    final Map<PartyId, Bytes> cardStatements = new LinkedHashMap<>();
    final List<SignedAgreement> agreements = new ArrayList<>();
    final Map<AgreementId, Bytes> agreementStatements = new LinkedHashMap<>();
    final List<Standing> standings = new ArrayList<>();
    final List<Licence> licences = new ArrayList<>();
    final Map<PartyId, Risk> risks = new LinkedHashMap<>();
    final Set<String> protectors = new LinkedHashSet<>();
    final Map<PersonId, Signed> rosterStatements = new LinkedHashMap<>();
    final List<RosterEntry> roster = new ArrayList<>();
    Bytes ownCard = Bytes.of(new byte[0]);

    MemoryParties(PartyId self) {
        this.self = self;
    }

    @Override
    public Optional<Card> confirmed(SealedSnapshot rows, PartyId party) {
        return Optional.ofNullable(cards.get(party));
    }

    @Override
    public Optional<Card> confirmedByKey(SealedSnapshot rows, Digest keyId) {
        return cards.values().stream()
                .filter(card -> card.fingerprint().equals(keyId))
                .findFirst();
    }

    @Override
    public List<PartyId> partners(SealedSnapshot rows) {
        return List.copyOf(cards.keySet());
    }

    @Override
    public Optional<SignedAgreement> agreement(SealedSnapshot rows, AgreementId id) {
        return agreements.stream()
                .filter(signed -> signed.agreement().id().equals(id))
                .max(Comparator.comparing(signed -> signed.agreement().revision()));
    }

    @Override
    public List<Agreement> agreements(SealedSnapshot rows) {
        return agreements.stream().map(SignedAgreement::agreement).toList();
    }

    @Override
    public Optional<SignedAgreement> agreementWith(SealedSnapshot rows, AgreementBook.Question question) {
        List<Agreement> all = agreements.stream().map(SignedAgreement::agreement).toList();
        return AgreementBook.of(self, all)
                .find(question)
                .flatMap(choice -> agreement(rows, choice.agreement().id()));
    }

    @Override
    public TierHistory history(SealedSnapshot rows, Agreement agreement) {
        return AgreementWords.history(rows, agreement);
    }

    @Override
    public StandingHistory standing(SealedSnapshot rows, PartyId party) {
        return new StandingHistory(
                standings.stream().filter(one -> one.party().equals(party)).toList());
    }

    @Override
    public List<Licence> licences(SealedSnapshot rows, PartyId party) {
        return licences;
    }

    @Override
    public Risk risk(SealedSnapshot rows, PartyId party, CaseId about) {
        return risks.getOrDefault(party, new Risk.NotRaised());
    }

    @Override
    public boolean protects(SealedSnapshot rows, PartyId party, EntityId site) {
        return protectors.contains(party + "|" + site);
    }

    @Override
    public Roster roster(SealedSnapshot rows) {
        return new Roster(roster);
    }

    @Override
    public Bytes ownCard() {
        return ownCard;
    }

    @Override
    public Optional<Bytes> cardStatement(SealedSnapshot rows, PartyId party) {
        return Optional.ofNullable(cardStatements.get(party));
    }

    @Override
    public Optional<Bytes> agreementStatement(SealedSnapshot rows, AgreementId id) {
        return Optional.ofNullable(agreementStatements.get(id));
    }

    @Override
    public Optional<PersonId> signer(SealedSnapshot rows, Bytes statement) {
        return Signed.parse(statement) instanceof Signed signed
                ? roster.stream()
                        .filter(entry -> signed.signerIds().contains(entry.keys().keyId()))
                        .map(RosterEntry::person)
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public Optional<Bytes> rosterStatement(SealedSnapshot rows, PersonId person) {
        return Optional.ofNullable(rosterStatements.get(person)).map(Signed::bytes);
    }
}
