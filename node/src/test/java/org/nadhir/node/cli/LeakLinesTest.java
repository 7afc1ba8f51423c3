package org.nadhir.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Language;
import org.nadhir.node.words.Words;

/// What the guard found, as its author and those who clear it read it.
final class LeakLinesTest {

    private final StringWriter out = new StringWriter();

    private LeakLines lines(Language language) {
        var silent = new PrintWriter(new StringWriter());
        return new LeakLines(new CommandLineRoot(Map.of(), Words.load(), language, new PrintWriter(out, true), silent));
    }

    private static View leak(String what, String layer, String where) {
        return new View(Json.object()
                .put("what", what)
                .put("kind", "TRACE")
                .put("layer", layer)
                .put("where", where)
                .build());
    }

    private List<String> said() {
        return out.toString().lines().toList();
    }

    @Test
    void oneNameInFourPlacesIsOneLineInWordsAndWithoutAPath() {
        LeakLines lines = lines(Language.ENGLISH);
        lines.add("draft.certain", leak("person", "exact", "$.bundle.objects[9].content"));
        lines.add("draft.certain", leak("person", "exact", "$.bundle.objects[5].contents.en.content"));
        lines.add("draft.certain", leak("person", "transliterated", "$.bundle.objects[11].extensions.x.note.en"));
        lines.add("draft.certain", leak("phone", "base64+reversed", "$.bundle.objects[11].extensions.x.call.reach"));
        lines.say();
        assertEquals(
                List.of(
                        "of the source: person – in the sentences that say what to do and whom to call (Arabic); in"
                                + " the sentences that say what to do and whom to call (English); in the note"
                                + " (English). Why: it stands there letter for letter; it stands there in the letters"
                                + " of another language",
                        "of the source: telephone – in the desk to call or its number. Why: it stands there in a"
                                + " disguise (base64+reversed)"),
                said());
        assertFalse(out.toString().contains("$."));
    }

    @Test
    void ofAPlaceTheCrowdIsSaidAndWhoClearsSeesTheSentence() {
        LeakLines lines = lines(Language.ENGLISH);
        lines.add("clear.near", "word.trace-place", "$.title.en", "exact", "Go to »Rim« at once.");
        lines.say();
        assertEquals("    Fewer than 5 sources of this node share it.", "    " + said().get(1).strip());
        assertEquals("    | Go to »Rim« at once.", said().get(2));
    }

    @Test
    void everyPathAndLayerHasWordsInArabicToo() {
        LeakLines lines = lines(Language.ARABIC);
        for (String where : List.of(
                "", "printed", "$.bundle.id", "$.terms.ar", "$.parts[1].sentences[0].en", "$.site.name.ar", "$.x")) {
            for (String layer : List.of("exact", "shredded", "quasi", "hex", "undecodable")) {
                lines.add("clear.near", "word.trace-something", where, layer, "");
            }
        }
        lines.say();
        assertEquals(1, said().size());
        assertFalse(said().getFirst().matches(".*[a-z]{2,}\\..*"), said().getFirst());
    }

    @Test
    void theSentenceIsCutOutOfTextAndOutOfJson() {
        String json = "{\"ar\":\"لا\",\"en\":\"Stay away. Ask Salim at the \\\"gate\\\" now. Then call.\"}";
        int from = json.indexOf("Salim");
        assertEquals("Ask »Salim« at the \"gate\" now.", Sentence.around(json, from, from + 5));
        assertEquals("", Sentence.around(json, 0, json.length()), "never the whole text");
        assertEquals("»Salim« waits", Sentence.around("one\nSalim waits\nthree", 4, 9));
        String machine = "{\"id\":\"report--1\"}";
        assertEquals("»report«--1", Sentence.around(machine, 7, 13));
        assertTrue(Sentence.around("a".repeat(5_000), 2_000, 2_001).length() < 500, "no more than helps to judge");
    }
}
