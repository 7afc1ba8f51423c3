package org.nadhir.bench.swap;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.bench.standin.InsecureStandIn;
import org.nadhir.bench.swap.Swap.Result;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;

final class SwapTest {

    private static final int PAIRS = 2_000;
    private static final int REAL_PAIRS = 6;
    private static final int SOCKET_PAIRS = 10;
    private static final Duration LONGEST = Duration.ofHours(1);

    @Test
    void whatLeavesDoesNotDependOnTheSource() {
        Swap.Result result = Swap.run(PAIRS, 2031);
        check(result, PAIRS);
        assertTrue(result.owed() > 0 && result.owed() < PAIRS, "some are owed, some are not");
        assertTrue(result.blocked() > 0, "drafts that name the source were tried");
        for (Leaving leaving : Leaving.values()) {
            assertTrue(result.exits().getOrDefault(leaving, 0) > 0, leaving + " was walked");
        }
    }

    @Test
    void norDoesItUnderTheCryptographyOfTheProduct() {
        check(Swap.runReal(REAL_PAIRS, 2032, LONGEST), REAL_PAIRS);
    }

    @Test
    void norDoTheRecordsOnTheSocket() {
        check(Swap.runOverSocket(SOCKET_PAIRS, 2033, LONGEST), SOCKET_PAIRS);
    }

    @Test
    void aNodeThatLetsItsPastIntoWhatLeavesIsFound() {
        Drifting drifting = new Drifting();
        Result result = Swap.run(
                new Cryptography(drifting, drifting.standIn, keys -> drifting.standIn.signer(keys.publicKeys())),
                Round.Road.STRAIGHT, 3, 2034, LONGEST);
        assertTrue(result.differing() > 0, "a nonce that tells how much was signed before");
    }

    /// Seals with a nonce that depends on how many signatures the node has made.
    private static final class Drifting implements Primitives {

        private final InsecureStandIn standIn = new InsecureStandIn();
        private final AtomicInteger signatures = new AtomicInteger();

        @Override
        public byte[] sign(SigningKey key, byte[] message) {
            signatures.incrementAndGet();
            return standIn.sign(key, message);
        }

        @Override
        public boolean verify(PublicKeys keys, byte[] message, byte[] signature) {
            return standIn.verify(keys, message, signature);
        }

        @Override
        public byte[] seal(byte[] sealingKey, byte[] info, byte[] aad, byte[] plaintext, byte[] ephemeral) {
            byte[] drifted = ephemeral.clone();
            drifted[0] ^= (byte) signatures.get();
            return standIn.seal(sealingKey, info, aad, plaintext, drifted);
        }

        @Override
        public byte[] open(OpeningKey key, byte[] info, byte[] aad, byte[] sealed) throws Refused {
            return standIn.open(key, info, aad, sealed);
        }
    }

    private static void check(Swap.Result result, int pairs) {
        assertAll(
                () -> assertEquals(pairs, result.pairs()),
                () -> assertEquals(0, result.differing(), () -> String.join("\n", result.named())),
                () -> assertEquals(0, result.leaked(), "drafts that name the source are stopped"));
    }
}
