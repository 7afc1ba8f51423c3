package org.nadhir.node.parties;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.CardHistory;
import org.nadhir.exchange.KeyAcceptance;
import org.nadhir.exchange.KeyAnswer;
import org.nadhir.exchange.KeyEvent;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.sign.Primitives;

/// The rows of other parties. Keeps no state; works on the snapshot or transaction handed in.
public final class Partners {

    private static final String BY_KEY = "partner with signing key ";
    private static final String BY_TLS = "partner with certificate ";

    private final InstantSource clock;
    private final KeyNotes notes;

    /// Reads and keeps them.
    ///
    /// @param clock by which keys that were replaced run out
    public Partners(Primitives primitives, InstantSource clock) {
        this.clock = clock;
        this.notes = new KeyNotes(primitives);
    }

    public Optional<Partner> find(SealedSnapshot rows, PartyId party) {
        return rows.get(Table.PARTNER, name(rows, party)).map(entry -> Partner.read(entry.body()));
    }

    /// The newest card of a partner that a second person confirmed; empty for every other party, and for one whose
    /// newest key has ended or whose cards have forked.
    public Optional<Card> confirmed(SealedSnapshot rows, PartyId party) {
        return history(rows, party).flatMap(CardHistory::sealTo);
    }

    /// The newest card of a partner that a second person confirmed, whether or not its keys count now.
    public Optional<Card> met(SealedSnapshot rows, PartyId party) {
        return history(rows, party).map(history -> history.newest().card());
    }

    /// The keys of a confirmed partner, as we learned of them.
    Optional<CardHistory> history(SealedSnapshot rows, PartyId party) {
        return find(rows, party).filter(Partner::confirmed).map(notes::of);
    }

    /// The keys of a party that persons met at some time, be it that they must meet it anew.
    Optional<CardHistory> known(SealedSnapshot rows, PartyId party) {
        return find(rows, party)
                .filter(partner -> partner.confirmed() || !partner.keys().isEmpty())
                .map(notes::of);
    }

    /// The newest card of a partner as of when it signed this statement, whatever has become of the key since.
    public Optional<Card> signerOf(SealedSnapshot rows, PartyId party, Bytes statement) {
        return known(rows, party).flatMap(history -> KeyNotes.signedBy(history, statement));
    }

    /// The confirmed partner that signs with the key of this id, where that key counts now: its newest card as of when
    /// it signed with that key.
    public Optional<Card> byKey(SealedSnapshot rows, Digest keyId) {
        return pointed(rows, BY_KEY + keyId).flatMap(history -> accepted(history, keyId));
    }

    /// The same of one partner only.
    Optional<Card> byKey(SealedSnapshot rows, PartyId party, Digest keyId) {
        return history(rows, party).flatMap(history -> accepted(history, keyId));
    }

    private Optional<Card> accepted(CardHistory history, Digest keyId) {
        return switch (history.accepts(keyId, clock.instant())) {
            case KeyAcceptance.Accepted(Card card) ->
                Optional.of(history.newest().card().signedBy(card.signing()));
            case KeyAcceptance.Refused _ -> Optional.empty();
        };
    }

    /// The confirmed partner whose card names this TLS certificate, whether or not its keys count now.
    public Optional<Card> byCertificate(SealedSnapshot rows, Digest certificate) {
        return pointed(rows, BY_TLS + certificate)
                .map(history -> history.newest().card())
                .filter(card -> card.tls().equals(certificate));
    }

    /// Whether a key or certificate of this card is another confirmed partner's.
    boolean isOfAnother(SealedSnapshot rows, Card card) {
        return Stream.of(BY_KEY + card.signing().keyId(), BY_TLS + card.tls())
                .flatMap(name -> pointed(rows, name).stream())
                .anyMatch(history -> !history.party().equals(card.party()));
    }

    /// What was ever noted of a party's standing; empty for a party that nobody introduced.
    public StandingHistory standings(SealedSnapshot rows, PartyId party) {
        return find(rows, party).map(Partner::standings).orElseGet(() -> new StandingHistory(List.of()));
    }

    /// All confirmed partners.
    public List<PartyId> confirmedParties(SealedSnapshot rows) {
        return all(rows).stream().filter(Partner::confirmed).map(Partner::party).toList();
    }

    List<Partner> all(SealedSnapshot rows) {
        return Rows.all(rows, Table.PARTNER, entry -> Partner.read(entry.body()));
    }

    void put(SealedTransaction tx, Partner partner) {
        tx.put(Table.PARTNER, name(tx, partner.party()), partner.write());
        if (partner.confirmed()) {
            Bytes party = Bytes.of(partner.party().value().getBytes(US_ASCII));
            for (CardHistory.Epoch epoch : notes.of(partner).chain()) {
                Card card = epoch.card();
                tx.put(Table.SETTING, tx.name(Table.SETTING, BY_KEY + card.signing().keyId()), party);
                tx.put(Table.SETTING, tx.name(Table.SETTING, BY_TLS + card.tls()), party);
            }
        }
    }

    /// Takes in what a confirmed partner says of its keys, at this moment of our own clock.
    ///
    /// @return what came of it; nothing is kept where it was refused or known
    KeyAnswer take(SealedTransaction tx, KeyEvent event) {
        Optional<Partner> found = find(tx, event.party()).filter(Partner::confirmed);
        return found.map(partner -> {
            Instant now = clock.instant();
            CardHistory.Step step = notes.of(partner).take(event, now);
            switch (step.answer()) {
                case KeyAnswer.Taken _, KeyAnswer.Waits _, KeyAnswer.Forked _ ->
                    put(tx, partner.with(
                            new KeyNote(event.statement().bytes(), now, KeyNote.Way.CAME),
                            step.after().newest().statement()));
                case KeyAnswer.Known _, KeyAnswer.Refused _ -> {}
            }
            return step.answer();
        }).orElseGet(() -> new KeyAnswer.Refused(KeyAnswer.Why.OTHER_PARTY));
    }

    /// What would come of it now.
    KeyAnswer wouldTake(SealedSnapshot rows, KeyEvent event) {
        return history(rows, event.party())
                .map(history -> history.take(event, clock.instant()).answer())
                .orElseGet(() -> new KeyAnswer.Refused(KeyAnswer.Why.OTHER_PARTY));
    }

    private Optional<CardHistory> pointed(SealedSnapshot rows, String natural) {
        return rows.get(Table.SETTING, rows.name(Table.SETTING, natural))
                .map(Entry::body)
                .map(body -> new PartyId(new String(body.toArray(), US_ASCII)))
                .flatMap(party -> history(rows, party));
    }

    private static RowId name(SealedSnapshot rows, PartyId party) {
        return rows.name(Table.PARTNER, party.value());
    }
}
