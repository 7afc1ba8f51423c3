package org.nadhir.bench.attack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.nadhir.bench.attack.Attack.Outcome;
import org.nadhir.bench.standin.Player;
import org.nadhir.client.Act;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Card.Link;
import org.nadhir.exchange.Cards;
import org.nadhir.exchange.KeyChange;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;

/// Games with cards and keys: who a party is, which of its keys count, and since when.
final class Keyed {

    private static final String ADD = "POST /api/v1/partners";

    private Keyed() {}

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>(met());
        all.addAll(rotated());
        all.addAll(counting());
        all.addAll(ended());
        return all;
    }

    private static List<Attack> met() {
        return List.of(
                added("card-of-another-key", "shows a card that another key signed", "card-unreadable",
                        scene -> scene.signed(scene.cast.partner.keys().signing(), PayloadType.PARTY_CARD,
                                payload(scene.cast.stranger))),
                added("card-changed", "changes the address on a signed card", "card-unreadable", scene -> {
                    Bytes payload = payload(scene.cast.stranger);
                    Bytes wrong = Forgery.altered(payload, ".example", ".examplf");
                    return Forgery.altered(
                            scene.cast.stranger.statement().bytes(), payload.base64(), wrong.base64());
                }),
                added("card-as-another-kind", "shows a card that was signed as something else", "card-unreadable",
                        scene -> scene.signed(scene.cast.stranger.keys().signing(), PayloadType.ROSTER_ENTRY,
                                payload(scene.cast.stranger))),
                added("card-of-ourselves", "shows the victim a card of its own party under another key", "card-own",
                        scene -> card(scene.cast.stranger, scene.cast.victim.party(), scene.cast.stranger.card())),
                added("card-in-anothers-place", "shows a new card of a party that the victim has met", "partner-known",
                        scene -> card(scene.cast.stranger, scene.cast.partner.party(), scene.cast.stranger.card())),
                added("card-with-anothers-certificate", "shows a card with the certificate of a partner",
                        "card-key-shared", scene -> {
                            Card own = scene.cast.stranger.card();
                            Card shared = new Card(
                                    own.party(), own.name(), own.signing(), own.sealing(), own.ledger(),
                                    scene.cast.partner.card().tls(), own.addresses(), true, own.issued());
                            return card(scene.cast.stranger, own.party(), shared);
                        }),
                Attack.of("one-person-meets", "has one administrator introduce a party and confirm it")
                        .isTold("second-person")
                        .by(scene -> {
                            add(scene, scene.cast.stranger.statement().bytes());
                            return confirm(scene, Target.FIRST, scene.cast.stranger.statement().bytes());
                        })
                        .whereElse("done", scene -> {
                            add(scene, scene.cast.stranger.statement().bytes());
                            return confirm(scene, Target.SECOND, scene.cast.stranger.statement().bytes());
                        }),
                Attack.of("card-swapped-between-looks", "puts another card in the place of the one that was compared")
                        .isTold("fingerprint-differs")
                        .by(scene -> {
                            add(scene, scene.cast.stranger.statement().bytes());
                            return confirm(scene, Target.SECOND, scene.cast.partner.statement().bytes());
                        })
                        .whereElse("done", scene -> {
                            add(scene, scene.cast.stranger.statement().bytes());
                            return confirm(scene, Target.SECOND, scene.cast.stranger.statement().bytes());
                        }),
                Attack.of("unconfirmed", "warns after one person introduced it and before another compared")
                        .isRefusedInClear("unknown-partner")
                        .by(scene -> {
                            add(scene, scene.cast.stranger.statement().bytes());
                            return scene.hand(byStranger(scene));
                        })
                        .whereElse("refused: wrong-recipient", scene -> {
                            add(scene, scene.cast.stranger.statement().bytes());
                            confirm(scene, Target.SECOND, scene.cast.stranger.statement().bytes());
                            return scene.wire(scene.cast.stranger, byStranger(scene));
                        }));
    }

    private static List<Attack> rotated() {
        return List.of(
                stated("rotation-by-the-new-key", "shows the next card without the signature of the key before",
                        "malformed", scene -> scene.signed(next(1), PayloadType.PARTY_CARD_2, rotation(scene, 1))),
                stated("rotation-by-the-old-key", "shows the next card without the signature of its own key",
                        "malformed", scene -> scene.signed(
                                scene.cast.partner.keys().signing(), PayloadType.PARTY_CARD_2, rotation(scene, 1))),
                stated("rotation-of-another-card", "shows a card that follows one that the victim never saw",
                        "bad-signature", scene -> statement(scene, continued(
                                scene, 2, Digest.of(new byte[] {5}), scene.cast.partner.card().signing(), 1), 1)),
                stated("rotation-that-ends-the-exercise", "turns an exercise node into a real one by a rotation",
                        "exercise-mixed", scene -> statement(scene, real(scene), 1)),
                stated("rotation-to-the-same-seal", "shows a next card that seals to the same key",
                        "bad-signature", scene -> statement(scene, resealed(scene), 1)),
                stated("rotation-downwards", "shows a card of the first epoch in the place of the one that was met",
                        "bad-signature", scene -> scene.signed(
                                scene.cast.partner.keys().signing(), PayloadType.PARTY_CARD_2,
                                begun(scene))),
                Attack.of("rotation-by-another-partner", "brings another party's next card over its own connection")
                        .isRefused("wrong-sender")
                        .by(scene -> scene.wire(scene.cast.other, scene.sealed(good(scene))))
                        .whereElse("stored", scene -> scene.wire(scene.sealed(good(scene)))));
    }

    private static List<Attack> counting() {
        return List.of(
                Attack.of("two-cards-of-an-epoch", "shows two next cards, then warns with the first key again")
                        .isRefusedInClear("unknown-partner")
                        .by(scene -> {
                            scene.wire(scene.sealed(good(scene)));
                            scene.wire(scene.sealed(statement(scene, following(scene, 2), 2)));
                            return scene.warned(scene.warning(1));
                        })
                        .whereElse("R0", scene -> {
                            scene.wire(scene.sealed(good(scene)));
                            return scene.warned(scene.warning(1));
                        }),
                Attack.of("replaced-key", "warns with a key that was replaced more than a month ago")
                        .isRefused("wrong-sender")
                        .by(scene -> {
                            scene.wire(scene.sealed(good(scene)));
                            scene.target.clock.pass(Duration.ofDays(31));
                            return scene.wire(scene.byPartner(PayloadType.WARNING, scene.warning(1)));
                        })
                        .whereElse("R0", scene -> {
                            scene.wire(scene.sealed(good(scene)));
                            scene.target.clock.pass(Duration.ofDays(31));
                            return scene.wire(scene.sealed(scene.signed(
                                    next(1), PayloadType.WARNING, scene.warning(1))));
                        }),
                Attack.of("epoch-skipped", "warns with a key of an epoch whose card before it never came")
                        .isRefused("wrong-sender")
                        .by(scene -> {
                            Card second = following(scene, 1);
                            Card third = continued(
                                    scene, 3, Digest.of(new byte[] {6}), second.signing(), 2);
                            scene.wire(scene.sealed(Cards.sign(
                                    Cast.CRYPTOGRAPHY.primitives(), next(1), next(2), third).bytes()));
                            return scene.wire(scene.sealed(scene.signed(
                                    next(2), PayloadType.WARNING, scene.warning(1))));
                        })
                        .whereElse("R0", scene -> {
                            scene.wire(scene.sealed(good(scene)));
                            return scene.wire(scene.sealed(scene.signed(
                                    next(1), PayloadType.WARNING, scene.warning(1))));
                        }));
    }

    private static List<Attack> ended() {
        return List.of(
                Attack.of("ended-key", "warns with a key that ended")
                        .isRefusedInClear("unknown-partner")
                        .by(scene -> {
                            scene.wire(scene.sealed(end(scene, scene.cast.partner)));
                            return scene.warned(scene.warning(1));
                        })
                        .whereElse("R0", scene -> scene.warned(scene.warning(1))),
                Attack.of("ended-key-by-hand", "hands in what an ended key signed, dated before its end")
                        .isRefusedInClear("unknown-partner")
                        .by(scene -> {
                            scene.wire(scene.sealed(end(scene, scene.cast.partner)));
                            return scene.hand(scene.byPartner(PayloadType.WARNING, scene.warning(1)));
                        })
                        .whereElse("R0", scene -> scene.hand(scene.byPartner(
                                PayloadType.WARNING, scene.warning(1)))),
                Attack.of("ended-key-rotates", "ends a key and lets it sign the next card")
                        .is(new Outcome("refused: bad-signature", "refused bad-signature", ""))
                        .by(scene -> {
                            scene.wire(scene.sealed(end(scene, scene.cast.partner)));
                            return scene.wire(scene.sealed(good(scene)));
                        })
                        .whereElse("stored", scene -> scene.wire(scene.sealed(good(scene)))),
                Attack.of("stale-card", "is met anew with the card of a key that ended")
                        .isTold("card-key-ended")
                        .by(scene -> {
                            scene.wire(scene.sealed(end(scene, scene.cast.partner)));
                            return add(scene, scene.cast.partner.statement().bytes());
                        })
                        .whereElse("done", scene -> {
                            scene.wire(scene.sealed(end(scene, scene.cast.partner)));
                            return add(scene, card(
                                    scene.cast.stranger, scene.cast.partner.party(), scene.cast.stranger.card()));
                        }),
                Attack.of("end-of-anothers-key", "ends the key of another partner, over its own connection")
                        .isRefused("wrong-sender")
                        .by(scene -> scene.wire(scene.sealed(end(scene, scene.cast.other))))
                        .whereElse("stored", scene -> scene.wire(scene.sealed(end(scene, scene.cast.partner)))),
                Attack.of("end-by-a-stranger", "ends the partner's key in the partner's name, signed by a stranger")
                        .is(new Outcome("R0", "received", "inbox receipt mark"))
                        .by(scene -> {
                            scene.hand(scene.sealed(new KeyChange(
                                            scene.cast.partner.party(), scene.cast.partner.card().fingerprint(),
                                            KeyChange.Reason.STOLEN, scene.cast.begin, scene.cast.begin,
                                            scene.cast.stranger.card().signing())
                                    .sign(Cast.CRYPTOGRAPHY.primitives(), scene.cast.stranger.keys().signing())
                                    .bytes()));
                            return scene.warned(scene.warning(1));
                        })
                        .whereElse("refused in clear: unknown-partner", scene -> {
                            scene.wire(scene.sealed(end(scene, scene.cast.partner)));
                            return scene.warned(scene.warning(1));
                        }));
    }

    private static Attack added(String name, String does, String code, Function<Scene, Bytes> wrong) {
        return Attack.of(name, does)
                .isTold(code)
                .by(scene -> add(scene, wrong.apply(scene)))
                .whereElse("done", scene -> add(scene, scene.cast.stranger.statement().bytes()));
    }

    private static Attack stated(String name, String does, String reason, Function<Scene, Bytes> wrong) {
        return Attack.of(name, does)
                .isRefused(reason)
                .by(scene -> scene.wire(scene.sealed(wrong.apply(scene))))
                .whereElse("stored", scene -> scene.wire(scene.sealed(good(scene))));
    }

    private static Outcome add(Scene scene, Bytes card) {
        return scene.act(Target.FIRST, ADD, Map.of(), Act.Kind.PARTNER_ADD, Target.card(card));
    }

    private static Outcome confirm(Scene scene, String person, Bytes card) {
        return scene.confirmed(person, scene.cast.stranger, card);
    }

    private static Bytes byStranger(Scene scene) {
        return scene.sealed(scene.signed(
                scene.cast.stranger.keys().signing(), PayloadType.WARNING, scene.warning(1)));
    }

    private static Bytes payload(Player member) {
        return Cast.payload(member.statement(), member.card().signing()).orElseThrow();
    }

    /// This member's key under another party's name.
    private static Bytes card(Player signing, PartyId party, Card like) {
        Card card = new Card(
                party, like.name(), signing.keys().signing().publicKeys(), like.sealing(), like.ledger(), like.tls(),
                like.addresses(), like.exercise(), like.issued());
        return Cards.sign(Cast.CRYPTOGRAPHY.primitives(), signing.keys().signing(), card).bytes();
    }

    /// Keys that the partner made later.
    private static SigningKeys next(int which) {
        return SigningKeys.generate(new SplittableRandom(which));
    }

    private static Bytes good(Scene scene) {
        return statement(scene, following(scene, 1), 1);
    }

    private static Bytes statement(Scene scene, Card card, int which) {
        SigningKey before = scene.cast.partner.keys().signing();
        return Cards.sign(Cast.CRYPTOGRAPHY.primitives(), before, next(which), card).bytes();
    }

    private static Card following(Scene scene, int which) {
        Digest met = payload(scene.cast.partner).digest();
        return continued(scene, 2, met, scene.cast.partner.card().signing(), which);
    }

    private static Card continued(
            Scene scene, int epoch, Digest previous, PublicKeys by, int which) {
        Bytes seal = Bytes.of(Cast.later(which).sealingKey());
        return linked(scene, List.of(
                scene.cast.partner.card().newestSealing(), new Card.SealingKey(epoch, seal)), true,
                new Link.Continued(epoch, previous, by, Digest.of(new byte[] {(byte) which})), which);
    }

    private static Card linked(Scene scene, List<Card.SealingKey> sealing, boolean exercise, Link link, int which) {
        Card old = scene.cast.partner.card();
        return new Card(
                old.party(), old.name(), next(which).publicKeys(), sealing, old.ledger(), old.tls(), old.addresses(),
                exercise, scene.cast.begin, link);
    }

    private static Card real(Scene scene) {
        Card good = following(scene, 1);
        return linked(scene, good.sealing(), false, good.link(), 1);
    }

    private static Card resealed(Scene scene) {
        Card good = following(scene, 1);
        Bytes same = scene.cast.partner.card().newestSealing().key();
        return linked(scene, List.of(new Card.SealingKey(2, same)), true, good.link(), 1);
    }

    private static Bytes rotation(Scene scene, int which) {
        Bytes signed = statement(scene, following(scene, which), which);
        return Cast.payload(
                        (Signed) Signed.parse(signed),
                        List.of(next(which).publicKeys(), scene.cast.partner.card().signing()))
                .orElseThrow();
    }

    /// A card of the first epoch that the partner signs now.
    private static Bytes begun(Scene scene) {
        Card old = scene.cast.partner.card();
        Card begun = new Card(
                old.party(), old.name(), old.signing(), old.sealing(), old.ledger(), old.tls(), old.addresses(), true,
                scene.cast.begin, new Link.Begun(Digest.of(new byte[] {3})));
        return Cast.payload(
                        Cards.sign(Cast.CRYPTOGRAPHY.primitives(), scene.cast.partner.keys().signing(), begun),
                        old.signing())
                .orElseThrow();
    }

    /// The end of a member's key, by that key.
    private static Bytes end(Scene scene, Player member) {
        Instant now = scene.cast.begin;
        return new KeyChange(
                        member.party(), member.card().fingerprint(), KeyChange.Reason.STOLEN, now, now,
                        member.card().signing())
                .sign(Cast.CRYPTOGRAPHY.primitives(), member.keys().signing())
                .bytes();
    }
}
