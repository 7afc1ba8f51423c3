package org.nadhir.bench.attack;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nadhir.bench.standin.Player;
import org.nadhir.exchange.Warning;
import org.nadhir.model.Bytes;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives.SigningKey;

/// Who signed, with what, and over which bytes.
final class Signatures {

    private static final String BAD = "bad-signature";
    private static final String UNKNOWN = "unknown-partner";
    private static final String WRONG_SENDER = "wrong-sender";
    private static final String WARNING = PayloadType.WARNING.label();
    /// The order of Ed25519's group (RFC 8032 §5.1).
    private static final BigInteger ORDER = BigInteger.TWO.pow(252)
            .add(new BigInteger("27742317777372353535851937790883648493"));

    private Signatures() {}

    static List<Attack> all() {
        return Stream.of(halves(), words()).flatMap(List::stream).toList();
    }

    private static List<Attack> halves() {
        return List.of(
                half("first-half-only", "keeps the Ed25519 half and leaves the other empty", false),
                half("second-half-only", "keeps the ML-DSA half and leaves the other empty", true),
                Attack.of("halves-of-two", "joins one half over these words with the other over other words")
                        .isRefused(BAD)
                        .by(scene -> scene.wire(joined(scene, scene.warning(1, 1))))
                        .whereElse("R0", scene -> scene.wire(joined(scene, scene.warning(1)))),
                Attack.of("first-half-stretched", "adds the group's order to the Ed25519 half, which some readers take")
                        .isRefused(BAD)
                        .by(scene -> scene.wire(with(scene, stretched(own(scene, scene.warning(1))))))
                        .whereElse("R0", scene -> scene.wire(with(scene, own(scene, scene.warning(1))))),
                Attack.of("halves-swapped", "puts the halves in the other order")
                        .isRefused(BAD)
                        .by(scene -> scene.wire(with(scene, swapped(own(scene, scene.warning(1))))))
                        .whereElse("R0", scene -> scene.wire(with(scene, own(scene, scene.warning(1))))),
                Attack.of("key-swap", "signs with a key of its own under the partner's key id")
                        .isRefused(BAD)
                        .by(scene -> scene.wire(under(scene, scene.cast.partner, scene.cast.stranger)))
                        .whereElse("R0", scene -> scene.wire(under(scene, scene.cast.partner, scene.cast.partner))),
                Attack.of("key-swap-by-hand", "hands in a file that names the partner's key and is not signed by it")
                        .isRefusedInClear(UNKNOWN)
                        .by(scene -> scene.hand(under(scene, scene.cast.partner, scene.cast.stranger)))
                        .whereElse("R0", scene -> scene.hand(under(scene, scene.cast.partner, scene.cast.partner))),
                Attack.of("empty-signature", "signs with zeros")
                        .isRefused(BAD)
                        .by(scene -> scene.wire(with(scene, new byte[3_373])))
                        .whereElse("R0", scene -> scene.wire(with(scene, own(scene, scene.warning(1))))));
    }

    private static List<Attack> words() {
        return List.of(
                Attack.of("words-changed", "changes one word of what the partner signed")
                        .isRefused(BAD)
                        .by(scene -> scene.wire(carrying(scene, Forgery.altered(
                                scene.warning(1), "\"precedence\":\"flash\"", "\"precedence\":\"routine\""))))
                        .whereElse("R0", scene -> scene.wire(carrying(scene, scene.warning(1)))),
                Attack.of("signed-without-its-kind", "signs the bare payload, as other programs with our keys would")
                        .isRefused(BAD)
                        .by(scene -> scene.wire(with(scene, Cast.CRYPTOGRAPHY.primitives().sign(
                                key(scene.cast.partner), scene.warning(1).toArray()))))
                        .whereElse("R0", scene -> scene.wire(with(scene, own(scene, scene.warning(1))))),
                relabelled("relabelled-act", "act"),
                relabelled("relabelled-card", "party-card"),
                relabelled("relabelled-agreement", "agreement"),
                relabelled("relabelled-recall", "recall"),
                Attack.of("cosigned", "adds a stranger's signature to the partner's, to have it vouched for")
                        .isRefused("malformed")
                        .by(scene -> scene.wire(scene.sealed(scene.forgery.statement(
                                WARNING, scene.warning(1), key(scene.cast.partner), key(scene.cast.stranger)))))
                        .whereElse("R0", scene -> scene.wire(scene.sealed(scene.forgery.statement(
                                WARNING, scene.warning(1), key(scene.cast.partner))))),
                Attack.of("a-person-for-the-party", "has one of the partner's persons sign in the party's place")
                        .isRefused(WRONG_SENDER)
                        .by(scene -> scene.wire(byPerson(scene)))
                        .whereElse("R0", scene -> scene.wire(carrying(scene, scene.warning(1)))),
                Attack.of("another-partners-words", "brings what another partner signed over its own connection")
                        .isRefused(WRONG_SENDER)
                        .by(scene -> scene.wire(others(scene)))
                        .whereElse("R0", scene -> other(scene, others(scene))),
                Attack.of("stranger-by-hand", "hands in what a stranger signed and sealed rightly")
                        .isRefusedInClear(UNKNOWN)
                        .by(scene -> scene.hand(by(scene, scene.cast.stranger)))
                        .whereElse("R0", scene -> scene.hand(by(scene, scene.cast.partner))),
                Attack.of("strangers-words-by-a-partner", "brings a stranger's words over a partner's connection")
                        .isRefused(WRONG_SENDER)
                        .by(scene -> scene.wire(by(scene, scene.cast.stranger)))
                        .whereElse("R0", scene -> scene.wire(by(scene, scene.cast.partner))));
    }

