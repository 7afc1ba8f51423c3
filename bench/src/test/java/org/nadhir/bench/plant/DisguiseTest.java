package org.nadhir.bench.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Trace;

class DisguiseTest {

    private static final Register REGISTER = new Register(4, 500);

    @Test
    void everyDisguiseHasANameOfItsOwnAndFitsSomeLine() {
        List<Disguise> all = Disguise.all();
        assertTrue(all.size() >= 80, all.size() + " disguises");
        var names = new TreeSet<String>();
        for (Disguise disguise : all) {
            assertTrue(names.add(disguise.name()), disguise.name());
            assertTrue(sources().anyMatch(source -> source.secrets().stream()
                    .anyMatch(secret -> hidden(disguise, source, secret) != null)), disguise.name());
        }
    }

    @Test
    void whatIsHiddenIsNotTheLineItselfButWhereTheDisguiseSaysSo() {
        for (Disguise disguise : Disguise.all()) {
            boolean plain = disguise.place() != Disguise.Place.TEXT || disguise.name().equals("as it is");
            sources().limit(25).filter(source -> !plain).forEach(source -> source.secrets().forEach(secret ->
                    assertNotEquals(secret.value(), hidden(disguise, source, secret), disguise.name())));
        }
    }

    @Test
    void everySourceHasEachKindOfLineAndAReportOfItsOwn() {
        var reports = new TreeSet<String>();
        sources().forEach(source -> {
            assertTrue(reports.add(source.report()));
            int words = source.report().split("\\s+", -1).length;
            assertTrue(words >= 80 && words <= 320, words + " words");
            assertTrue(source.report().contains(source.oddity()));
            for (Trace.Kind kind : List.of(
                    Trace.Kind.PERSON, Trace.Kind.ORGANISATION, Trace.Kind.PLACE, Trace.Kind.PHONE, Trace.Kind.EMAIL,
                    Trace.Kind.NUMBER, Trace.Kind.DATE, Trace.Kind.CODEWORD, Trace.Kind.PHRASE, Trace.Kind.TEXT,
                    Trace.Kind.TRAIT)) {
                assertEquals(kind, source.first(kind).kind());
            }
        });
    }

    @Test
    void manyShareACityAndFewAllTraits() {
        Source source = REGISTER.source(0);
        List<Trace> traits = source.secrets().stream()
                .filter(secret -> secret.kind() == Trace.Kind.TRAIT)
                .map(Secret::trace)
                .toList();
        assertTrue(new Register(4, 10_000).sharing(traits.subList(0, 1)) >= Crowd.ENOUGH);
        assertEquals(source.sharers(), REGISTER.sharing(traits));
        assertTrue(source.sharers() >= 1);
    }

    @Test
    void daysOfOtherCalendarsAreCountedRight() {
        // Nowruz 1403 and the first of Ramadan 1445 (Umm al-Qura), as published.
        assertEquals(new Calendars.Dated(1403, 1, 1), Calendars.solar(LocalDate.of(2024, 3, 20)));
        assertEquals(new Calendars.Dated(1357, 11, 22), Calendars.solar(LocalDate.of(1979, 2, 11)));
        assertEquals(new Calendars.Dated(1445, 9, 1), Calendars.hijri(LocalDate.of(2024, 3, 11)));
    }

    @Test
    void vowelledArabicIsWrittenByEachSystem() {
        check("النَّقْشَبَنْدِي", "al-Naqshabandī", "al-Na8shabandee", "Aln~aqo$abanodiy");
        check("مُحَمَّد", "Muḥammad", "Mu7ammad", "muHam~ad");
        check("يُوسُف", "Yūsuf", "Yoosuf", "yuwsuf");
        check("سَمِيرَة", "Samīrah", "Sameera", "samiyrap");
    }

    private static void check(String vowelled, String ala, String chat, String buckwalter) {
        assertEquals(ala, Vowelled.latin(vowelled, Vowelled.ALA));
        assertEquals(chat, Vowelled.latin(vowelled, Vowelled.CHAT));
        assertEquals(buckwalter, Vowelled.buckwalter(vowelled));
    }

    private static Stream<Source> sources() {
        return Stream.iterate(0, i -> i < 200, i -> i + 1).map(REGISTER::source);
    }

    private static @Nullable String hidden(Disguise disguise, Source source, Secret secret) {
        return disguise.trick().hide(source, secret, new SplittableRandom(1)).orElse(null);
    }
}
