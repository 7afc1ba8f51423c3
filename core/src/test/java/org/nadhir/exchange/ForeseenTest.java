package org.nadhir.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.model.Bytes;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;

/// What was verified before the transaction is the answer to the same question, and to no other.
final class ForeseenTest {

    private static final byte[] SAID = {1, 2, 3};
    private static final byte[] OTHER = {1, 2, 4};

    private final AtomicInteger computed = new AtomicInteger();
    private final Foreseen foreseen = new Foreseen(Bytes.of(SAID), new Carrier.Hand());
    private final Primitives remembering = foreseen.remembering(new Counted());
    private final Primitives.SigningKey key = TestParty.key(1);

    /// The tests' own cryptography, counted.
    private final class Counted implements Primitives {
        @Override
        public byte[] sign(SigningKey by, byte[] message) {
            return TestParty.PRIMITIVES.sign(by, message);
        }

        @Override
        public boolean verify(PublicKeys keys, byte[] message, byte[] signature) {
            computed.incrementAndGet();
            return TestParty.PRIMITIVES.verify(keys, message, signature);
        }

        @Override
        public byte[] seal(byte[] sealingKey, byte[] info, byte[] aad, byte[] plaintext, byte[] ephemeral)
                throws Refused {
            return TestParty.PRIMITIVES.seal(sealingKey, info, aad, plaintext, ephemeral);
        }

        @Override
        public byte[] open(OpeningKey by, byte[] info, byte[] aad, byte[] sealed) throws Refused {
            computed.incrementAndGet();
            if (sealed.length == 0) {
                throw new Refused();
            }
            return sealed;
        }
    }

    @Test
    void aSignatureIsCheckedOnceHoweverOftenItIsAskedFor() {
        byte[] signature = TestParty.PRIMITIVES.sign(key, SAID);
        assertTrue(remembering.verify(key.publicKeys(), SAID, signature));
        assertTrue(remembering.verify(key.publicKeys(), SAID, signature));
        assertEquals(1, computed.get());
    }

    @Test
    void anotherMessageSignatureOrKeyIsAnotherQuestion() {
        byte[] signature = TestParty.PRIMITIVES.sign(key, SAID);
        assertTrue(remembering.verify(key.publicKeys(), SAID, signature));
        byte[] altered = signature.clone();
        altered[0] ^= 1;
        assertFalse(remembering.verify(key.publicKeys(), SAID, altered));
        assertFalse(remembering.verify(key.publicKeys(), OTHER, signature));
        assertFalse(remembering.verify(TestParty.key(2).publicKeys(), SAID, signature));
        assertTrue(remembering.verify(key.publicKeys(), SAID, signature));
        assertEquals(4, computed.get());
    }

    @Test
    void whatOpensAndWhatDoesNotIsFoundOutOnce() throws Exception {
        Primitives.OpeningKey opening = () -> SAID;
        assertArrayEquals(OTHER, remembering.open(opening, SAID, SAID, OTHER));
        assertArrayEquals(OTHER, remembering.open(opening, SAID, SAID, OTHER));
        Primitives.OpeningKey wrong = () -> OTHER;
        assertThrows(Primitives.Refused.class, () -> remembering.open(wrong, SAID, SAID, new byte[0]));
        assertThrows(Primitives.Refused.class, () -> remembering.open(wrong, SAID, SAID, new byte[0]));
        assertEquals(2, computed.get());
    }

    @Test
    void nothingIsSignedOrSealedWhileAnEnvelopeIsJudged() {
        assertThrows(IllegalStateException.class, () -> remembering.sign(key, SAID));
        assertThrows(IllegalStateException.class, () -> remembering.seal(SAID, SAID, SAID, SAID, SAID));
    }

    @Test
    void theTwoHalvesOfACheckpointAreTwoQuestions() {
        CheckpointVerifier checkpoints = foreseen.remembering(new CheckpointVerifier() {
            @Override
            public boolean verifyEd25519(Bytes publicKey, byte[] message, byte[] signature) {
                computed.incrementAndGet();
                return true;
            }

            @Override
            public boolean verifyMlDsa44(Bytes publicKey, byte[] message, byte[] signature) {
                computed.incrementAndGet();
                return false;
            }
        });
        Bytes shown = Bytes.of(OTHER);
        for (int times = 0; times < 2; times++) {
            assertTrue(checkpoints.verifyEd25519(shown, SAID, OTHER));
            assertFalse(checkpoints.verifyMlDsa44(shown, SAID, OTHER));
        }
        assertEquals(2, computed.get());
    }
}
