package org.nadhir.exchange;

import java.time.Instant;
import java.util.List;
import org.nadhir.ledger.LedgerKeys;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;

/// What a party shows of itself: who it is, its public keys, where its node answers. Signed by its own key, so a
/// card proves nothing until a person has compared the [#fingerprint] by voice.
///
/// @param sealing X-Wing public keys by epoch, the newest last; envelopes are sealed to the newest
/// @param ledger sign checkpoints and nothing else
/// @param tls SHA-256 of the one TLS certificate (DER) that the node shows and accepts
/// @param addresses `https://host:port`, tried in order; empty for a node reached by hand only
/// @param exercise whether everything this node says is an exercise
/// @param link where it stands among the cards of its party
public record Card(
        PartyId party,
        Text name,
        PublicKeys signing,
        List<SealingKey> sealing,
        LedgerKeys ledger,
        Digest tls,
        List<String> addresses,
        boolean exercise,
        Instant issued,
        Link link) {

    public static final int ADDRESSES_MAX = 8;
    public static final int EPOCHS_MAX = 8;
    public static final int NAME_CHARACTERS_MAX = 200;

    public Card {
        sealing = List.copyOf(sealing);
        addresses = List.copyOf(addresses);
        if (sealing.isEmpty() || sealing.size() > EPOCHS_MAX) {
            throw new IllegalArgumentException("a card has 1 to " + EPOCHS_MAX + " sealing keys");
        }
        if (addresses.size() > ADDRESSES_MAX) {
            throw new IllegalArgumentException("a card has at most " + ADDRESSES_MAX + " addresses");
        }
        if (tooLong(name.ar()) || tooLong(name.en())) {
            throw new IllegalArgumentException("a name has 1 to " + NAME_CHARACTERS_MAX + " characters");
        }
    }

    /// A card of the first version: of the first epoch, and without a word on the key that comes next.
    public Card(
            PartyId party,
            Text name,
            PublicKeys signing,
            List<SealingKey> sealing,
            LedgerKeys ledger,
            Digest tls,
            List<String> addresses,
            boolean exercise,
            Instant issued) {
        this(party, name, signing, sealing, ledger, tls, addresses, exercise, issued, new Link.Unlinked());
    }

    /// What persons compare by voice: SHA-256 over both signing keys.
    public Digest fingerprint() {
        return signing.keyId();
    }

    /// The key that envelopes to this party are sealed to now.
    public SealingKey newestSealing() {
        return sealing.getLast();
    }

    /// The same card as of when it signed with `older`: for statements that an earlier key of the chain signed.
    public Card signedBy(PublicKeys older) {
        return new Card(party, name, older, sealing, ledger, tls, addresses, exercise, issued, link);
    }

    private static boolean tooLong(String name) {
        return name.isBlank() || name.length() > NAME_CHARACTERS_MAX;
    }

    /// A key that envelopes can be sealed to.
    ///
    /// @param epoch counts up with each rotation, from 1
    /// @param key X-Wing public key, 1,216 bytes
    public record SealingKey(int epoch, Bytes key) {

        public SealingKey {
            if (epoch < 1 || key.length() != Primitives.XWING_PUBLIC_BYTES) {
                throw new IllegalArgumentException("a sealing key has an epoch from 1 and 1216 bytes");
            }
        }
    }

    /// Where a card stands in the chain of its party's cards, one for each epoch.
    ///
    /// A card that names the key of the next epoch makes a stolen key useless for a rotation: whoever has the key of
    /// today cannot make the key that was named. The idea is KERI's pre-rotation (draft-ssmith-keri, section 9).
    public sealed interface Link {

        int EPOCHS_MAX = 1_000_000;

        /// Counts up with each rotation, from 1.
        int epoch();

        /// A card of the first version.
        record Unlinked() implements Link {
            @Override
            public int epoch() {
                return 1;
            }
        }

        /// The first card of a chain.
        ///
        /// @param next key id of the next epoch's signing keys, which lie apart from the node
        record Begun(Digest next) implements Link {
            @Override
            public int epoch() {
                return 1;
            }
        }

        /// A card that follows another, signed by the keys of both.
        ///
        /// @param previous digest of the signed payload of the card before it
        /// @param by signing keys of the card before it
        /// @param next as in [Begun]
        record Continued(int epoch, Digest previous, PublicKeys by, Digest next) implements Link {
            public Continued {
                if (epoch < 2 || epoch > EPOCHS_MAX) {
                    throw new IllegalArgumentException("an epoch that follows another is 2 to " + EPOCHS_MAX);
                }
            }
        }
    }
}
