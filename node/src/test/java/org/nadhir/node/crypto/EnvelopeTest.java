package org.nadhir.node.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.nadhir.exchange.Envelope;
import org.nadhir.exchange.Opener;
import org.nadhir.exchange.Opening;
import org.nadhir.exchange.Opening.NotOpened;
import org.nadhir.exchange.Opening.NotOpened.Reason;
import org.nadhir.exchange.Opening.Opened;
import org.nadhir.exchange.Padme;
import org.nadhir.exchange.Sealer;
import org.nadhir.exchange.Sealing.NotSealed;
import org.nadhir.model.Bytes;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// Envelopes with real cryptography: sealed, opened, tampered with, sent to the wrong node.
class EnvelopeTest {

    private static final Primitives PRIMITIVES = BouncyCastlePrimitives.deterministicForSimulation();
    private static final SigningKeys SENDER = SigningKeys.generate(Fixed.random(1));
    private static final OpeningKeys RECIPIENT = OpeningKeys.generate(Fixed.random(2));
    private static final OpeningKeys STRANGER = OpeningKeys.generate(Fixed.random(3));
    private static final Opener OPENER = new Opener(PRIMITIVES);
    private static final Signed STATEMENT = statement(100);
    private static final Bytes ENVELOPE = seal(STATEMENT, 4).bytes();

    @Test
    void opensForItsRecipientAndForNobodyElse() {
        assertEquals(new Opened(STATEMENT.bytes()), OPENER.open(RECIPIENT, ENVELOPE));
        refused(Reason.NOT_FOR_THIS_KEY, STRANGER, ENVELOPE);
    }

    @Test
    void namesNeitherSenderNorRecipient() {
        String all = HexFormat.of().formatHex(ENVELOPE.toArray());
        byte[] sealingKey = RECIPIENT.sealingKey();
        for (byte[] name : new byte[][] {
            sealingKey,
            Bytes.of(sealingKey).digest().bytes(),
            SENDER.publicKeys().keyId().bytes(),
            SENDER.publicKeys().ed25519().toArray()
        }) {
            assertFalse(all.contains(HexFormat.of().formatHex(name)));
        }
    }

    @Test
    void givesTheSameBytesForTheSameRandomnessOnly() {
        assertEquals(ENVELOPE, seal(STATEMENT, 4).bytes());
        assertNotEquals(ENVELOPE, seal(STATEMENT, 5).bytes());
    }

    @Test
    void hasOneOfFewLengths() {
        for (int payload : new int[] {0, 1, 5_000, 60_000, 512 * 1024}) {
            Signed statement = statement(payload);
            Bytes envelope = seal(statement, payload).bytes();
            assertEquals(Padme.padded(envelope.length(), 4096), envelope.length());
            assertTrue(envelope.length() <= 1 << 20);
            assertEquals(new Opened(statement.bytes()), OPENER.open(RECIPIENT, envelope));
        }
        assertEquals(seal(statement(100), 1).bytes().length(), seal(statement(110), 1).bytes().length());
    }

    @Test
    void refusesEachRegionThatWasAltered() {
        // Header: six letters and the version; then encapsulation, ciphertext, tag.
        refused(Reason.NOT_AN_ENVELOPE, RECIPIENT, flipped(0));
        refused(Reason.NOT_AN_ENVELOPE, RECIPIENT, flipped(5));
        refused(Reason.UNKNOWN_VERSION, RECIPIENT, flipped(6));
        refused(Reason.UNKNOWN_VERSION, RECIPIENT, flipped(7));
        for (int at : new int[] {8, 600, 1095, 1096, 1127, 1128, 1132, 3000, ENVELOPE.length() - 17}) {
            refused(Reason.NOT_FOR_THIS_KEY, RECIPIENT, flipped(at));
        }
        for (int at = ENVELOPE.length() - 16; at < ENVELOPE.length(); at++) {
            refused(Reason.NOT_FOR_THIS_KEY, RECIPIENT, flipped(at));
        }
    }

    @Test
    void refusesWhatWasCutOrLengthened() {
        byte[] bytes = ENVELOPE.toArray();
        for (int length : new int[] {8, 9, 1127, 4095, bytes.length - 1, bytes.length + 1, (1 << 20) + 1}) {
            refused(Reason.WRONG_LENGTH, RECIPIENT, Bytes.of(Arrays.copyOf(bytes, length)));
        }
        // A length that envelopes can have, but not this one.
        refused(Reason.NOT_FOR_THIS_KEY, RECIPIENT, Bytes.of(Arrays.copyOf(bytes, 4096)));
        refused(Reason.NOT_AN_ENVELOPE, RECIPIENT, Bytes.of(new byte[0]));
    }

