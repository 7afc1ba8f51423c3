package org.nadhir.exchange;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.nadhir.Given;
import org.nadhir.exchange.Card.Link;
import org.nadhir.exchange.Card.SealingKey;
import org.nadhir.ledger.LedgerKeys;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Text;
import org.nadhir.sign.InsecureTestPrimitives;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.PublicKeys;

/// The first party's cards, with key number n for epoch n; the thief has keys of its own from 100 on.
final class TestParty {

    static final InsecureTestPrimitives PRIMITIVES = new InsecureTestPrimitives();

    private TestParty() {}

    static SigningKey key(int number) {
        return InsecureTestPrimitives.key(number);
    }

    static Digest id(int number) {
        return key(number).publicKeys().keyId();
    }

    /// A card as of before chains.
    static SignedCard plain(int key) {
        return read(Cards.sign(PRIMITIVES, key(key), card(key, 1, new Link.Unlinked())).bytes());
    }

    /// The first of a chain, naming key 2.
    static SignedCard first() {
        return read(Cards.sign(PRIMITIVES, key(1), card(1, 1, new Link.Begun(id(2)))).bytes());
    }

    /// The card after `last`, whose key has the number `older`: shows key `key` and names the number after it.
    static SignedCard next(SignedCard last, int older, int key) {
        return next(last, older, key, 0);
    }

    /// The same, another card for each `variant`.
    static SignedCard next(SignedCard last, int older, int key, int variant) {
        int epoch = last.card().link().epoch() + 1;
        PublicKeys by = key(older).publicKeys();
        var link = new Link.Continued(epoch, last.payload(), by, id(key + 1));
        return read(Cards.sign(PRIMITIVES, key(older), key(key), card(key, epoch + variant, link)).bytes());
    }

    static SignedKeyChange ends(int key, int by, Instant from, Instant at) {
        var change = new KeyChange(
                Given.FIRST, id(key), KeyChange.Reason.STOLEN, from, at, key(by).publicKeys());
        return (SignedKeyChange) KeyEvent.read(PRIMITIVES, change.sign(PRIMITIVES, key(by)).bytes())
                .orElseThrow();
    }

    static SignedCard read(Bytes statement) {
        return Cards.signed(PRIMITIVES, statement).orElseThrow();
    }

    static Card card(int key, int sealing, Link link) {
        return new Card(
                Given.FIRST,
                new Text("الأولى", "first"),
                key(key).publicKeys(),
                List.of(new SealingKey(sealing, filled(1_216, 10 * key + sealing))),
                new LedgerKeys(filled(32, 3), filled(1_312, 4)),
                Digest.of(new byte[] {2}),
                List.of("https://127.0.0.1:7312"),
                true,
                Given.NOW,
                link);
    }

    private static Bytes filled(int length, int with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return Bytes.of(bytes);
    }
}
