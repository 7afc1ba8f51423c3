package org.nadhir.reports.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;
import org.nadhir.reports.leak.view.View;
import org.nadhir.reports.leak.view.Views;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// How much of a text's views is searched. Counts characters, no clocks.
final class AffordableTest {

    private static final long SEED = 20261122;
    private static final int CHARS = 1 << 16;
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private static String random(String letters) {
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder(CHARS);
        for (int i = 0; i < CHARS; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static View view(String layer, int length) {
        return new View(layer, "x".repeat(length), new int[length], new int[length], true);
    }

    @Test
    void noTextHasMoreSearchedThanItsLengthAllows() {
        for (String letters : List.of(BASE64, "0123456789abcdef", "a", "%25&#3;=", "abc 123 .-<>&%=\\u")) {
            String text = random(letters);
            long chars = Affordable.of(Views.of(text), CHARS).views().stream()
                    .filter(view -> !Reading.isPicked(view.layer()))
                    .mapToLong(view -> view.text().length())
                    .sum();
            assertTrue(chars <= (long) Affordable.FOLD * CHARS + Affordable.MORE, letters);
        }
    }

    @Test
    void theShortestViewsAreSearchedAndWhatIsLeftOutIsSaid() {
        View small = view("base64", 10);
        View great = view("percent", 4 * 100 + Affordable.MORE - 10);
        View beyond = view("escape", 4 * 100 + Affordable.MORE);
        assertEquals(List.of(small, great), Affordable.of(List.of(great, small), 100).views());
        assertTrue(Affordable.of(List.of(great, small), 100).isAll());
        assertEquals(List.of(small), Affordable.of(List.of(beyond, small), 100).views());
        assertFalse(Affordable.of(List.of(beyond, small), 100).isAll());
    }

    @Test
    void lettersThatNoiseHoldsByChanceAreNoViews() {
        int chars = Views.of(random(BASE64)).stream()
                .filter(view -> view.layer().equals("base64"))
                .mapToInt(view -> view.text().length())
                .sum();
        assertTrue(chars < CHARS / 8, () -> "base64 " + chars);
    }

    @Test
    void aNameBehindMoreWordsThanAreComparedIsFoundAllTheSame() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            text.append(Integer.toString(i, 36)).append("q ");
        }
        text.append("seen with Ruqayya Wendlemoor today");
        SourceTraces traces = SourceTraces.of(List.of(Trace.of("S1", Trace.Kind.PERSON, "Ruqayya Wendlemoor")));
        List<Leak> leaks = new SourceLeakGuard().search(Bytes.of(text.toString().getBytes(UTF_8)), traces);
        assertTrue(leaks.stream().anyMatch(leak -> leak.trace().equals("S1")
                && leak.weight() == Leak.Weight.CERTAIN
                && leak.start() >= text.indexOf("Ruqayya") - 1));
    }
}
