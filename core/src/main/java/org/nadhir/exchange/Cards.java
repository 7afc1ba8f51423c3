package org.nadhir.exchange;

import java.util.Optional;
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

    public static Signed sign(Primitives primitives, SigningKey key, Card card) {
        if (!key.publicKeys().equals(card.signing())) {
            throw new IllegalArgumentException("a card is signed by the key that it shows");
        }
        return Signed.sign(primitives, key, PayloadType.PARTY_CARD, CardForm.write(card));
    }

    /// Reads a card that signs for itself; empty for anything else. Whether the key is the party's is for two
    /// persons to settle, by comparing the fingerprint.
    public static Optional<Card> read(Primitives primitives, Bytes statement) {
        if (statement.length() > BYTES_MAX
                || !(Signed.parse(statement) instanceof Signed signed)
                || signed.claimedType() != PayloadType.PARTY_CARD) {
            return Optional.empty();
        }
        return selfSigned(primitives, signed);
    }

    private static Optional<Card> selfSigned(Primitives primitives, Signed signed) {
        return signed.selfSigned(primitives, Cards::claimedKey).flatMap(Cards::card);
    }

    private static Optional<PublicKeys> claimedKey(Bytes payload) {
        return CardForm.read(payload, BYTES_MAX) instanceof Decoded.Good<Card>(Card card)
                ? Optional.of(card.signing())
                : Optional.empty();
    }

    private static Optional<Card> card(Verified verified) {
        return CardForm.read(verified.payload(), BYTES_MAX) instanceof Decoded.Good<Card>(Card card)
                ? Optional.of(card)
                : Optional.empty();
    }
}
