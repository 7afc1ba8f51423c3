package org.nadhir.reports.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.model.EntityId;
import org.nadhir.model.Mention;
import org.nadhir.model.Picture;
import org.nadhir.model.Reading;
import org.nadhir.reports.Reports;

/// Names over time: what holds when, what is one actor, and what reports under two names say together.
class LineageTest {

    private static final Register REGISTER = Reports.READER.register();
    private static final Lineage LINEAGE = REGISTER.lineage();

    /// The day of the report, its words, the entity named, how its name stood then, and its later names.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2015-03-01 | شنّت جبهة النصرة هجومًا                     | nusra         | IN_USE    | fath-sham hts
            2020-05-01 | شنّت جبهة النصرة هجومًا                     | nusra         | NO_LONGER | fath-sham hts
            2015-03-01 | شنّت هيئة تحرير الشام هجومًا                 | hts           | NOT_YET   |
            2025-06-01 | شنّت هيئة تحرير الشام هجومًا                 | hts           | NO_LONGER |
            2016-10-01 | قالت جبهة فتح الشام                        | fath-sham     | IN_USE    | hts
            2010-01-01 | بيان لدولة العراق الإسلامية                 | isi           | IN_USE    | isis
            2013-09-01 | مسلحو تنظيم الدولة الإسلامية في العراق والشام | isis          | IN_USE    |
            2013-09-01 | The Islamic State said                    | isis          | NOT_YET   |
            2013-09-01 | مقاتلو داعش                               | isis          | IN_USE    |
            2012-09-01 | the Biden administration                  | us-gov        | NOT_YET   |
            2022-09-01 | وإدارة بايدن                              | us-gov        | IN_USE    |
            2018-01-01 | منظمة الوحدة الأفريقية                     | oau           | NO_LONGER | african-union
            ''         | Jabhat al-Nusra                           | nusra         | UNKNOWN   | fath-sham hts
            """)
    void aNameIsSeenFromTheDayOfTheReport(String day, String text, String entity, NameUse.Then then, String later) {
        Reading reading = Reports.read(text, day);
        Mention mention = reading.mentions().stream()
                .filter(one -> one.entity().value().equals(entity))
                .findFirst()
                .orElseThrow(() -> new AssertionError(reading.mentions().toString()));
        NameUse use = REGISTER.use(mention, mention.span().in(text), day).orElseThrow();
        assertEquals(then, use.then());
        assertEquals(later == null ? "" : later,
                use.later().stream().map(EntityId::value).collect(Collectors.joining(" ")));
    }

    @Test
    void aNameWithoutPeriodOrLineageCarriesNothing() {
        Reading reading = Reports.read("قالت حركة طالبان ثم أضافت الحركة", "2020-01-01");
        for (Mention mention : reading.mentions()) {
            assertTrue(REGISTER.use(mention, mention.span().in(reading.report().text()), "2020-01-01").isEmpty());
        }
    }

    /// Two names and a day: one actor or two.
    @ParameterizedTest
    @CsvSource(textBlock = """
            nusra, hts, 2015-06-01, true
            nusra, hts, 2020-06-01, true
            nusra, hts, 2005-06-01, false
            nusra, isis, 2015-06-01, false
            aqi, isis, 2014-07-01, true
            ansar-dine, mourabitoun, 2015-06-01, false
            ansar-dine, mourabitoun, 2018-06-01, true
            ansar-dine, jnim, 2018-06-01, true
            ansar-dine, jnim, 2015-06-01, false
            taliban, hts, 2015-06-01, false
            """)
    void oneActorWhereTheDayAllowsIt(String one, String other, LocalDate day, boolean same) {
        assertEquals(same,
                LINEAGE.actor(new EntityId(one), day).equals(LINEAGE.actor(new EntityId(other), day)));
    }

    @Test
    void reportsUnderTwoNamesHaveOneActorNamedAsItWasThen() {
        List<Reading> readings = Reports.readings("2020-05-02",
                "تقرير أول\n\nقالت وزارة الداخلية القيسانية إن هيئة تحرير الشام نفذت هجومًا على مقام الشيخ نورين في 12 آذار 2015"
                        + " أدى إلى مقتل 7 أشخاص.",
                "تقرير ثان\n\nبحسب لورانيا كوريير، فإن جبهة النصرة نفذت هجومًا على مقام الشيخ نورين في 12 آذار 2015"
                        + " أدى إلى مقتل 7 أشخاص.");
        Picture picture = Reports.READER.together(readings);
        var attacks = picture.claims().stream().filter(claim -> claim.topic().act().equals("attacked")).toList();
        assertEquals(1, attacks.size(), picture.claims().toString());
        assertEquals(2, attacks.getFirst().reports());
        List<String> actors = attacks.getFirst().topic().actors().stream().map(EntityId::value).toList();
        assertTrue(actors.contains("nusra") && !actors.contains("hts"), actors.toString());
        assertEquals(List.of(), picture.contradictions());
    }

    @Test
    void everyLineLeadsToEntriesAndInOrderOfTime() {
        for (var entity : REGISTER.entities()) {
            for (EntityId later : LINEAGE.later(entity.id())) {
                assertTrue(REGISTER.entity(later).isPresent(), entity.id() + " became unknown " + later);
                assertFalse(LINEAGE.held(entity.id()).orElseThrow().until().isEmpty(), entity.id().value());
                assertTrue(LINEAGE.earlier(later).contains(entity.id()));
            }
        }
    }

    @Test
    void aCircleAndABackwardPeriodAreRefused() {
        EntityId one = new EntityId("one");
        EntityId other = new EntityId("other");
        assertThrows(IllegalStateException.class, () -> new Lineage(List.of(
                new Lineage.Step(one, Period.ALWAYS, other), new Lineage.Step(other, Period.ALWAYS, one))));
        assertTrue(Period.of("2017..2016").isEmpty());
        assertTrue(Period.of("..").isEmpty());
        assertTrue(Period.of("2016-13..").isEmpty());
        assertEquals(Map.of(one, one), LINEAGE.oneName(java.util.Set.of(one), null));
    }
}
