package org.nadhir.bench.attack;

import java.util.List;
import java.util.function.Function;
import org.nadhir.Peers;
import org.nadhir.bench.attack.Attack.Outcome;
import org.nadhir.bench.standin.Player;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.exchange.SignedRefusal;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;

/// Games with refusals and answers: a partner that will not take a warning, or lets it look as if it had not come.
final class Refusing {

    private Refusing() {}

    static List<Attack> all() {
        return List.of(
                Attack.of("refusal-after-receipt", "refuses what it has receipted, to have it look undelivered")
                        .is(new Outcome("taken", "refusal-taken", "mark"))
                        .by(scene -> {
                            scene.wire(scene.repliedByPartner(scene.cast.sentToPartner));
                            return scene.wire(refusal(scene, scene.cast.sentToPartner, RefusalReason.MALFORMED));
                        })
                        .whereElse("delivery delivery_open release_awaited mark", scene -> changed(scene.wire(
                                refusal(scene, scene.cast.sentToPartner, RefusalReason.MALFORMED)))),
                Attack.of("refusal-of-anothers-warning", "refuses what was sent to another partner")
                        .is(new Outcome("taken", "", ""))
                        .by(scene -> scene.wire(refusal(scene, scene.cast.sentToOther, RefusalReason.MALFORMED)))
                        .whereElse("delivery delivery_open release_awaited mark", scene -> changed(scene.wire(
                                refusal(scene, scene.cast.sentToPartner, RefusalReason.MALFORMED)))),
                Attack.of("refusal-that-may-come-again", "says for ever that there is no room now")
                        .is(new Outcome("taken", "refusal-taken", "mark"))
                        .by(scene -> scene.wire(refusal(scene, scene.cast.sentToPartner, RefusalReason.BUSY)))
                        .whereElse("delivery delivery_open release_awaited mark", scene -> changed(scene.wire(
                                refusal(scene, scene.cast.sentToPartner, RefusalReason.TOO_LARGE)))),
                again(),
                Attack.of("refusal-that-contradicts-itself", "says busy, and that the same must not come again")
                        .isRefused("malformed")
                        .by(scene -> scene.wire(contradicting(scene)))
                        .whereElse("taken", scene -> scene.wire(
                                refusal(scene, scene.cast.sentToPartner, RefusalReason.BUSY))),
                Attack.of("refusal-in-anothers-name", "signs a refusal in another party's name")
                        .isRefused("malformed")
                        .by(scene -> scene.wire(scene.sealed(refused(
                                scene.cast.partner, scene.cast.other, scene.cast.sentToOther.digest(),
                                scene).bytes())))
                        .whereElse("taken", scene -> scene.wire(scene.sealed(refused(
                                scene.cast.partner, scene.cast.partner, scene.cast.sentToPartner.digest(),
                                scene).bytes()))),
                offered("answers-busy-for-ever", "answers busy to each offer, so that nobody notices", "silent",
                        scene -> new Peers.Answer.Replied(Refusing.toVictim(
                                scene, scene.cast.sentToPartner, RefusalReason.BUSY))),
                offered("answers-nothing", "lets each connection end without an answer", "silent",
                        _ -> new Peers.Answer.Silence()),
                offered("answers-taken", "answers to a warning what answers a receipt: taken, and nothing signed",
                        "silent", _ -> new Peers.Answer.Taken()),
                offered("answers-rubbish", "answers with bytes that nobody can open", "silent",
                        _ -> new Peers.Answer.Replied(Bytes.of(new byte[4_096]))),
                offered("answers-anothers-receipt", "answers with what another partner signed", "silent",
                        scene -> new Peers.Answer.Replied(scene.repliedByOther(scene.cast.sentToOther))),
                offered("answers-its-own-envelope", "answers with the envelope that it was offered", "silent",
                        scene -> new Peers.Answer.Replied(scene.cast.sentToPartner)),
                offered("stranger-refuses-in-clear", "stands in between and refuses under a key of its own", "silent",
                        scene -> new Peers.Answer.Plain(refused(
                                scene.cast.stranger, scene.cast.partner, scene.cast.sentToPartner.digest(), scene))),
                offered("refusal-of-other-bytes-in-clear", "refuses other bytes than those offered",
                        "silent",
                        scene -> new Peers.Answer.Plain(refused(
                                scene.cast.partner, scene.cast.partner, scene.cast.sentToOther.digest(), scene))));
    }

