package org.nadhir.node.crypto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;
import org.nadhir.sign.NotSigned;
import org.nadhir.sign.NotSigned.Reason;
import org.nadhir.sign.Parsed;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verification;
import org.nadhir.sign.Verified;

/// Signed statements with real signatures.
class SignedTest {

    private static final Primitives PRIMITIVES = BouncyCastlePrimitives.deterministicForSimulation();
    private static final SigningKeys FIRST = SigningKeys.generate(Fixed.random(1));
    private static final SigningKeys SECOND = SigningKeys.generate(Fixed.random(2));
    private static final Bytes PAYLOAD = Bytes.of("{\"n\":1}".getBytes(UTF_8));
    private static final Signed BY_FIRST = Signed.sign(PRIMITIVES, FIRST, PayloadType.WARNING, PAYLOAD);
    private static final Signed BY_BOTH = BY_FIRST.withSignature(PRIMITIVES, SECOND);

    @Test
    void givesThePayloadOfWhatTheKeySigned() {
        Verified verified = assertInstanceOf(Verified.class, BY_FIRST.verified(PRIMITIVES, FIRST.publicKeys()));
        assertEquals(PAYLOAD, verified.payload());
        assertEquals(PayloadType.WARNING, verified.type());
        assertEquals(List.of(FIRST.publicKeys()), verified.signers());
    }

    @Test
    void readsBackExactlyWhatItWrote() {
        assertEquals(BY_FIRST, Signed.parse(BY_FIRST.bytes()));
        assertEquals(BY_BOTH, Signed.parse(BY_BOTH.bytes()));
    }

    @Test
    void givesTheSameBytesInWhicheverOrderTwoSign() {
        Signed otherWay = Signed.sign(PRIMITIVES, SECOND, PayloadType.WARNING, PAYLOAD)
                .withSignature(PRIMITIVES, FIRST);
        assertEquals(BY_BOTH.bytes(), otherWay.bytes());
    }

    @Test
    void acceptsAStatementOfTwoOnlyWhenBothAreNamed() {
        var first = FIRST.publicKeys();
        var second = SECOND.publicKeys();
        assertInstanceOf(Verified.class, BY_BOTH.verifiedByAll(PRIMITIVES, List.of(second, first)));
        refused(Reason.WRONG_SIGNER, BY_BOTH.verified(PRIMITIVES, first));
        refused(Reason.WRONG_SIGNER, BY_FIRST.verifiedByAll(PRIMITIVES, List.of(first, second)));
        refused(Reason.WRONG_SIGNER, BY_FIRST.verifiedByAll(PRIMITIVES, List.of(first, first)));
        refused(Reason.WRONG_SIGNER, BY_FIRST.verifiedByAll(PRIMITIVES, List.of()));
        refused(Reason.WRONG_SIGNER, BY_FIRST.verified(PRIMITIVES, second));
    }

    @Test
    void vouchesForACardOnlyByTheKeysOnTheCard() {
        Bytes card = FIRST.publicKeys().bytes();
        Function<Bytes, List<PublicKeys>> keysIn = payload -> List.of(new PublicKeys(payload));
        Signed own = Signed.sign(PRIMITIVES, FIRST, PayloadType.PARTY_CARD, card);
        Signed anothers = Signed.sign(PRIMITIVES, SECOND, PayloadType.PARTY_CARD, card);
        assertEquals(Optional.of(card), own.selfSigned(PRIMITIVES, keysIn).map(Verified::payload));
        assertEquals(Optional.empty(), anothers.selfSigned(PRIMITIVES, keysIn));
        assertEquals(Optional.empty(), own.withSignature(PRIMITIVES, SECOND).selfSigned(PRIMITIVES, keysIn));
        assertEquals(Optional.empty(), own.selfSigned(PRIMITIVES, payload -> List.of()));
    }

