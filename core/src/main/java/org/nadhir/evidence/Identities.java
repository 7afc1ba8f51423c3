package org.nadhir.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.RosterCodec;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.evidence.EvidenceFlaw.Why;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cards;
import org.nadhir.json.Decoded;
import org.nadhir.ledger.Origins;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// Whose keys are whose: cards from the fingerprints, the agreement from the cards, persons from the rosters.
final class Identities {

    private static final Set<PayloadType> FIRST_PLACES = new LinkedHashSet<>(List.of(
            PayloadType.AGREEMENT,
            PayloadType.AGREEMENT_2,
            PayloadType.ROSTER_ENTRY,
            PayloadType.WARNING,
            PayloadType.WARNING_2,
            PayloadType.APPROVAL,
            PayloadType.RECEIPT));

    private static final Set<PayloadType> PLACES = new LinkedHashSet<>(FIRST_PLACES);

    static {
        PLACES.add(PayloadType.RECALL);
    }

    private final Primitives primitives;
    private final Findings findings;
    private final Evidence evidence;
    private final List<Digest> fingerprints;
    private final Map<Digest, Card> cards = new LinkedHashMap<>();
    private final List<RosterEntry> roster = new ArrayList<>();
    private Optional<Agreement> agreement = Optional.empty();

    Identities(Primitives primitives, Findings findings, Evidence evidence, List<Digest> fingerprints) {
        this.primitives = primitives;
        this.findings = findings;
        this.evidence = evidence;
        this.fingerprints = fingerprints;
    }

    /// False where there is no ground to check anything else from.
    boolean check() {
        cards();
        places();
        boolean known = true;
        for (Digest fingerprint : fingerprints) {
            known &= findings.require(cards.containsKey(fingerprint), "cards", Why.NO_CARD_OF_FINGERPRINT);
        }
        if (known) {
            agreement();
            roster();
        }
        return known;
    }

    private void cards() {
        Set<PartyId> parties = new LinkedHashSet<>();
        for (int i = 0; i < evidence.cards().size(); i++) {
            String part = "cards[" + i + ']';
            Optional<Card> card = Cards.read(primitives, evidence.cards().get(i).bytes());
            if (findings.require(card.isPresent(), part, Why.CARD_NOT_SELF_SIGNED)
                    && findings.require(parties.add(card.get().party()), part, Why.CARD_TWICE)
                    && findings.require(
                            cards.putIfAbsent(card.get().fingerprint(), card.get()) == null, part, Why.CARD_TWICE)) {
                findings.holds("card", card.get().party().value(), card.get().fingerprint().hex());
            }
        }
    }

    private void places() {
        Set<Signed> seen = new LinkedHashSet<>();
        Set<PayloadType> places = evidence.version() == Evidence.FIRST ? FIRST_PLACES : PLACES;
        for (int i = 0; i < evidence.statements().size(); i++) {
            Signed statement = evidence.statements().get(i);
            findings.require(seen.add(statement), Findings.statement(i), Why.STATEMENT_TWICE);
            findings.require(
                    places.contains(statement.claimedType()), Findings.statement(i), Why.STATEMENT_OUT_OF_PLACE);
        }
    }

    private void agreement() {
        List<Integer> places = new ArrayList<>(places(PayloadType.AGREEMENT));
        places.addAll(places(PayloadType.AGREEMENT_2));
        if (!findings.require(places.size() == 1, "statements", Why.NOT_ONE_AGREEMENT)) {
            return;
        }
        String part = Findings.statement(places.getFirst());
        Signed statement = evidence.statements().get(places.getFirst());
        List<PublicKeys> signers = statement.signerIds().stream()
                .filter(cards::containsKey)
                .map(id -> cardOf(id).signing())
                .toList();
        Optional<Agreement> signed = statement.verifiedByAll(primitives, signers) instanceof Verified verified
                ? AgreementCodec.read(verified)
                : Optional.empty();
        if (signed.isEmpty()) {
            findings.flaw(part, Why.AGREEMENT_NOT_SIGNED_BY_ALL);
            return;
        }
        Agreement read = signed.get();
        if (!findings.require(areMembers(read, statement.signerIds()), part, Why.AGREEMENT_NOT_SIGNED_BY_ALL)
                || !findings.require(
                        statement.signerIds().containsAll(fingerprints), part, Why.AGREEMENT_OF_OTHERS)) {
            return;
        }
        agreement = Optional.of(read);
        findings.require(statement.signerIds().containsAll(cards.keySet()), "cards", Why.CARD_OF_STRANGER);
        findings.holds("agreement", read.id().value(), String.valueOf(read.revision()));
    }

