package org.nadhir.reports.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// What gives nothing away is let pass. All names are invented.
class CleanTest {

    /// Short names that are words, names that sound like words, numbers, and raw reports about the same events.
    private static final List<Trace> TRACES = List.of(
            Trace.of("p1", Trace.Kind.PERSON, "خالد النجّار"),
            Trace.of("p2", Trace.Kind.PERSON, "Nour Salim"),
            Trace.of("p3", Trace.Kind.PERSON, "علي سعيد العبيدي"),
            Trace.of("p4", Trace.Kind.PERSON, "Umar Siddiqui"),
            Trace.of("p5", Trace.Kind.PERSON, "Marc Lefort"),
            Trace.of("p6", Trace.Kind.PERSON, "مریم رستگار"),
            Trace.of("p7", Trace.Kind.PERSON, "اکرم بھٹی"),
            Trace.of("o1", Trace.Kind.ORGANISATION, "Nahr Relief Committee"),
            Trace.of("c1", Trace.Kind.CODEWORD, "نورس"),
            Trace.of("c2", Trace.Kind.CODEWORD, "sandpiper"),
            Trace.of("t1", Trace.Kind.PHONE, "+999 44 987 6543"),
            Trace.of("e1", Trace.Kind.EMAIL, "k.najjar@example.org"),
            Trace.of("n1", Trace.Kind.NUMBER, "884107"),
            new Trace("s1", Trace.Kind.TRAIT, "Syrian", List.of("سوري", "syrien")),
            Trace.of("i1", Trace.Kind.IDENTIFIER, "7f3c2d10-1111-4222-8333-944455556666"),
            Trace.of(
                    "r1",
                    Trace.Kind.TEXT,
                    "My cousin, the Syrian baker's son, swore that a car bomb near the market in Mosul is"
                            + " ready; Abu Layla keeps it behind the tannery until 14 March 2026."),
            Trace.of(
                    "r2",
                    Trace.Kind.TEXT,
                    "سمعت من زوج أختي أن سيارة مفخخة قرب السوق في الموصل جاهزة، وأن المدبغة القديمة"
                    + " هي المخبأ، وأنهم ينتظرون يوم 14 آذار."),
            Trace.of(
                    "r3",
                    Trace.Kind.TEXT,
                    "Mon beau-frère jure qu'une voiture piégée attend derrière la tannerie de Mossoul."));

    private static final LeakGuard.Search SEARCH = new SourceLeakGuard().prepare(SourceTraces.of(TRACES));

    static Stream<String> sentences() throws IOException {
        return Stream.concat(
                DisguiseTest.lines("clean.txt"),
                Stream.of(Advice.values()).flatMap(advice ->
                        Stream.of(advice.sentence().ar(), advice.sentence().en())));
    }

    private static List<Leak> blocking(String text) {
        return blocking(text, SEARCH);
    }

    private static List<Leak> blocking(String text, List<Trace> traces) {
        return blocking(text, new SourceLeakGuard().prepare(SourceTraces.of(traces)));
    }

