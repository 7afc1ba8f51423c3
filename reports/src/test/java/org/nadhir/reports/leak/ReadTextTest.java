package org.nadhir.reports.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;
import org.nadhir.tearline.Trace.Kind;

/// Several searches of one text that was read once.
final class ReadTextTest {

    private static final List<SourceTraces> KNOWN = List.of(
            SourceTraces.of(List.of(
                    Trace.of("a1", Kind.PERSON, "Khalid Najjar"), Trace.of("a2", Kind.PHONE, "+999 555 0199"))),
            SourceTraces.of(List.of(
                    Trace.of("b1", Kind.PERSON, "Yunus Ferryman"), Trace.of("b2", Kind.DATE, "2026-03-14"))),
            SourceTraces.of(List.of(
                    Trace.of("c1", Kind.CODEWORD, "sandpiper"), Trace.of("c2", Kind.PERSON, "خالد النجار"))),
            SourceTraces.none());

    private final LeakGuard guard = new SourceLeakGuard();

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(UTF_8));
    }

    /// Whoever else reads the text, before or behind, each search finds what it finds alone.
    private void check(String words) {
        Bytes text = bytes(words);
        List<List<Leak>> alone =
                KNOWN.stream().map(known -> guard.search(text, known)).toList();
        List<LeakGuard.Search> searches = KNOWN.stream().map(guard::prepare).toList();
        for (List<Integer> order : List.of(List.of(0, 1, 2, 3), List.of(3, 2, 1, 0), List.of(1, 1, 0, 2, 0))) {
            LeakGuard.Text read = guard.read(text);
            for (int one : order) {
                assertEquals(alone.get(one), searches.get(one).search(read), words + order);
                assertEquals(alone.get(one), guard.search(read, KNOWN.get(one)), words + order);
            }
        }
        assertFalse(alone.getLast().stream().anyMatch(leak -> leak.kind() == Leak.Kind.TRACE), words);
    }

    @Test
    void eachFindsItsOwnInWordsThatTheOthersJudgedBefore() {
        check("Khaled al-Najjar met Yunus Ferryman on 14 March 2026; call 00999 555 0199, ask for the s4ndpiper.");
    }

    @Test
    void eachFindsItsOwnInViewsThatWereMadeForAnother() {
        String hidden = Base64.getEncoder().encodeToString("Khalid Najjar and Yunus Ferryman".getBytes(UTF_8));
        check("See " + hidden + ", namreyrreF sunuY, k h a l i d n a j j a r");
    }

    @Test
    void valuesAndNamesOfJsonAreReadOnceForAll() {
        check("{\"Khalid\":\"Najjar\",\"names\":[\"Yunus\",\"Ferryman\"],\"خالد\":\"النجار\",\"day\":\"14/03/2026\"}");
    }

    @Test
    void aTextTooLongToBeKeptIsReadAnewByEach() {
        check("Nothing happened there at all. ".repeat(2_500) + "namreyrreF sunuY, Khalid Najjar.");
    }

    @Test
    void whatWasReadFindsTheSameAsItsBytes() {
        Bytes text = bytes("Khalid Najjar");
        LeakGuard.Search search = guard.prepare(KNOWN.getFirst());
        assertTrue(Leak.blocks(search.search(() -> text)), "a text of somebody else's making");
        assertEquals(search.search(text), search.search(guard.read(text)));
    }
}
