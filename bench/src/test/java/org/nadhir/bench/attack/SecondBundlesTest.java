package org.nadhir.bench.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// TRUST.md T6b: what is altered in a bundle of the second version is believed by neither verifier.
final class SecondBundlesTest {

    private static final int ALTERED_MIN = 50;
    private static final int COMPARED = 400;

    @Test
    void neitherVerifierBelievesAnAlteredBundle() {
        SecondBundles.Tried tried = SecondBundles.tried(1);
        assertTrue(tried.sound());
        assertEquals(List.of(), tried.believed());
        assertTrue(tried.altered() >= ALTERED_MIN, () -> tried.altered() + " altered bundles");
    }

    @Test
    void bothSayTheSameOfBundlesAlteredAtRandom() {
        Bundles.Compared compared = Bundles.compare(COMPARED, 2);
        assertEquals(List.of(), compared.disagreements());
        assertEquals(COMPARED, compared.bundles());
    }
}
