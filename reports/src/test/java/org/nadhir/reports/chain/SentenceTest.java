package org.nadhir.reports.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Language;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.page.PageReader;

/// Where sentences end, also where nobody ends them.
final class SentenceTest {

    private static List<Sentence> sentences(String text) {
        return Sentence.of(Shadow.of(text), PageReader.lines(text, Language.ENGLISH), List.of());
    }

    @Test
    void endsASentenceAtItsFullStopButNotInsideAQuotation() {
        String text = "The council of the town met on Friday. \"It is open. We are glad\", the mayor said.\n";
        assertEquals(2, sentences(text).size());
    }

    @Test
    void cutsATextWithoutFullStopsAtSpacesSoThatNoStepGrowsWithItsLength() {
        String text = "the council of the town said that the bridge is open again, ".repeat(2000);
        List<Sentence> cut = sentences(text);
        assertTrue(cut.stream().allMatch(sentence -> sentence.span().length() < 2100), "2,000 and a word");
        assertEquals(2000 * 12, cut.stream().mapToInt(Sentence::size).sum(), "no word is lost");
    }
}
