package org.nadhir.node.journal;

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
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.policy.Risk;

/// What the node knows of parties, as of one transaction: its partners and its own persons.
public interface PartyBook {

    /// A partner whose card two persons confirmed, unless its newest key has ended or its cards have forked: its newest
    /// card.
    Optional<Card> confirmed(SealedSnapshot rows, PartyId party);

    /// The newest card of a partner that persons met, whether or not its keys count now.
    default Optional<Card> met(SealedSnapshot rows, PartyId party) {
        return confirmed(rows, party);
    }

    /// The card of a partner, or of ourselves, as of when it signed this statement: one that was verified when it was
    /// taken in, whatever has become of the key since.
    default Optional<Card> signerOf(SealedSnapshot rows, PartyId party, Bytes statement) {
        return confirmed(rows, party);
    }

    /// What would come of a word of a confirmed partner's keys now.
    default KeyAnswer wouldTake(SealedSnapshot rows, KeyEvent event) {
        return new KeyAnswer.Refused(KeyAnswer.Why.OTHER_PARTY);
    }

    /// Takes in a word of a confirmed partner's keys.
    default KeyAnswer take(SealedTransaction tx, KeyEvent event) {
        return wouldTake(tx, event);
    }

    /// The confirmed partner that signs with the key of this id, where that key counts now.
    Optional<Card> confirmedByKey(SealedSnapshot rows, Digest keyId);

    /// The same of one partner only: looks at nobody else's keys.
    default Optional<Card> confirmedByKey(SealedSnapshot rows, PartyId party, Digest keyId) {
        return confirmed(rows, party).filter(card -> card.fingerprint().equals(keyId));
    }

    /// All partners whose cards are confirmed.
    List<PartyId> partners(SealedSnapshot rows);

    /// The newest revision that all of its parties signed.
    Optional<SignedAgreement> agreement(SealedSnapshot rows, AgreementId id);

    /// The newest revision of each agreement that all of its parties signed.
    default List<Agreement> agreements(SealedSnapshot rows) {
        return List.of();
    }

    /// The agreement that rules between us and the partner of whom is asked; see [AgreementBook#find].
    Optional<SignedAgreement> agreementWith(SealedSnapshot rows, AgreementBook.Question question);

    /// What the parties of an agreement said of it.
    TierHistory history(SealedSnapshot rows, Agreement agreement);

    /// All that was ever noted of a party's standing.
    StandingHistory standing(SealedSnapshot rows, PartyId party);

    /// Leaves of authorities to share with a party in spite of its standing; those that a later note replaced are gone.
    List<Licence> licences(SealedSnapshot rows, PartyId party);

    /// The risk to people from sharing with a party in this case: what was said last of the party or of the case.
    Risk risk(SealedSnapshot rows, PartyId party, CaseId about);

    /// Whether `party` was entered as the one who protects `site`.
    boolean protects(SealedSnapshot rows, PartyId party, EntityId site);

    /// Our own persons.
    Roster roster(SealedSnapshot rows);

    /// Our own card as we signed it.
    Bytes ownCard();

    /// A confirmed partner's card as the partner signed it.
    Optional<Bytes> cardStatement(SealedSnapshot rows, PartyId party);

    /// The newest revision of an agreement as all of its parties signed it.
    Optional<Bytes> agreementStatement(SealedSnapshot rows, AgreementId id);

    /// Which of our persons signed a statement, by the key that it names.
    Optional<PersonId> signer(SealedSnapshot rows, Bytes statement);

    /// The newest roster entry of one of our persons as the party signed it.
    Optional<Bytes> rosterStatement(SealedSnapshot rows, PersonId person);

    /// An agreement with the keys whose signature over its exact bytes was verified.
    record SignedAgreement(Agreement agreement, List<Digest> signers) {
        public SignedAgreement {
            signers = List.copyOf(signers);
        }
    }
}
