package org.nadhir.bench.attack;

import java.util.List;
import java.util.stream.Stream;
import org.nadhir.model.Bytes;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives.SigningKey;

/// What is done to the form of a statement, sealed as it should be and mostly signed as well: parsers that read one
/// text in two ways are what these look for.
final class Forms {

    private static final String MALFORMED = "malformed";
    private static final String WARNING = PayloadType.WARNING.label();

    private Forms() {}

    static List<Attack> all() {
        return Stream.of(altered(), written()).flatMap(List::stream).toList();
    }

    private static List<Attack> altered() {
        return List.of(
                outside("white-space", "puts a blank into the statement", "{\"payload\"", "{ \"payload\""),
                outside("one-name-twice", "writes a member twice, first the false one", "{\"payload\":",
                        "{\"payload\":\"AAAA\",\"payload\":"),
                outside("one-name-twice-escaped", "writes a member's name twice, once escaped", "{\"payload\":",
                        "{\"\\u0070ayload\":\"AAAA\",\"payload\":"),
                outside("a-member-more", "adds a member that the reader may pass over", "{\"payload\"",
                        "{\"alg\":\"none\",\"payload\""),
                outside("byte-order-mark", "begins with a byte order mark", "{\"payload\"", "\ufeff{\"payload\""),
                outside("behind-the-end", "puts a second value behind the end", "}]}", "}]}[]"),
                outside("comment", "puts a comment into the statement", "{\"payload\"", "{/**/\"payload\""),
                outside("reserved-kind", "gives it a tag that is kept for later", "nadhir.warning.v1",
                        "nadhir.incident.v1"),
                outside("unknown-kind", "gives it a tag that nobody knows", "nadhir.warning.v1", "nadhir.order.v1"),
                outside("next-version", "gives it the tag of a version to come", "nadhir.warning.v1",
                        "nadhir.warning.v3"),
                outside("base64-for-addresses", "writes base64 with the other alphabet", "+", "-"));
    }

    private static List<Attack> written() {
        return List.of(
                Attack.of("unsigned", "leaves the list of signatures empty")
                        .isRefused(MALFORMED)
                        .by(scene -> scene.wire(scene.sealed(Forgery.dsse(WARNING, scene.warning(1)))))
                        .whereElse("R0", scene -> scene.wire(signed(scene, scene.warning(1)))),
                Attack.of("one-signature-twice", "lists one signature twice, as if two had signed")
                        .isRefused(MALFORMED)
                        .by(scene -> scene.wire(scene.sealed(twice(scene))))
                        .whereElse("R0", scene -> scene.wire(signed(scene, scene.warning(1)))),
                Attack.of("deep", "nests a hundred thousand arrays in the payload that it signs")
                        .isRefused(MALFORMED)
                        .by(scene -> scene.wire(signed(scene, deep(scene))))
                        .whereElse("R0", scene -> scene.wire(signed(scene, scene.warning(1)))),
                Attack.of("deep-outside", "nests arrays where nothing is signed yet")
                        .isRefused(MALFORMED)
                        .by(scene -> scene.wire(scene.sealed(Forgery.text("[".repeat(500_000)))))
                        .whereElse("R0", scene -> scene.wire(signed(scene, scene.warning(1)))),
                Attack.of("no-text", "seals bytes that are no text")
                        .isRefused(MALFORMED)
                        .by(scene -> scene.wire(scene.sealed(Bytes.of(new byte[] {(byte) 0xc0, (byte) 0x80, 0}))))
                        .whereElse("R0", scene -> scene.wire(signed(scene, scene.warning(1)))),
                Attack.of("oversized-payload", "signs a payload beyond half a mebibyte")
                        .isRefused(MALFORMED)
                        .by(scene -> scene.wire(signed(scene, Forgery.text("\"" + "a".repeat(520 * 1024) + "\""))))
                        .whereElse("R0", scene -> scene.wire(signed(scene, scene.warning(1)))),
                inside("signed-white-space", "signs a payload that is not in the one form", "{\"release\"",
                        "{ \"release\""),
                inside("signed-name-twice", "signs a payload with one member twice", "\"sequence\":1,",
                        "\"sequence\":1,\"sequence\":2,"),
                inside("signed-member-more", "signs a payload with a member that nobody knows", "\"sequence\":1,",
                        "\"sequence\":1,\"shadow\":true,"),
                inside("signed-next-version", "signs a payload of a version to come",
                        "\"type\":\"warning\",\"version\":1",
                        "\"type\":\"warning\",\"version\":3"),
                inside("signed-other-type", "signs a payload that calls itself something else",
                        "\"type\":\"warning\"", "\"type\":\"recall\""),
                inside("number-in-another-form", "writes a number in a form that some read otherwise",
                        "\"sequence\":1,", "\"sequence\":1.0,"),
                inside("number-beyond", "writes a number that a double cannot hold", "\"sequence\":1,",
                        "\"sequence\":9007199254740993,"),
                inside("long-number", "writes a number of a thousand digits", "\"sequence\":1,",
                        "\"sequence\":1" + "0".repeat(1_000) + ","),
                inside("first-number-null", "counts from zero", "\"sequence\":1,", "\"sequence\":0,"),
                inside("negative-number", "counts downwards", "\"sequence\":1,", "\"sequence\":-1,"),
                inside("hidden-text", "hides a character that turns the direction of reading in the warning",
                        "the Lamp Shrine", "the Lamp \u202eShrine"),
                inside("unknown-marking", "marks the release with a marking that does not exist", "\"marking\":\"TLP:",
                        "\"marking\":\"TLP:NONE:"));
    }

    /// The statement altered after it was signed.
    private static Attack outside(String name, String does, String old, String other) {
        return Attack.of(name, does)
                .isRefused(MALFORMED)
                .by(scene -> scene.wire(scene.sealed(Forgery.altered(statement(scene, scene.warning(1)), old, other))))
                .whereElse("R0", scene -> scene.wire(scene.sealed(statement(scene, scene.warning(1)))));
    }

    /// The payload altered before it is signed.
    private static Attack inside(String name, String does, String old, String other) {
        return Attack.of(name, does)
                .isRefused(MALFORMED)
                .by(scene -> scene.wire(signed(scene, Forgery.altered(scene.warning(1), old, other))))
                .whereElse("R0", scene -> scene.wire(signed(scene, scene.warning(1))));
    }

    private static Bytes statement(Scene scene, Bytes payload) {
        SigningKey key = scene.cast.partner.keys().signing();
        return scene.forgery.statement(WARNING, payload, key);
    }

    private static Bytes signed(Scene scene, Bytes payload) {
        return scene.sealed(statement(scene, payload));
    }

    private static Bytes twice(Scene scene) {
        SigningKey key = scene.cast.partner.keys().signing();
        Bytes payload = scene.warning(1);
        String one = Forgery.signature(key.publicKeys().keyId(), scene.forgery.sign(key, WARNING, payload));
        return Forgery.dsse(WARNING, payload, one, one);
    }

    private static Bytes deep(Scene scene) {
        String arrays = "[".repeat(100_000) + "]".repeat(100_000);
        return Forgery.altered(scene.warning(1), "\"sequence\":1,", "\"sequence\":" + arrays + ",");
    }
}
