package org.nadhir.exchange;

import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.RosterCodec;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.json.Decoded;
import org.nadhir.model.Bytes;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// Signs receipts, and checks those of others before they become a [Receipt].
public final class Receipts {

    private final Primitives primitives;

    public Receipts(Primitives primitives) {
        this.primitives = primitives;
    }

    public Receipt sign(SigningKey key, ReceiptContent content) {
        Signed signed = Signed.sign(primitives, key, PayloadType.RECEIPT, ReceiptForm.write(content));
        return new VerifiedReceipt(content, signed);
    }

    /// The receipt that `signed` is, if `from` signed it, and if in R2 and R3 a duty officer of its roster did so
    /// as well. Says nothing of the ledger yet: see [Witnesses].
    public Optional<Receipt> verify(Card from, Signed signed) {
        if (!(signed.verified(primitives, from.signing()) instanceof Verified verified)
                || verified.type() != PayloadType.RECEIPT
                || !(ReceiptForm.read(verified.payload(), Signed.BYTES_MAX)
                        instanceof Decoded.Good<ReceiptContent>(ReceiptContent content))) {
            return Optional.empty();
        }
        boolean holds = content.from().equals(from.party())
                && content.word().map(word -> isTheirWord(from, content, word)).orElse(true);
        return holds ? Optional.of(new VerifiedReceipt(content, signed)) : Optional.empty();
    }

    /// Whether a person of `party`'s roster, a duty officer at that time, signed what the receipt says.
    private boolean isTheirWord(Card party, ReceiptContent content, PersonsWord word) {
        return rosterEntry(party, word.rosterEntry())
                .filter(entry -> entry.person().equals(word.person())
                        && entry.party().equals(party.party())
                        && entry.has(Role.DUTY_OFFICER)
                        && entry.holdsAt(content.at()))
                .flatMap(entry -> words(entry.keys(), word.statement()))
                .filter(words -> words.person().equals(word.person())
                        && words.payload().equals(content.payload())
                        && words.outcome().equals(content.outcome()))
                .isPresent();
    }

    private Optional<RosterEntry> rosterEntry(Card party, Bytes statement) {
        return verified(statement, party.signing(), PayloadType.ROSTER_ENTRY)
                .flatMap(verified -> RosterCodec.read(verified.payload())
                                instanceof Decoded.Good<RosterEntry>(RosterEntry entry)
                        ? Optional.of(entry)
                        : Optional.empty());
    }

    /// What a person said, if the keys are theirs.
    Optional<PersonsWords> words(PublicKeys keys, Bytes statement) {
        return verified(statement, keys, PayloadType.ACKNOWLEDGEMENT)
                .or(() -> verified(statement, keys, PayloadType.OUTCOME))
                .flatMap(verified -> PersonsWords.read(verified.type(), verified.payload()));
    }

    private Optional<Verified> verified(Bytes statement, PublicKeys keys, PayloadType type) {
        return Signed.parse(statement) instanceof Signed signed
                        && signed.verified(primitives, keys) instanceof Verified verified
                        && verified.type() == type
                ? Optional.of(verified)
                : Optional.empty();
    }
}