    /// Whether these keys are those of all members, each with the party on its card.
    private boolean areMembers(Agreement read, List<Digest> signers) {
        return read.parties().size() == signers.size()
                && read.parties().stream()
                        .allMatch(member -> signers.contains(member.key())
                                && cardOf(member.key()).party().equals(member.party()));
    }

    private Card cardOf(Digest fingerprint) {
        return Optional.ofNullable(cards.get(fingerprint)).orElseThrow();
    }

    private void roster() {
        for (int place : places(PayloadType.ROSTER_ENTRY)) {
            Signed statement = evidence.statements().get(place);
            Optional<RosterEntry> entry = signer(statement).flatMap(card -> entry(statement, card));
            if (findings.require(entry.isPresent(), Findings.statement(place), Why.ROSTER_ENTRY_NOT_SIGNED)) {
                roster.add(entry.get());
            }
        }
    }

    private Optional<RosterEntry> entry(Signed statement, Card card) {
        return statement.verified(primitives, card.signing()) instanceof Verified verified
                        && RosterCodec.read(verified.payload()) instanceof Decoded.Good<RosterEntry>(RosterEntry entry)
                        && entry.party().equals(card.party())
                ? Optional.of(entry)
                : Optional.empty();
    }

    /// Positions of the statements that claim to be of a type.
    List<Integer> places(PayloadType type) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < evidence.statements().size(); i++) {
            if (evidence.statements().get(i).claimedType() == type) {
                places.add(i);
            }
        }
        return places;
    }

    /// The card of the one party that claims to have signed.
    Optional<Card> signer(Signed statement) {
        return statement.signerIds().size() == 1
                ? Optional.ofNullable(cards.get(statement.signerIds().getFirst()))
                : Optional.empty();
    }

    /// The other of the two parties that were asked for; empty where `card` is neither.
    Optional<Card> other(Card card) {
        int place = fingerprints.indexOf(card.fingerprint());
        return place < 0 ? Optional.empty() : Optional.of(cardOf(fingerprints.get(1 - place)));
    }

    Optional<Agreement> theAgreement() {
        return agreement;
    }

    /// The card of the party whose ledger has this origin.
    Optional<Card> owner(String origin) {
        return cards.values().stream()
                .filter(card -> Origins.isOf(card.party(), origin))
                .findFirst();
    }

    /// The keys of this id, where they were ever given to a person of `party`. The id is their digest: any entry that
    /// shows them shows the same.
    Optional<PublicKeys> keys(PartyId party, Digest keyId) {
        return roster.stream()
                .filter(entry -> entry.party().equals(party))
                .map(RosterEntry::keys)
                .filter(keys -> keys.keyId().equals(keyId))
                .findFirst();
    }

    /// The person of `party` who held this key at that time; of a bundle of the second version, at some moment of the
    /// quarter of an hour that begins then. Of a person's entries that hold then the highest revision counts and no
    /// other, in whatever order they stand; two of that revision, or two persons with the key, make it nobody's.
    Optional<RosterEntry> person(PartyId party, Digest keyId, Instant at) {
        Instant last = evidence.version() == Evidence.FIRST
                ? at
                : at.plus(ReleaseRecord.GRID).minusNanos(1);
        List<RosterEntry> holding = roster.stream()
                .filter(entry -> entry.party().equals(party)
                        && !entry.from().isAfter(last)
                        && at.isBefore(entry.until()))
                .toList();
        List<RosterEntry> found = holding.stream()
                .filter(entry -> entry.keys().keyId().equals(keyId)
                        && holding.stream()
                                .noneMatch(other -> other.person().equals(entry.person())
                                        && other.revision() > entry.revision()))
                .toList();
        boolean alone = found.size() == 1
                && holding.stream()
                                .filter(other -> other.person().equals(found.getFirst().person())
                                        && other.revision() == found.getFirst().revision())
                                .count()
                        == 1;
        return alone ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The cards of all parties but one.
    List<Card> others(Card card) {
        return cards.values().stream().filter(one -> !one.equals(card)).toList();
    }
}