    @Test
    void refusesToSignTwiceWithOneKey() {
        assertThrows(IllegalArgumentException.class, () -> BY_FIRST.withSignature(PRIMITIVES, FIRST));
    }

    @Test
    void refusesASignatureMadeForAnotherTypeOfStatement() {
        refused(Reason.WRONG_SIGNATURE, verified(text(BY_FIRST).replace("nadhir.warning", "nadhir.recall")));
    }

    @Test
    void refusesAnotherPayloadUnderTheSameSignature() {
        String other = Base64.getEncoder().encodeToString("{\"n\":2}".getBytes(UTF_8));
        refused(Reason.WRONG_SIGNATURE, verified(text(BY_FIRST).replace(PAYLOAD.base64(), other)));
    }

    @Test
    void refusesTypesThatAreUnknownOrKeptForLater() {
        parseRefused(Reason.UNKNOWN_TYPE, text(BY_FIRST).replace("nadhir.warning.v1", "nadhir.warning.v9"));
        parseRefused(Reason.UNKNOWN_TYPE, text(BY_FIRST).replace("application/vnd.nadhir.warning.v1+json", ""));
        parseRefused(Reason.UNKNOWN_TYPE, text(BY_FIRST).replace("/vnd", "\\/vnd"));
        parseRefused(Reason.RESERVED_TYPE, text(BY_FIRST).replace("nadhir.warning", "nadhir.coverage"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Signed.sign(PRIMITIVES, FIRST, PayloadType.COVERAGE, PAYLOAD));
    }

    @Test
    void refusesHalfASignature() {
        byte[] whole = PRIMITIVES.sign(FIRST, new byte[0]);
        assertEquals(3373, whole.length);
        for (byte[] half : List.of(
                Arrays.copyOf(whole, 64), Arrays.copyOfRange(whole, 64, whole.length), new byte[0])) {
            parseRefused(Reason.HALF_SIGNATURE, withSignature(half));
        }
    }

    @Test
    void refusesASignatureOfWhichOneHalfIsAnothers() {
        byte[] own = signatureOf(BY_FIRST);
        byte[] others = signatureOf(Signed.sign(PRIMITIVES, SECOND, PayloadType.WARNING, PAYLOAD));
        byte[] edFromOther = own.clone();
        System.arraycopy(others, 0, edFromOther, 0, 64);
        byte[] mlFromOther = others.clone();
        System.arraycopy(own, 0, mlFromOther, 0, 64);
        refused(Reason.WRONG_SIGNATURE, verified(withSignature(edFromOther)));
        refused(Reason.WRONG_SIGNATURE, verified(withSignature(mlFromOther)));
        refused(Reason.WRONG_SIGNATURE, verified(withSignature(new byte[3373])));
    }

    @Test
    void refusesTheSameSignerTwiceAndSignersOutOfOrder() {
        String text = text(BY_BOTH);
        String entries = text.substring(text.indexOf('[') + 1, text.length() - 2);
        int between = entries.indexOf("},{") + 1;
        String one = entries.substring(0, between);
        String two = entries.substring(between + 1);
        parseRefused(Reason.DUPLICATE_SIGNER, text.replace(entries, one + "," + one));
        parseRefused(Reason.SIGNERS_OUT_OF_ORDER, text.replace(entries, two + "," + one));
        parseRefused(Reason.NO_SIGNATURE, text.replace(entries, ""));
        parseRefused(Reason.TOO_MANY_SIGNATURES, text.replace(entries, "x,".repeat(64).replace("x", one) + one));
    }

    @Test
    void refusesEveryOtherWayToWriteTheSame() {
        String text = text(BY_FIRST);
        for (String other : List.of(
                "",
                "{}",
                " " + text,
                text + "\n",
                text.replace(":", ": "),
                text.replace("{\"payload\"", "{\"a\":1,\"payload\""),
                text.replace("}]}", "}],\"z\":1}"),
                text.replace("}]}", "},]}"),
                text.replace("=\",\"payloadType\"", "\",\"payloadType\""),
                text.replace("\"keyid\":\"" + FIRST.publicKeys().keyId() + "\",", ""),
                text.replace(FIRST.publicKeys().keyId().hex(), "A".repeat(64)),
                "\u00ef\u00bb\u00bf" + text)) {
            assertNotEquals(text, other, "the case changes nothing");
            parseRefused(Reason.NOT_CANONICAL, other);
        }
    }

    @Test
    void refusesEachFlippedByteOfAStatement() {
        byte[] bytes = BY_FIRST.bytes().toArray();
        RandomGenerator random = Fixed.random(3);
        for (int i = 0; i < bytes.length; i += i < 200 ? 1 : 41) {
            byte[] altered = bytes.clone();
            altered[i] ^= (byte) (1 << random.nextInt(8));
            assertInstanceOf(NotSigned.class, verified(new String(altered, ISO_8859_1)),
                    "byte " + i);
        }
    }

    @Test
    void refusesRandomBytesWithoutThrowing() {
        RandomGenerator random = Fixed.random(4);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertInstanceOf(NotSigned.class, Signed.parse(Bytes.of(bytes)));
        }
    }

