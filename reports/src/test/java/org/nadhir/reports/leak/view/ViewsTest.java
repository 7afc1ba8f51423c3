package org.nadhir.reports.leak.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// One disguise for each rule: what it reads as, and the stretch that the view gives back for it.
final class ViewsTest {

    @Test
    void takesEncodingsOff() {
        check("base64", "call «S2hhbGlkIE5hamphcg»== now", "Khalid Najjar");
        check("base64", "call 2K7Yp9mE2K8= now", "خالد");
        check("base64", "x «S2hh bGlk IE5h amph cg» y", "Khalid Najjar");
    }

    /// @param marked the text, the disguised stretch between « and »; without them the span is not asserted
    private static void check(String layer, String marked, String expected) {
        String text = marked.replaceAll("[«»]", "");
        List<View> views = Views.of(text);
        boolean found = false;
        for (View view : views) {
            int at = view.text().indexOf(expected);
            if (!view.layer().equals(layer) || at < 0) {
                continue;
            }
            int start = view.start(at, at + expected.length());
            int end = view.end(at, at + expected.length());
            assertTrue(start >= 0 && end <= text.length() && start < end, () -> "no stretch for " + marked);
            found |= !marked.contains("«")
                    || (start <= marked.indexOf('«') + 1 && end >= marked.indexOf('»') - 2);
        }
        assertTrue(found, () -> marked + " has views " + views.stream().map(View::toString).toList());
    }
}