    @Test
    void refusesPaddingThatIsNotZeroOrNotWhereItBelongs() throws Exception {
        byte[] content = STATEMENT.bytes().toArray();
        byte[] padded = new byte[ENVELOPE.length() - 8 - 1120 - 16];
        ByteBuffer.wrap(padded).putInt(content.length).put(content);
        assertEquals(new Opened(STATEMENT.bytes()), OPENER.open(RECIPIENT, sealRaw(padded)));

        byte[] notZero = padded.clone();
        notZero[notZero.length - 1] = 1;
        refused(Reason.WRONG_PADDING, RECIPIENT, sealRaw(notZero));
        refused(Reason.WRONG_PADDING, RECIPIENT, sealRaw(withLength(padded, -1)));
        refused(Reason.WRONG_PADDING, RECIPIENT, sealRaw(withLength(padded, Integer.MAX_VALUE)));
        refused(Reason.WRONG_PADDING, RECIPIENT, sealRaw(withLength(padded, 0)));
        refused(Reason.WRONG_PADDING, RECIPIENT, sealRaw(withLength(padded, content.length - 1)));
    }

    @Test
    void readsBackOnlyTheEnvelopeThatWasCommitted() {
        Envelope envelope = seal(STATEMENT, 4);
        assertEquals(Optional.of(envelope), Envelope.stored(ENVELOPE, envelope.digest()));
        assertEquals(Optional.empty(), Envelope.stored(flipped(2000), envelope.digest()));
        Bytes nothing = Bytes.of(new byte[4096]);
        assertEquals(Optional.empty(), Envelope.stored(nothing, nothing.digest()));
    }

    @Test
    void doesNotSealToWhatIsNoKey() {
        byte[] outOfRange = RECIPIENT.sealingKey();
        Arrays.fill(outOfRange, 0, 1152, (byte) 0xff);
        byte[] noPoint = RECIPIENT.sealingKey();
        Arrays.fill(noPoint, 1184, 1216, (byte) 0);
        for (byte[] key : new byte[][] {new byte[0], new byte[1215], new byte[1217], outOfRange, noPoint}) {
            var sealer = new Sealer(PRIMITIVES, Fixed.random(6));
            assertEquals(new NotSealed(), sealer.seal(STATEMENT, Bytes.of(key)));
        }
    }

    @Test
    void refusesRandomBytesWithoutThrowing() {
        RandomGenerator random = Fixed.random(7);
        byte[] header = Arrays.copyOf(ENVELOPE.toArray(), 8);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[i % 2 == 0 ? 4096 : random.nextInt(9000)];
            random.nextBytes(bytes);
            if (bytes.length >= 8 && i % 3 != 0) {
                System.arraycopy(header, 0, bytes, 0, 8);
            }
            assertInstanceOf(NotOpened.class, OPENER.open(RECIPIENT, Bytes.of(bytes)));
        }
    }

    private static Signed statement(int payloadBytes) {
        return Signed.sign(PRIMITIVES, SENDER, PayloadType.WARNING, Bytes.of(new byte[payloadBytes]));
    }

    private static Envelope seal(Signed statement, long seed) {
        var sealing = new Sealer(PRIMITIVES, Fixed.random(seed)).seal(statement, Bytes.of(RECIPIENT.sealingKey()));
        return assertInstanceOf(Envelope.class, sealing);
    }

    private static Bytes sealRaw(byte[] padded) throws Primitives.Refused {
        byte[] key = RECIPIENT.sealingKey();
        byte[] header = Arrays.copyOf(ENVELOPE.toArray(), 8);
        byte[] info = Joined.array(
                "org.nadhir.envelope.v1".getBytes(US_ASCII),
                Bytes.of(key).digest().bytes());
        return Joined.of(header, PRIMITIVES.seal(key, info, header, padded, new byte[64]));
    }

    private static byte[] withLength(byte[] padded, int length) {
        byte[] copy = padded.clone();
        ByteBuffer.wrap(copy).putInt(length);
        return copy;
    }

    private static Bytes flipped(int at) {
        byte[] bytes = ENVELOPE.toArray();
        bytes[at] ^= 1;
        return Bytes.of(bytes);
    }

    private static void refused(Reason reason, OpeningKeys key, Bytes envelope) {
        Opening opening = OPENER.open(key, envelope);
        assertEquals(new NotOpened(reason), opening);
    }
}
