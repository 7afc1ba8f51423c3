package org.nadhir.bench.attack;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nadhir.model.Bytes;
import org.nadhir.sign.PayloadType;

/// What is done to the sealed bytes. Whatever it is, one answer: nobody learns which of it was wrong.
final class Envelopes {

    private static final String CLOSED = "not-for-us-or-altered";

    private Envelopes() {}

    static List<Attack> all() {
        return Stream.of(bytes(), inside()).flatMap(List::stream).toList();
    }

    private static List<Attack> bytes() {
        return List.of(
                Attack.of("bit-flipped", "flips one bit of the sealed text")
                        .isRefused(CLOSED)
                        .by(scene -> scene.wire(Forgery.flipped(whole(scene), whole(scene).length() - 40)))
                        .whereElse("R0", scene -> scene.wire(whole(scene))),
                Attack.of("key-share-flipped", "flips one bit of the encapsulated key")
                        .isRefused(CLOSED)
                        .by(scene -> scene.wire(Forgery.flipped(whole(scene), 500)))
                        .whereElse("R0", scene -> scene.wire(whole(scene))),
                Attack.of("cut", "cuts the last byte off")
                        .isRefused(CLOSED)
                        .by(scene -> scene.wire(whole(scene).slice(0, whole(scene).length() - 1)))
                        .whereElse("R0", scene -> scene.wire(whole(scene))),
                Attack.of("cut-to-a-step", "cuts the file down to a length that envelopes have")
                        .isRefused(CLOSED)
                        .by(scene -> scene.wire(whole(scene).slice(0, 4_096)))
                        .whereElse("R0", scene -> scene.wire(whole(scene))),
                Attack.of("one-byte-more", "puts a byte behind it")
                        .isRefusedInClear(CLOSED)
                        .by(scene -> scene.hand(Bytes.of(Arrays.copyOf(
                                whole(scene).toArray(), whole(scene).length() + 1))))
                        .whereElse("R0", scene -> scene.hand(whole(scene))),
                Attack.of("nothing", "hands in a file without a byte")
                        .isRefused(CLOSED)
                        .by(scene -> scene.wire(Bytes.of(new byte[0])))
                        .whereElse("R0", scene -> scene.wire(whole(scene))),
                Attack.of("other-version", "writes the version that does not exist yet, sealed rightly under it")
                        .isRefused(CLOSED)
                        .by(scene -> scene.wire(sealed(scene, versioned(2), Forgery.LABEL)))
                        .whereElse("R0", scene -> scene.wire(sealed(scene, versioned(1), Forgery.LABEL))),
                Attack.of("version-rewritten", "rewrites the version of an envelope on its way")
                        .isRefused(CLOSED)
                        .by(scene -> scene.wire(Forgery.flipped(whole(scene), 7)))
                        .whereElse("R0", scene -> scene.wire(whole(scene))),
                Attack.of("sealed-for-another-use", "seals under another protocol's label")
                        .isRefused(CLOSED)
                        .by(scene -> scene.wire(sealed(scene, Forgery.HEADER, "org.nadhir.backups.v1")))
                        .whereElse("R0", scene -> scene.wire(sealed(scene, Forgery.HEADER, Forgery.LABEL))),
                Attack.of("another-named", "seals to the victim's key under another recipient's name")
                        .isRefused(CLOSED)
                        .by(scene -> scene.wire(named(scene, scene.cast.other.keys().opening().getFirst()
                                .sealingKey())))
                        .whereElse("R0", scene -> scene.wire(named(scene, mine(scene)))));
    }