    private static Attack.Outcome other(Scene scene, Bytes envelope) {
        return scene.wire(scene.cast.other, envelope);
    }

    private static SigningKey key(Player member) {
        return member.keys().signing();
    }

    private static byte[] own(Scene scene, Bytes payload) {
        return scene.forgery.sign(key(scene.cast.partner), WARNING, payload);
    }

    /// The partner's warning under this signature.
    private static Bytes with(Scene scene, byte[] signature) {
        return with(scene, scene.warning(1), signature);
    }

    private static Bytes with(Scene scene, Bytes payload, byte[] signature) {
        String one = Forgery.signature(key(scene.cast.partner).publicKeys().keyId(), signature);
        return scene.sealed(Forgery.dsse(WARNING, payload, one));
    }

    /// These words under the signature of the partner's warning.
    private static Bytes carrying(Scene scene, Bytes payload) {
        return with(scene, payload, own(scene, scene.warning(1)));
    }

    private static Attack half(String name, String does, boolean isFirstEmpty) {
        return Attack.of(name, does)
                .isRefused(BAD)
                .by(scene -> scene.wire(with(scene, emptied(own(scene, scene.warning(1)), isFirstEmpty))))
                .whereElse("R0", scene -> scene.wire(with(scene, own(scene, scene.warning(1)))));
    }

    private static byte[] emptied(byte[] signature, boolean isFirstEmpty) {
        byte[] half = signature.clone();
        if (isFirstEmpty) {
            Arrays.fill(half, 0, Forgery.ED25519_BYTES, (byte) 0);
        } else {
            Arrays.fill(half, Forgery.ED25519_BYTES, half.length, (byte) 0);
        }
        return half;
    }

    /// The first half over the other words, the second over the warning's.
    private static Bytes joined(Scene scene, Bytes otherWords) {
        byte[] signature = own(scene, scene.warning(1));
        System.arraycopy(own(scene, otherWords), 0, signature, 0, Forgery.ED25519_BYTES);
        return with(scene, signature);
    }

    /// S + L in the place of S: the same equation, other bytes (RFC 8032 §8.4).
    private static byte[] stretched(byte[] signature) {
        byte[] big = new byte[32];
        for (int i = 0; i < 32; i++) {
            big[31 - i] = signature[32 + i];
        }
        byte[] sum = new BigInteger(1, big).add(ORDER).toByteArray();
        byte[] stretched = signature.clone();
        for (int i = 0; i < 32; i++) {
            stretched[32 + i] = i < sum.length ? sum[sum.length - 1 - i] : 0;
        }
        return stretched;
    }

    private static byte[] swapped(byte[] signature) {
        return Forgery.joined(
                Arrays.copyOfRange(signature, Forgery.ED25519_BYTES, signature.length),
                Arrays.copyOf(signature, Forgery.ED25519_BYTES));
    }

    private static Bytes under(Scene scene, Player named, Player signing) {
        byte[] signature = scene.forgery.sign(key(signing), WARNING, scene.warning(1));
        String one = Forgery.signature(key(named).publicKeys().keyId(), signature);
        return scene.sealed(Forgery.dsse(WARNING, scene.warning(1), one));
    }

    /// What the partner signed as another kind, sent as a warning.
    private static Attack relabelled(String name, String tag) {
        return Attack.of(name, "sends as a warning what the partner signed as " + tag)
                .isRefused(BAD)
                .by(scene -> scene.wire(with(scene, scene.forgery.sign(
                        key(scene.cast.partner), Forgery.label(tag), scene.warning(1)))))
                .whereElse("R0", scene -> scene.wire(with(scene, own(scene, scene.warning(1)))));
    }

    private static Bytes byPerson(Scene scene) {
        SigningKey person = scene.cast.partner.person(Player.OFFICER).keys();
        return scene.sealed(scene.forgery.statement(WARNING, scene.warning(1), person));
    }

    private static Bytes others(Scene scene) {
        Bytes payload = Warning.write(1, scene.cast.byOther);
        return scene.sealed(scene.forgery.statement(WARNING, payload, key(scene.cast.other)));
    }

    private static Bytes by(Scene scene, Player signing) {
        return scene.sealed(scene.forgery.statement(WARNING, scene.warning(1), key(signing)));
    }
}
