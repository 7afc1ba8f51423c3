package org.nadhir.node.parties;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementBook;
import org.nadhir.agreement.Licence;
import org.nadhir.agreement.Roster;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.agreement.TierHistory;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.KeyAnswer;
import org.nadhir.exchange.KeyEvent;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.EntityId;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.policy.Risk;
import org.nadhir.sign.Signed;

/// What the journal asks of parties, answered from this part's rows.
public final class PartyRecords implements PartyBook {

    private final Partners partners;
    private final Agreements agreements;
    private final Bytes ownCard;
    private final PartyId self;
    private final OwnCards own;

    /// Answers from these.
    ///
    /// @param ownCard our own card as we signed it
    /// @param self our own party
    /// @param own our own cards over time
    public PartyRecords(Partners partners, Agreements agreements, Bytes ownCard, PartyId self, OwnCards own) {
        this.partners = partners;
        this.agreements = agreements;
        this.ownCard = ownCard;
        this.self = self;
        this.own = own;
    }

    @Override
    public Bytes ownCard() {
        return ownCard;
    }

    @Override
    public Optional<Bytes> cardStatement(SealedSnapshot rows, PartyId party) {
        return partners.find(rows, party).filter(Partner::confirmed).map(Partner::card);
    }

    @Override
    public Optional<Card> confirmed(SealedSnapshot rows, PartyId party) {
        return partners.confirmed(rows, party);
    }

    @Override
    public Optional<Card> met(SealedSnapshot rows, PartyId party) {
        return partners.met(rows, party);
    }

    @Override
    public KeyAnswer wouldTake(SealedSnapshot rows, KeyEvent event) {
        return partners.wouldTake(rows, event);
    }

    @Override
    public KeyAnswer take(SealedTransaction tx, KeyEvent event) {
        return partners.take(tx, event);
    }

    @Override
    public Optional<Card> signerOf(SealedSnapshot rows, PartyId party, Bytes statement) {
        return party.equals(self) ? own.signerOf(rows, statement) : partners.signerOf(rows, party, statement);
    }

    @Override
    public Optional<Card> confirmedByKey(SealedSnapshot rows, PartyId party, Digest keyId) {
        return partners.byKey(rows, party, keyId);
    }

    @Override
    public Optional<Card> confirmedByKey(SealedSnapshot rows, Digest keyId) {
        return partners.byKey(rows, keyId);
    }

    @Override
    public List<PartyId> partners(SealedSnapshot rows) {
        return partners.confirmedParties(rows);
    }

    @Override
    public Optional<SignedAgreement> agreement(SealedSnapshot rows, AgreementId id) {
        return agreements.newest(rows, id).map(PartyRecords::signed);
    }

    @Override
    public List<Agreement> agreements(SealedSnapshot rows) {
        return agreements.all(rows);
    }

    @Override
    public Optional<SignedAgreement> agreementWith(SealedSnapshot rows, AgreementBook.Question question) {
        return agreements.shelf(rows).book().find(question).map(choice -> signed(choice.agreement()));
    }

    @Override
    public TierHistory history(SealedSnapshot rows, Agreement agreement) {
        return agreements.shelf(rows).history(agreement);
    }

    @Override
    public StandingHistory standing(SealedSnapshot rows, PartyId party) {
        return partners.standings(rows, party);
    }

    @Override
    public List<Licence> licences(SealedSnapshot rows, PartyId party) {
        return Licences.standing(rows, party);
    }

    @Override
    public Risk risk(SealedSnapshot rows, PartyId party, CaseId about) {
        return Risks.newest(Risks.all(rows, party), about);
    }

    @Override
    public boolean protects(SealedSnapshot rows, PartyId party, EntityId site) {
        return partners.find(rows, party)
                .filter(partner -> partner.protects().contains(site))
                .isPresent();
    }

    @Override
    public Roster roster(SealedSnapshot rows) {
        return Persons.roster(rows);
    }

    @Override
    public Optional<Bytes> agreementStatement(SealedSnapshot rows, AgreementId id) {
        return agreements.statement(rows, id);
    }

    /// Looked for among all who were ever in the roster: what somebody signed before a revocation stays theirs.
    @Override
    public Optional<PersonId> signer(SealedSnapshot rows, Bytes statement) {
        return Signed.parse(statement) instanceof Signed signed
                ? Persons.byKeys(rows, signed.signerIds())
                : Optional.empty();
    }

    @Override
    public Optional<Bytes> rosterStatement(SealedSnapshot rows, PersonId person) {
        return Persons.statement(rows, person);
    }

    /// Only what all members signed is ever kept, each by the key that stands in the agreement.
    private static SignedAgreement signed(Agreement agreement) {
        return new SignedAgreement(
                agreement, agreement.parties().stream().map(Agreement.Member::key).toList());
    }
}
