package org.nadhir.reports.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;
import org.nadhir.reports.leak.view.View;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// Whatever is not searched is said, and blocks: no text is so long or so strange that the guard passes over a part of
/// it in silence.
final class GuardBoundsTest {

    private static final long SEED = 20261122;
    private static final LeakGuard.Search GUARD = new SourceLeakGuard()
            .prepare(SourceTraces.of(List.of(
                    Trace.of("S1", Trace.Kind.PERSON, "Ruqayya Wendlemoor"),
                    Trace.of("S2", Trace.Kind.CODEWORD, "Zubin"))));

    private static List<Leak> search(String text) {
        return GUARD.search(Bytes.of(text.getBytes(UTF_8)));
    }

    private static boolean isBounded(String text) {
        return search(text).stream()
                .anyMatch(leak -> leak.kind() == Leak.Kind.HIDDEN && leak.layer().equals(View.BOUNDED));
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(SEED).nextBytes(bytes);
        return bytes;
    }

    private static String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(Integer.toString(i, 36)).append("q ");
        }
        return text.toString();
    }

    @Test
    void anEncodedRunThatIsTooLongForShortNamesIsSaid() {
        assertTrue(isBounded("key " + Base64.getEncoder().encodeToString(noise(4_000)) + " end"));
        assertTrue(isBounded("key " + HexFormat.of().formatHex(noise(4_000)) + " end"));
        assertFalse(isBounded("key " + Base64.getEncoder().encodeToString(noise(256)) + " end"));
    }

    @Test
    void aRunOfBase58ThatIsTooLongIsSaid() {
        String digits = "2kzQ7vLmN9pXcR4tYw";
        assertTrue(isBounded("to " + digits.repeat(8) + " end"));
        assertFalse(isBounded("to " + digits.repeat(2) + " end"));
    }

    @Test
    void moreDifferentWordsThanAreComparedAreSaid() {
        assertTrue(isBounded(words(50_500)), "a text that is short enough for views");
        assertFalse(isBounded(words(2_000)));
    }

    @Test
    void aTextOfWhichNoViewIsMadeIsSaidAndSearchedAsItStands() {
        String text = "The gate is closed. ".repeat(14_000) + "Ruqayya Wendlemoor";
        List<Leak> leaks = search(text);
        assertTrue(leaks.stream().anyMatch(leak -> leak.layer().equals(View.BOUNDED)));
        assertTrue(leaks.stream().anyMatch(leak -> leak.trace().equals("S1")));
    }

    @Test
    void valuesThatStandMoreOftenThanIsLookedAtAreSaid() {
        assertTrue(isBounded("xZubinx ".repeat(3_000)));
    }

    /// Each shift character was once read as the beginning of six hundred others.
    @Test
    void aFloodOfShiftCharactersHidesNothing() {
        String utf7 = "+AFIAdQBxAGEAeQB5AGEAIABXAGUAbgBkAGwAZQBtAG8AbwBy-";
        assertEquals("S1", search("+".repeat(2_000) + ' ' + utf7).getFirst().trace());
        assertEquals(List.of(), search("+".repeat(2_000)));
    }

    @Test
    void anOrdinaryWarningHidesNothing() {
        assertFalse(isBounded("Avoid the market near the eastern gate on Saturday. ".repeat(200)));
        assertFalse(isBounded("ابتعدوا عن الباب الشرقي قبل الفجر، فتّشوا الموقع وأبلغونا فورًا. ".repeat(200)));
    }
}