    private static Attack again() {
        return Attack.of("refusal-again-and-again", "has us write a line into our ledger with each repetition")
                .is(new Outcome("taken", "", ""))
                .by(scene -> {
                    scene.wire(refusal(scene, scene.cast.sentToPartner, RefusalReason.BUSY));
                    return scene.wire(refusal(scene, scene.cast.sentToPartner, RefusalReason.BUSY));
                })
                .whereElse("mark", scene -> changed(scene.wire(
                        refusal(scene, scene.cast.sentToPartner, RefusalReason.BUSY))));
    }

    /// Three offers, and what the delivery then is to those who look.
    private static Attack offered(
            String name, String does, String state, Function<Scene, Peers.Answer> answer) {
        return Attack.of(name, does)
                .is(new Outcome(state, "", ""))
                .by(scene -> new Outcome(offeredThrice(scene, answer.apply(scene)), "", ""))
                .whereElse("delivered", scene -> new Outcome(offeredThrice(scene, new Peers.Answer.Replied(
                        scene.repliedByPartner(scene.cast.sentToPartner))), "", ""));
    }

    private static String offeredThrice(Scene scene, Peers.Answer answer) {
        Player partner = scene.cast.partner;
        scene.target.answers((to, _) -> to.party().equals(partner.party()) ? answer : new Peers.Answer.Silence());
        Parcel parcel = scene.target.desks.deliveries().open().parcels().stream()
                .filter(one -> one.recipient().equals(partner.party()))
                .findFirst()
                .orElseThrow();
        String state = "";
        for (int i = 0; i < Delivery.Waiting.ATTEMPTS_BEFORE_SILENT; i++) {
            state = switch (scene.target.desks.deliveries().offer(parcel)) {
                case Delivery.Waiting _ -> "waiting";
                case Delivery.Silent _ -> "silent";
                case Delivery.Delivered _ -> "delivered";
                case Delivery.Refused _ -> "refused";
            };
        }
        return state;
    }

    private static Outcome changed(Outcome outcome) {
        return new Outcome(outcome.changed(), outcome.leaves(), outcome.changed());
    }

    private static Bytes refusal(Scene scene, Bytes envelope, RefusalReason reason) {
        return toVictim(scene, envelope, reason);
    }

    private static Bytes toVictim(Scene scene, Bytes envelope, RefusalReason reason) {
        Player partner = scene.cast.partner;
        return scene.sealed(SignedRefusal.sign(
                        Cast.CRYPTOGRAPHY.primitives(), partner.keys().signing(), partner.party(), envelope.digest(),
                        reason, scene.cast.begin)
                .statement()
                .bytes());
    }

    private static Signed refused(Player signing, Player named, Digest envelope, Scene scene) {
        return SignedRefusal.sign(
                        Cast.CRYPTOGRAPHY.primitives(), signing.keys().signing(), named.party(), envelope,
                        RefusalReason.MALFORMED, scene.cast.begin)
                .statement();
    }

    private static Bytes contradicting(Scene scene) {
        Bytes busy = Cast.payload(
                        Cast.opened(scene.cast.victim, refusal(
                                scene, scene.cast.sentToPartner, RefusalReason.BUSY)),
                        scene.cast.partner.card().signing())
                .orElseThrow();
        return scene.byPartner(PayloadType.REFUSAL, Forgery.altered(busy, "\"retry\":true", "\"retry\":false"));
    }
}
