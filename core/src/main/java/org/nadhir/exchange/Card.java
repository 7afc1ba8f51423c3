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
public record Card(
        PartyId party,
        Text name,
        PublicKeys signing,
        List<SealingKey> sealing,
        LedgerKeys ledger,
        Digest tls,
        List<String> addresses,
        boolean exercise,
        Instant issued) {

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

    /// What persons compare by voice: SHA-256 over both signing keys.
    public Digest fingerprint() {
        return signing.keyId();
    }

    /// The key that envelopes to this party are sealed to now.
    public SealingKey newestSealing() {
        return sealing.getLast();
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
}