    private static List<Attack> inside() {
        return List.of(
                Attack.of("wrong-node", "hands the victim what is sealed to another node")
                        .isRefusedInClear(CLOSED)
                        .by(scene -> scene.hand(scene.forgery.envelope(statement(scene), scene.cast.other.keys()
                                .opening().getFirst().sealingKey())))
                        .whereElse("R0", scene -> scene.hand(whole(scene))),
                Attack.of("hidden-in-the-padding", "hides bytes in the padding, which should be zeros")
                        .isRefused(CLOSED)
                        .by(scene -> scene.wire(padded(scene, tail(scene, (byte) 7))))
                        .whereElse("R0", scene -> scene.wire(padded(scene, tail(scene, (byte) 0)))),
                Attack.of("longer-than-it-is", "claims a statement longer than what is sealed")
                        .isRefused(CLOSED)
                        .by(scene -> scene.wire(padded(scene, claiming(scene, 0x7f))))
                        .whereElse("R0", scene -> scene.wire(padded(scene, claiming(scene, 0)))),
                Attack.of("negative-length", "claims a statement of negative length")
                        .isRefused(CLOSED)
                        .by(scene -> scene.wire(padded(scene, claiming(scene, 0xff))))
                        .whereElse("R0", scene -> scene.wire(padded(scene, claiming(scene, 0)))),
                Attack.of("more-padding", "pads further than belongs there, to mark it by its length")
                        .isRefused(CLOSED)
                        .by(scene -> scene.wire(padded(scene, longer(scene))))
                        .whereElse("R0", scene -> scene.wire(whole(scene))),
                Attack.of("spliced", "puts one envelope's key share before another's text")
                        .isRefused(CLOSED)
                        .by(scene -> scene.wire(Bytes.of(Forgery.joined(
                                whole(scene).slice(0, 1_128).toArray(),
                                whole(scene).slice(1_128, whole(scene).length()).toArray()))))
                        .whereElse("R0", scene -> scene.wire(whole(scene))),
                Attack.of("huge", "hands in a mebibyte and a byte more")
                        .isRefused(CLOSED)
                        .by(scene -> scene.wire(Bytes.of(Arrays.copyOf(
                                whole(scene).toArray(), (1 << 20) + 1))))
                        .whereElse("R0", scene -> scene.wire(whole(scene))));
    }

    private static Bytes statement(Scene scene) {
        return scene.signed(scene.cast.partner.keys().signing(), PayloadType.WARNING, scene.warning(1));
    }

    /// Each call seals anew.
    private static Bytes whole(Scene scene) {
        return scene.sealed(statement(scene));
    }

    private static byte[] mine(Scene scene) {
        return scene.cast.victim.keys().opening().getFirst().sealingKey();
    }

    private static byte[] versioned(int version) {
        byte[] header = Forgery.HEADER.clone();
        header[7] = (byte) version;
        return header;
    }

    private static Bytes sealed(Scene scene, byte[] header, String label) {
        return scene.forgery.envelope(header, label, Forgery.padded(statement(scene)), mine(scene), mine(scene));
    }

    private static Bytes named(Scene scene, byte[] recipient) {
        byte[] padded = Forgery.padded(statement(scene));
        return scene.forgery.envelope(Forgery.HEADER, Forgery.LABEL, padded, mine(scene), recipient);
    }

    private static Bytes padded(Scene scene, byte[] padded) {
        return scene.forgery.envelope(Forgery.HEADER, Forgery.LABEL, padded, mine(scene), mine(scene));
    }

    private static byte[] tail(Scene scene, byte last) {
        byte[] padded = Forgery.padded(statement(scene));
        padded[padded.length - 1] = last;
        return padded;
    }

    private static byte[] claiming(Scene scene, int first) {
        byte[] padded = Forgery.padded(statement(scene));
        padded[0] = (byte) first;
        return padded;
    }

    private static byte[] longer(Scene scene) {
        byte[] padded = Forgery.padded(statement(scene));
        int envelope = padded.length + 1_144;
        int step = Integer.highestOneBit(envelope) >> (32 - Integer.numberOfLeadingZeros(
                31 - Integer.numberOfLeadingZeros(envelope)));
        return Arrays.copyOf(padded, padded.length + step);
    }
}
