package org.nadhir.bench.attack;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.nadhir.bench.standin.Player;
import org.nadhir.exchange.Warning;
import org.nadhir.model.Bytes;
import org.nadhir.sign.PayloadType;

/// For whom it was meant, who said it, and under which number.
final class Addresses {

    private static final String WRONG_RECIPIENT = "wrong-recipient";
    private static final String WRONG_SENDER = "wrong-sender";

    private Addresses() {}

    static List<Attack> all() {
        return Stream.of(addresses(), numbers(), contents()).flatMap(List::stream).toList();
    }

    private static List<Attack> addresses() {
        return List.of(
                Attack.of("readdressed-by-hand", "seals anew for the victim what the partner signed for another")
                        .isRefused(WRONG_RECIPIENT)
                        .by(scene -> scene.hand(scene.sealed(toOther(scene))))
                        .whereElse("R0", scene -> scene.hand(scene.sealed(toVictim(scene)))),
                Attack.of("readdressed", "as another partner, seals anew what it got from the partner")
                        .isRefused(WRONG_SENDER)
                        .by(scene -> scene.wire(scene.cast.other, scene.sealed(toOther(scene))))
                        .whereElse("R0", scene -> scene.wire(scene.sealed(toVictim(scene)))),
                Attack.of("another-recipient-inside", "signs a warning for another recipient and sends it here")
                        .isRefused(WRONG_RECIPIENT)
                        .by(scene -> scene.warned(Forgery.altered(
                                scene.warning(1), recipient(scene.cast.victim), recipient(scene.cast.stranger))))
                        .whereElse("R0", scene -> scene.warned(scene.warning(1))),
                Attack.of("another-sender-inside", "signs a warning that names another party as its sender")
                        .isRefused(WRONG_RECIPIENT)
                        .by(scene -> scene.warned(Forgery.altered(
                                scene.warning(1), sender(scene.cast.partner), sender(scene.cast.stranger))))
                        .whereElse("R0", scene -> scene.warned(scene.warning(1))),
                Attack.of("reflected", "sends the victim's own warning back to it, sealed anew")
                        .isRefused(WRONG_SENDER)
                        .by(scene -> scene.wire(scene.sealed(own(scene))))
                        .whereElse("R0", scene -> scene.wire(scene.sealed(toVictim(scene)))),
                Attack.of("reflected-by-hand", "hands the victim its own warning, sealed anew")
                        .isRefusedInClear("unknown-partner")
                        .by(scene -> scene.hand(scene.sealed(own(scene))))
                        .whereElse("R0", scene -> scene.hand(scene.sealed(toVictim(scene)))),
                Attack.of("receipt-reflected", "sends the victim's own receipt back as if it were the partner's")
                        .isRefused(WRONG_SENDER)
                        .by(Addresses::receiptReflected)
                        .whereElse("taken", scene -> scene.wire(scene.repliedByPartner(scene.cast.sentToPartner))));
    }

    private static List<Attack> numbers() {
        return List.of(
                Attack.of("replayed", "sends the same envelope again, to see it work twice")
                        .is(again())
                        .by(scene -> twice(scene, scene.byPartner(PayloadType.WARNING, scene.warning(1))))
                        .whereElse("R0", scene -> scene.warned(scene.warning(2, 1))),
                Attack.of("replayed-sealed-anew", "seals the same warning again, so that its bytes are new")
                        .is(again())
                        .by(scene -> {
                            scene.warned(scene.warning(1));
                            return scene.warned(scene.warning(1));
                        })
                        .whereElse("R0", scene -> scene.warned(scene.warning(2, 1))),
                Attack.of("replayed-by-hand", "carries by hand what came over the network before")
                        .is(again())
                        .by(scene -> {
                            scene.warned(scene.warning(1));
                            return scene.hand(scene.byPartner(PayloadType.WARNING, scene.warning(1)));
                        })
                        .whereElse("R0", scene -> scene.hand(scene.byPartner(
                                PayloadType.WARNING, scene.warning(2, 1)))),
                Attack.of("replayed-years-later", "sends an old envelope again when its agreement is long over")
                        .is(again())
                        .by(scene -> {
                            scene.warned(scene.warning(1));
                            scene.target.clock.pass(Duration.ofDays(3_650));
                            return scene.warned(scene.warning(1));
                        })
                        .whereElse("R0", scene -> scene.warned(scene.warning(1))));
    }

    private static List<Attack> contents() {
        return List.of(
                Attack.of("one-number-two-contents", "uses a number again for other words")
                        .isRefused("fork")
                        .by(scene -> {
                            scene.warned(scene.warning(1));
                            return scene.warned(scene.warning(1, 1));
                        })
                        .whereElse("R0", scene -> {
                            scene.warned(scene.warning(1));
                            return scene.warned(scene.warning(2, 1));
                        }),
                Attack.of("one-number-two-contents-by-hand", "uses a number again, the second time by a courier")
                        .isRefused("fork")
                        .by(scene -> {
                            scene.warned(scene.warning(1));
                            return scene.hand(scene.byPartner(PayloadType.WARNING, scene.warning(1, 1)));
                        })
                        .whereElse("R0", scene -> {
                            scene.warned(scene.warning(1));
                            return scene.hand(scene.byPartner(PayloadType.WARNING, scene.warning(2, 1)));
                        }),
                Attack.of("first-word-taken-back", "after a second content, hopes that the first is forgotten")
                        .is(again())
                        .by(scene -> {
                            scene.warned(scene.warning(1));
                            scene.warned(scene.warning(1, 1));
                            return scene.warned(scene.warning(1));
                        })
                        .whereElse("R0", scene -> scene.warned(scene.warning(1))),
                Attack.of("jump-to-the-last-number", "uses the last number there is, so that no other fits behind it")
                        .is(new Attack.Outcome("R0", "received", "inbox receipt mark"))
                        .by(scene -> {
                            scene.warned(scene.warning((1L << 53) - 1));
                            return scene.warned(scene.warning(1, 1));
                        })
                        .whereElse("R0", scene -> scene.warned(scene.warning(1, 1))));
    }

    /// The answer of the first time, and nothing kept of the second.
    private static Attack.Outcome again() {
        return new Attack.Outcome("R0", "", "");
    }

    private static Attack.Outcome twice(Scene scene, Bytes envelope) {
        scene.wire(envelope);
        return scene.wire(envelope);
    }

    private static Bytes toOther(Scene scene) {
        return byPartner(scene, Warning.write(1, scene.cast.toOther));
    }

    private static Bytes toVictim(Scene scene) {
        return byPartner(scene, scene.warning(1));
    }

    private static Bytes byPartner(Scene scene, Bytes payload) {
        return scene.signed(scene.cast.partner.keys().signing(), PayloadType.WARNING, payload);
    }

    private static Bytes own(Scene scene) {
        return Cast.opened(scene.cast.partner, scene.cast.sentToPartner).bytes();
    }

    private static Attack.Outcome receiptReflected(Scene scene) {
        Bytes envelope = scene.byPartner(PayloadType.WARNING, scene.warning(1));
        Bytes receipt = scene.target.receipt(envelope, scene.cast.partner);
        return scene.wire(scene.sealed(Cast.opened(scene.cast.partner, receipt).bytes()));
    }

    private static String recipient(Player member) {
        return "\"recipient\":\"" + member.party() + "\"";
    }

    private static String sender(Player member) {
        return "\"sender\":\"" + member.party() + "\"";
    }
}
