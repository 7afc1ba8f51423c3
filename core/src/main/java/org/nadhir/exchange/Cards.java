package org.nadhir.exchange;

import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.Card.Link;
import org.nadhir.json.Decoded;
import org.nadhir.model.Bytes;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// Signs and reads party cards.
public final class Cards {

    /// A card is read in full before anybody vouched for it, so it is small: 64 KiB.
    public static final int BYTES_MAX = 64 * 1024;

    private Cards() {}

    /// Signs a card that no other goes before.
    ///
    /// @throws IllegalArgumentException where the card shows another key, or follows a card
    public static Signed sign(Primitives primitives, SigningKey key, Card card) {
        if (!key.publicKeys().equals(card.signing()) || card.link() instanceof Link.Continued) {
            throw new IllegalArgumentException("a card is signed by the key that it shows");
        }
        return Signed.sign(primitives, key, kind(card), CardForm.write(card));
    }

    /// Signs a card that follows another, with the keys of both: that is the proof that one party made both.
    ///
    /// @throws IllegalArgumentException where the card names other keys than these
    public static Signed sign(Primitives primitives, SigningKey older, SigningKey key, Card card) {
        if (!key.publicKeys().equals(card.signing())
                || !(card.link() instanceof Link.Continued link)
                || !link.by().equals(older.publicKeys())) {
            throw new IllegalArgumentException("a card is signed by the key that it shows and by the one before it");
        }
        return Signed.sign(primitives, older, kind(card), CardForm.write(card)).withSignature(primitives, key);
    }

    /// Reads a card that signs for itself, a later one with the keys of the one before as well; empty for anything
    /// else. Whether the key is the party's is for two persons to settle, by comparing the fingerprint, or for the
    /// party's [CardHistory].
    public static Optional<Card> read(Primitives primitives, Bytes statement) {
        return signed(primitives, statement).map(SignedCard::card);
    }

    /// The same with what a [CardHistory] needs.
    public static Optional<SignedCard> signed(Primitives primitives, Bytes statement) {
        return statement.length() <= BYTES_MAX && Signed.parse(statement) instanceof Signed signed
                ? signed(primitives, signed)
                : Optional.empty();
    }

    static Optional<SignedCard> signed(Primitives primitives, Signed signed) {
        return switch (signed.claimedType()) {
            case PARTY_CARD, PARTY_CARD_2 ->
                signed.selfSigned(primitives, Cards::claimedKeys).flatMap(Cards::card);
            default -> Optional.empty();
        };
    }

    private static List<PublicKeys> claimedKeys(Bytes payload) {
        return CardForm.read(payload, BYTES_MAX) instanceof Decoded.Good<Card>(Card card)
                ? card.link() instanceof Link.Continued link
                        ? List.of(card.signing(), link.by())
                        : List.of(card.signing())
                : List.of();
    }

    private static Optional<SignedCard> card(Verified verified) {
        return CardForm.read(verified.payload(), BYTES_MAX) instanceof Decoded.Good<Card>(Card card)
                        && verified.type() == kind(card)
                ? Optional.of(new VerifiedCard(card, verified))
                : Optional.empty();
    }

    private static PayloadType kind(Card card) {
        return CardForm.version(card) == 1 ? PayloadType.PARTY_CARD : PayloadType.PARTY_CARD_2;
    }
}