    @Test
    void holdsToItsLimits() {
        Signed largest = Signed.sign(PRIMITIVES, FIRST, PayloadType.WARNING, Bytes.of(new byte[512 * 1024]));
        assertEquals(largest, Signed.parse(largest.bytes()));
        assertThrows(
                IllegalArgumentException.class,
                () -> Signed.sign(PRIMITIVES, FIRST, PayloadType.WARNING, Bytes.of(new byte[512 * 1024 + 1])));
        assertEquals(new NotSigned(Reason.TOO_LARGE), Signed.parse(Bytes.of(new byte[Signed.BYTES_MAX + 1])));
        String larger = text(largest).replaceFirst("\"payload\":\"", "\"payload\":\"AAAA");
        parseRefused(Reason.TOO_LARGE, larger);
    }

    @Test
    void signsHedgedInNodesAndRepeatablyInSimulation() {
        Primitives hedged = BouncyCastlePrimitives.hedged(Fixed.random(5));
        byte[] message = {1, 2, 3};
        byte[] one = hedged.sign(FIRST, message);
        byte[] two = hedged.sign(FIRST, message);
        assertNotEquals(Bytes.of(one), Bytes.of(two));
        assertEquals(Bytes.of(PRIMITIVES.sign(FIRST, message)), Bytes.of(PRIMITIVES.sign(FIRST, message)));
        assertEquals(true, PRIMITIVES.verify(FIRST.publicKeys(), message, one));
        assertEquals(true, PRIMITIVES.verify(FIRST.publicKeys(), message, two));
    }

    private static String text(Signed signed) {
        return new String(signed.bytes().toArray(), US_ASCII);
    }

    private static byte[] signatureOf(Signed signed) {
        String text = text(signed);
        return Base64.getDecoder().decode(text.substring(text.indexOf("\"sig\":\"") + 7, text.length() - 4));
    }

    private static String withSignature(byte[] signature) {
        String own = Base64.getEncoder().encodeToString(signatureOf(BY_FIRST));
        return text(BY_FIRST).replace(own, Base64.getEncoder().encodeToString(signature));
    }

    private static Verification verified(String text) {
        Parsed parsed = Signed.parse(Bytes.of(text.getBytes(ISO_8859_1)));
        return switch (parsed) {
            case Signed signed -> signed.verified(PRIMITIVES, FIRST.publicKeys());
            case NotSigned no -> no;
        };
    }

    private static void parseRefused(Reason reason, String text) {
        assertEquals(
                new NotSigned(reason), Signed.parse(Bytes.of(text.getBytes(ISO_8859_1))));
    }

    private static void refused(Reason reason, Verification verification) {
        assertEquals(new NotSigned(reason), verification);
    }
}
