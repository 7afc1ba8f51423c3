package org.nadhir.node.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.Merkle;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.model.Bytes;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Primitives.Refused;
import org.nadhir.sign.PublicKeys;

/// The interface that the core calls: whatever comes in, the answer is one of those it declares.
class PrimitivesTest {

    private static final Primitives PRIMITIVES = BouncyCastlePrimitives.deterministicForSimulation();
    private static final SigningKeys KEYS = SigningKeys.generate(Fixed.random(1));
    private static final byte[] MESSAGE = {1, 2, 3};

    @Test
    void answersFalseToRandomKeysAndSignatures() {
        RandomGenerator random = Fixed.random(2);
        for (int i = 0; i < 200; i++) {
            byte[] key = new byte[PublicKeys.BYTES];
            random.nextBytes(key);
            byte[] signature = new byte[i % 2 == 0 ? 3373 : random.nextInt(5000)];
            random.nextBytes(signature);
            assertFalse(PRIMITIVES.verify(new PublicKeys(Bytes.of(key)), MESSAGE, signature));
            assertFalse(PRIMITIVES.verify(KEYS.publicKeys(), MESSAGE, signature));
        }
    }

    @Test
    void refusesEachHalfOnItsOwn() {
        byte[] signature = PRIMITIVES.sign(KEYS, MESSAGE);
        assertTrue(PRIMITIVES.verify(KEYS.publicKeys(), MESSAGE, signature));
        for (int at : List.of(0, 31, 32, 63, 64, 95, 96, 2000, 3372)) {
            byte[] altered = signature.clone();
            altered[at] ^= 1;
            assertFalse(PRIMITIVES.verify(KEYS.publicKeys(), MESSAGE, altered), "byte " + at);
        }
        byte[] ownEd25519 = Arrays.copyOf(KEYS.publicKeys().bytes().toArray(), 32);
        byte[] othersMlDsa = SigningKeys.generate(Fixed.random(3)).publicKeys().mlDsa65().toArray();
        var mixed = new PublicKeys(Joined.of(ownEd25519, othersMlDsa));
        assertFalse(PRIMITIVES.verify(mixed, MESSAGE, signature));
    }

    @Test
    void refusesRandomThingsToOpenAndToSealTo() {
        RandomGenerator random = Fixed.random(4);
        OpeningKeys key = OpeningKeys.generate(random);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(4000)];
            random.nextBytes(bytes);
            assertThrows(Refused.class, () -> PRIMITIVES.open(key, MESSAGE, MESSAGE, bytes));
            assertThrows(Refused.class, () -> PRIMITIVES.seal(bytes, MESSAGE, MESSAGE, MESSAGE, new byte[64]));
        }
    }

    @Test
    void makesKeysAgainFromTheirSeeds() {
        OpeningKeys opening = OpeningKeys.generate(Fixed.random(5));
        LedgerSigningKeys ledger = LedgerSigningKeys.generate(Fixed.random(6));
        assertEquals(KEYS.publicKeys(), SigningKeys.ofSeed(KEYS.exposeSeed()).publicKeys());
        assertEquals(ledger.publicKeys(), LedgerSigningKeys.ofSeed(ledger.exposeSeed()).publicKeys());
        byte[] again = OpeningKeys.ofSeed(opening.exposeSeed()).sealingKey();
        assertEquals(Bytes.of(opening.sealingKey()), Bytes.of(again));
        for (int length : List.of(0, 31, 63, 65)) {
            assertThrows(IllegalArgumentException.class, () -> SigningKeys.ofSeed(new byte[length]));
            assertThrows(IllegalArgumentException.class, () -> OpeningKeys.ofSeed(new byte[length]));
        }
    }

    @Test
    void printsNoPrivateKey() {
        assertEquals("signing keys " + KEYS.publicKeys().keyId(), KEYS.toString());
        assertEquals("opening key", OpeningKeys.generate(Fixed.random(5)).toString());
        assertEquals("ledger keys", LedgerSigningKeys.generate(Fixed.random(6)).toString());
        assertEquals("data key", DataKey.generate(Fixed.random(7)).toString());
    }

    @Test
    void signsCheckpointsThatVerifyUnderTheirOwnKeysOnly() {
        var keys = LedgerSigningKeys.generate(Fixed.random(6));
        var others = LedgerSigningKeys.generate(Fixed.random(7));
        BouncyCastleCheckpoints crypto = BouncyCastleCheckpoints.hedged(Fixed.random(8));
        var empty = new Checkpoint("nadhir.example/ledger", 0, Merkle.EMPTY_ROOT);
        String note = SignedCheckpoint.sign(crypto.signer(keys), empty, Instant.EPOCH).note();
        assertInstanceOf(
                SignedCheckpoint.Result.Good.class,
                SignedCheckpoint.verify(crypto, keys.publicKeys(), empty.origin(), note));
        assertInstanceOf(
                SignedCheckpoint.Result.Bad.class,
                SignedCheckpoint.verify(crypto, others.publicKeys(), empty.origin(), note));
        assertFalse(crypto.verifyMlDsa44(keys.publicKeys().mlDsa44(), MESSAGE, new byte[0]));
        assertFalse(crypto.verifyEd25519(Bytes.of(new byte[3]), MESSAGE, new byte[64]));
    }
}
