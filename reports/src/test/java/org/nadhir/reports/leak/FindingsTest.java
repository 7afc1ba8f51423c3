package org.nadhir.reports.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// What is kept of what was found, and what a phrase is.
class FindingsTest {

    private static final String OFTEN = "The lamplighter came by. ".repeat(200);
    private static final String PHRASE = "we will all be there before the others";

    private static List<Leak> search(String text, Trace... traces) {
        return new SourceLeakGuard().search(Bytes.of(text.getBytes(UTF_8)), SourceTraces.of(List.of(traces)));
    }

    private static boolean isCertain(List<Leak> leaks) {
        return leaks.stream().anyMatch(leak -> leak.weight() == Leak.Weight.CERTAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rethgilpmal", "l a m p l i g h t e r", "ynzcyvtugre", "base64"})
    void whatManyShareIsFoundInDisguiseHoweverOftenItStandsInTheOpen(String disguised) {
        Trace trait = Trace.of("S1.1", Trace.Kind.TRAIT, "lamplighter");
        String said = disguised.equals("base64")
                ? Base64.getEncoder().encodeToString("the lamplighter".getBytes(UTF_8))
                : disguised;
        assertTrue(isCertain(search(said, trait)), "alone");
        assertFalse(Leak.blocks(search(OFTEN, trait)), "in the open alone");
        assertTrue(isCertain(search(OFTEN + said, trait)), "behind");
        assertTrue(isCertain(search(said + "\n" + OFTEN, trait)), "before");
    }

    @Test
    void ofWhatStandsInTheOpenEverywhereSoMuchIsShownAsSaysWhereToLook() {
        assertEquals(64, search(OFTEN, Trace.of("S1.1", Trace.Kind.TRAIT, "lamplighter")).size());
    }

    @ParameterizedTest
    @EnumSource(value = Trace.Kind.class, names = {"PHRASE", "TEXT"})
    void sixWordsInARowOfALongerPhraseAreFoundAsThoseOfAReportAre(Trace.Kind kind) {
        Trace trace = Trace.of("S1.1", kind, PHRASE);
        assertTrue(isCertain(search("I know that we will all be there before noon.", trace)));
        assertTrue(isCertain(search("And all be there before the others, he said.", trace)));
        assertEquals(List.of(), search("I know that we will all be there at noon.", trace), "five");
    }

    @Test
    void aShorterPhraseIsFoundWholeAndWithAnotherWordWhereTwoThatAreLeftAreRare() {
        Trace rare = Trace.of("S1.1", Trace.Kind.PHRASE, "seven sparrows under turquoise");
        assertTrue(Leak.blocks(search("Say: seven sparrows under turquoise.", rare)));
        assertTrue(Leak.blocks(search("Say: seven sparrows over turquoise.", rare)));
        assertTrue(Leak.blocks(search("Say: sparrows under turquoise.", rare)));
        Trace common = Trace.of("S1.1", Trace.Kind.PHRASE, "we will be there");
        assertTrue(Leak.blocks(search("Say: we will be there.", common)));
        assertFalse(Leak.blocks(search("Say: we will be early.", common)));
    }

    @Test
    void whatAMachineExplainsUsesUpNothingOfWhatIsKept() {
        Trace word = Trace.of("S1.1", Trace.Kind.CODEWORD, "lamplighter");
        Findings findings = new Findings(List.of(word), finding -> finding.start() < 1_000);
        for (int place = 0; place < 1_010; place++) {
            findings.addPlain(0, Layer.EXACT, place, place + 1);
        }
        assertEquals(1_000, findings.plainest().getFirst().start());
        assertEquals(10, findings.plainest().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Interview-Najjar-Kafr-Nabl-2026.docx",
        "Interview_Najjar_field_team_2026-11-22.docx",
        "https://drive.example.org/Field/Najjar/notes/2026",
        "A0/b2/Najjar/C3/d4/E5/f6/2026/11",
        "X9-told-by-Nadjjar-in-Kafr-Nabl-2026"
    })
    void aWordOfWordsThatAreJoinedIsNoPartOfAKey(String joined) {
        Trace name = Trace.of("S1.1", Trace.Kind.PERSON, "Khalid al-Najjar");
        assertTrue(Leak.blocks(search("see " + joined + " there", name)));
    }

    @Test
    void findingsComeByStartThenEndThenId() {
        List<Leak> leaks = search(
                "sandpiper and kingfisher",
                Trace.of("S3.1", Trace.Kind.CODEWORD, "kingfisher"),
                Trace.of("S2.1", Trace.Kind.CODEWORD, "sandpiper"),
                Trace.of("S1.1", Trace.Kind.CODEWORD, "sandpiper"));
        assertEquals(List.of("S1.1", "S2.1", "S3.1"), leaks.stream().map(Leak::trace).toList());
    }
}
