package org.nadhir.exchange;

import java.util.Optional;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// What a party says of its keys: the card of an epoch, or the end of a key. Each is signed by the keys that stand in
/// it; whether those are the party's is for its [CardHistory].
public sealed interface KeyEvent permits SignedCard, SignedKeyChange {

    PartyId party();

    /// What was signed, by the keys that stand in it.
    Verified verified();

    /// Digest of the signed payload: the name of the event for ever.
    default Digest payload() {
        return verified().payload().digest();
    }

    /// As it was signed.
    default Signed statement() {
        return verified().statement();
    }

    /// Reads a card or the end of a key; empty for anything else, or where the keys in it did not sign it.
    static Optional<KeyEvent> read(Primitives primitives, Bytes statement) {
        return statement.length() <= Cards.BYTES_MAX && Signed.parse(statement) instanceof Signed signed
                ? read(primitives, signed)
                : Optional.empty();
    }

    /// The same of a statement that was parsed already.
    static Optional<KeyEvent> read(Primitives primitives, Signed signed) {
        return switch (signed.claimedType()) {
            case PARTY_CARD, PARTY_CARD_2 -> Cards.signed(primitives, signed).map(KeyEvent.class::cast);
            case KEY_CHANGE -> KeyChange.read(primitives, signed).map(KeyEvent.class::cast);
            default -> Optional.empty();
        };
    }
}
