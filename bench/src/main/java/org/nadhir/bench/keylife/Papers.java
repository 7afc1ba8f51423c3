package org.nadhir.bench.keylife;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.nadhir.bench.keylife.Life.End;
import org.nadhir.bench.keylife.Life.Rival;
import org.nadhir.bench.keylife.Life.Thing;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Card.Link;
import org.nadhir.exchange.Cards;
import org.nadhir.exchange.KeyChange;
import org.nadhir.exchange.KeyEvent;
import org.nadhir.exchange.SignedCard;
import org.nadhir.ledger.LedgerKeys;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.Signed;

/// The signed papers of a life, written and read as on the wire.
final class Papers {

    private static final StandInSignatures PRIMITIVES = new StandInSignatures();
    private static final PartyId PARTY = new PartyId("00000000-0000-4000-8000-000000000001");
    private static final int RIVAL_SEALING = 50;

    private final Life life;
    private final List<SignedCard> cards = new ArrayList<>();

    Papers(Life life) {
        this.life = life;
        Link link = life.named() ? new Link.Begun(id(2)) : new Link.Unlinked();
        cards.add(read(Cards.sign(PRIMITIVES, key(1), card(1, 1, 1, link))));
        for (int epoch = 2; epoch <= life.epochs(); epoch++) {
            cards.add(follow(epoch, epoch, epoch));
        }
    }

    /// The card that persons confirmed.
    SignedCard meeting() {
        return cards.getFirst();
    }

    Digest id(int key) {
        return key(key).publicKeys().keyId();
    }

    KeyEvent of(Thing thing) {
        return switch (thing) {
            case Thing.Card(int epoch) -> cards.get(epoch - 1);
            case Thing.RivalCard(Rival rival) ->
                follow(rival.epoch(), rival.holdsNext() ? rival.epoch() : Life.THIEF, RIVAL_SEALING);
            case Thing.Ended(End end) -> ended(end);
            case Thing.FalseEnd(int key, int by) -> ended(new End(key, by, 0, 0));
            case Thing.Said _ -> throw new IllegalArgumentException("no paper of a key");
        };
    }

    private SignedCard follow(int epoch, int key, int sealing) {
        SignedCard last = cards.get(epoch - 2);
        SigningKey older = key(epoch - 1);
        var link = new Link.Continued(epoch, last.payload(), older.publicKeys(), id(key + 1));
        return read(Cards.sign(PRIMITIVES, older, key(key), card(epoch, key, sealing, link)));
    }

    private KeyEvent ended(End end) {
        var change = new KeyChange(
                PARTY,
                id(end.key()),
                KeyChange.Reason.SUSPECTED,
                KeyLives.MEETING.plusSeconds(60L * end.from()),
                KeyLives.MEETING.plusSeconds(60L * end.at()),
                key(end.by()).publicKeys());
        return KeyEvent.read(PRIMITIVES, change.sign(PRIMITIVES, key(end.by())).bytes())
                .orElseThrow();
    }

    private SigningKey key(int number) {
        return StandInSignatures.Key.of(life.seed(), number);
    }

    private static SignedCard read(Signed statement) {
        return Cards.signed(PRIMITIVES, statement.bytes()).orElseThrow();
    }

    private Card card(int epoch, int key, int sealing, Link link) {
        return new Card(
                PARTY,
                new Text("طرف", "party"),
                key(key).publicKeys(),
                List.of(new Card.SealingKey(sealing, drawn(1_216, sealing))),
                new LedgerKeys(drawn(32, 0), drawn(1_312, 0)),
                Digest.of(new byte[] {1}),
                List.of(),
                false,
                KeyLives.MEETING.plusSeconds(epoch),
                link);
    }

    private static Bytes drawn(int length, int number) {
        byte[] bytes = new byte[length];
        new SplittableRandom(number).nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
