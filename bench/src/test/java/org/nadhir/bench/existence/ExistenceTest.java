package org.nadhir.bench.existence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.bench.Effort;
import org.nadhir.bench.existence.Asked.Place;

/// The bytes of answers are compared here; times are the bench's, where a busy machine fails nobody's build.
final class ExistenceTest {

    @TempDir
    private Path folder;

    @Test
    void aNodeThatKnowsAnswersAnInquiryByteForByteLikeOneThatDoesNot() {
        Inquiries.Compared compared = new Inquiries(folder).bytes(new RealCrypto(), 120);
        assertEquals(240, compared.compared());
        assertEquals(0, compared.differing());
    }

    @Test
    void theComparisonSeesAnOddAnswer() {
        try (Asked one = new Asked(folder.resolve("one"), new RealCrypto(), 1);
                Asked other = new Asked(folder.resolve("other"), new RealCrypto(), 0)) {
            var known = one.envelope(Place.KNOWN, 1);
            assertNotEquals(one.answer(known, 1), other.answer(other.envelope(Place.KNOWN, 2), 1));
            assertEquals(
                    one.envelope(Place.KNOWN, 3).length(),
                    one.envelope(Place.OTHER, 3).length(),
                    "the two places ask for the same work");
        }
    }

    @Test
    void whoMayNotSeeCasesGetsOneAnswerForThoseThatAreThereAndThoseThatAreNot() {
        try (Gatekeeper gate = new Gatekeeper(folder.resolve("served"))) {
            Gatekeeper.Found found = gate.ask(60);
            assertEquals(0, found.differing());
            assertEquals(60, found.samples().count());
        }
    }

    @Test
    void everyRowIsMeasured() {
        var moment = new Effort("c", 0, 0, 1, Duration.ofMillis(20), 1, 20, 100, 0);
        assertEquals(5, Existence.run(moment).size());
    }

    @Test
    void welchSeesADifferenceThatIsThereAndNoneThatIsNot() {
        var random = new Random(5);
        long[] one = random.longs(5_000, 1_000, 2_000).toArray();
        long[] same = random.longs(5_000, 1_000, 2_000).toArray();
        long[] slower = random.longs(5_000, 1_050, 2_050).toArray();
        assertTrue(Welch.largest(one, same) < 4.5);
        assertTrue(Welch.largest(one, slower) > 4.5);
    }
}