    private static List<Leak> blocking(String text, LeakGuard.Search search) {
        return search.search(Bytes.of(text.getBytes(UTF_8))).stream().filter(Leak::blocks).toList();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void passes(String sentence) {
        assertEquals(List.of(), blocking(sentence), sentence);
    }

    @Test
    void passesAllOfThemTogether() throws IOException {
        assertEquals(List.of(), blocking(String.join("\n", sentences().toList())));
    }

    /// What a search for digits with gaps finds in an id is chance; what stands openly in one is not.
    @Test
    void idsAndDigestsOfMachinesAreNoDisguise() {
        List<Trace> traces = List.of(
                Trace.of("n", Trace.Kind.NUMBER, "8468919"),
                Trace.of("d", Trace.Kind.DATE, "2031-10-13"),
                Trace.of("p", Trace.Kind.PHONE, "+964 770 812 3456"));
        String id = "id 99e2f2eb-8208-4a0a-8468-91913e031cab, from 2031-05-01T20:53:00Z; sha256 "
                + "84b68919c0cf8e6a6feb13d10a2031f024346f0aa44644d6fa558000aa13102e";
        assertEquals(List.of(), blocking(id, traces));
        assertFalse(blocking("call 07708123456, id 99e2f2eb-8208-4a0a-8468-91913e031cab", traces).isEmpty());
    }

    /// Every warning has these words of its format.
    @Test
    void aFileThatIsNamedLikeAWordOfTheFormatTellsNothing() {
        Trace note = Trace.of("f", Trace.Kind.FILE_NAME, "note.eml");
        Trace other = Trace.of("g", Trace.Kind.FILE_NAME, "lx-4471.eml");
        String text = "{\"id\":\"note--99e2f2eb-8208-4a0a-8468-91913e031cab\",\"type\":\"note\"}";
        assertEquals(List.of(), blocking(text, List.of(note, other)));
        assertFalse(blocking("see lx-4471 " + text, List.of(note, other)).isEmpty());
    }

    /// Of what was destroyed nothing can be searched for: two persons look at whatever is worded.
    @Test
    void whatRestsOnAShreddedSourceIsNeverClean() {
        LeakGuard.Search search = new SourceLeakGuard().prepare(new SourceTraces(TRACES, Crowd.unknown(), 1));
        List<Leak> leaks = blocking("Search every vehicle at the gate.", search);
        assertEquals(List.of("shredded"), leaks.stream().map(Leak::layer).toList());
        assertEquals(Leak.Weight.NEAR, leaks.getFirst().weight());
    }

    /// Encodings that stand beside each other are not nested in each other.
    @Test
    void fourEncodingsBesideEachOtherAreReadToTheEnd() {
        String text = "Open the gate at noon. Fish &amp; chips stand &#8211; caf&eacute;, 100%25 sure, caf=C3=A9\n"
                + "Move the visitors inside the courtyard, and keep the road free for ambulances.";
        assertEquals(List.of(), blocking(text, List.of()));
    }

    /// Letters shifted by nothing and signs read as letters where there are none are no disguise.
    @ParameterizedTest
    @ValueSource(
            strings = {"in Peshawar and 3 towns t0day", "في البصرة اليوم", "de Marseille à midi", "near Basra, 4x4"})
    void aCityThatManyShareIsOnlyNotedWhereItStandsOpenly(String sentence) {
        List<Trace> cities = Stream.of("Peshawar", "البصرة", "Basra", "Marseille")
                .map(city -> Trace.of(city, Trace.Kind.PLACE, city))
                .toList();
        List<Leak> leaks = new SourceLeakGuard()
                .search(Bytes.of(sentence.getBytes(UTF_8)), new SourceTraces(cities, quasi -> Crowd.ENOUGH));
        assertFalse(Leak.blocks(leaks), leaks::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on 12 March 2029", "le 12 mars 2029", "في 12 آذار 2029", "2029-03-12T06:00:00Z"})
    void theSameDayOfAnotherYearIsAnotherDay(String sentence) {
        List<Trace> day = List.of(Trace.of("d", Trace.Kind.DATE, "12 March 2031"));
        assertEquals(
                List.of(), new SourceLeakGuard().search(Bytes.of(sentence.getBytes(UTF_8)), SourceTraces.of(day)));
    }

    /// Between two given names "on" is no family name, "and" makes two persons of two names, and so does a full stop.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ضابط المناوبة خالد على الرقم 17 كل يوم.", "Simon and Helen will brief the marshals.",
                "Ask for Simon. Helen is at the gate.", "L'alerte du 29 mai 2035 est levée."
            })
    void wordsBetweenTwoNamesKeepThemApart(String sentence) {
        List<Trace> names = List.of(
                Trace.of("a", Trace.Kind.PERSON, "علي خالد الخضاوي"),
                Trace.of("b", Trace.Kind.PERSON, "Simon Helen Wexworthy"),
                Trace.of("c", Trace.Kind.DATE, "29 May 2030"));
        assertEquals(List.of(), blocking(sentence, names));
    }

    /// A city of one source and the trade of another are nobody's; of both together one source has, it is told.
    @Test
    void whatNoSourceHasTogetherTellsOfNobody() {
        Trace city = Trace.of("a", Trace.Kind.PLACE, "Basra");
        Trace trade = Trace.of("b", Trace.Kind.TRAIT, "welder");
        Bytes text = Bytes.of("A welder stood by the gate in Basra.".getBytes(UTF_8));
        Crowd apart = quasi -> quasi.size() == 1 ? 2 * Crowd.ENOUGH : 0;
        Crowd together = quasi -> quasi.size() == 1 ? 2 * Crowd.ENOUGH : 1;
        List<Trace> both = List.of(city, trade);
        assertFalse(Leak.blocks(new SourceLeakGuard().search(text, new SourceTraces(both, apart))));
        assertTrue(Leak.blocks(new SourceLeakGuard().search(text, new SourceTraces(both, together))));
    }

    /// Digests, identifiers, keys and signatures look like anything.
    @Test
    void passesWhatMachinesMake() {
        SplittableRandom random = new SplittableRandom(11);
        List<String> blocked = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[16 + random.nextInt(48)];
            random.nextBytes(bytes);
            String made = i % 2 == 0
                    ? HexFormat.of().formatHex(bytes)
                    : Base64.getEncoder().encodeToString(bytes);
            if (!blocking("ref " + made + ".").isEmpty()) {
                blocked.add(made);
            }
        }
        assertFalse(blocked.size() > 2, blocked::toString);
    }
}
