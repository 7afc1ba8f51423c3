package org.nadhir.reports.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Picture;
import org.nadhir.model.Reading;
import org.nadhir.reports.Reports;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.chain.ChainReader;
import org.nadhir.reports.register.Register;

/// The index finds what comparing all pairs finds, in whatever order reports arrive.
class SameEventTest {

    private static final Register REGISTER = Reports.READER.register();
    private static final List<String> DAYS = List.of("11 كانون الثاني", "12 يناير", "20 جانفي", "كانون الثاني 2031",
            "2031", "January 11", "February 2031");
    private static final List<String> SPEAKERS = List.of("قال مسؤول لوراني إن", "أعلنت وزارة الداخلية القيسانية أن",
            "نقلت \"لورانيا كوريير\" عن مسؤولين لورانيين أن", "بحسب شهود عيان،", "The Lorania Courier reported that",
            "Loranian officials said");
    private static final List<String> DEEDS = List.of(
            "هجوماً على مقام الشيخ نورين أحبط يوم %s.", "عملية تفجير في ريف نهران أحبطت يوم %s.",
            "انفجار وقع في تل الريم يوم %s وأدى إلى مقتل 7 أشخاص.", "انفجار هز نهران يوم %s وأدى إلى مقتل 9 أشخاص.",
            "اعتقال أربعة أشخاص جرى في تل الريم يوم %s.", "كتائب الرماد تخطط لهجوم على كنيسة القديسة تمرة يوم %s.",
            "لورانيا شاركت معلومات استخباراتية مع قيسان يوم %s.", "an attack on Saint Tamra Church was foiled on %s.",
            "the Ash Brigades published a video on %s.", "an explosion killed 7 people in Tell al-Rim on %s.",
            "Lorania and Qaysan signed an agreement on %s.", "Qaysan cooperated with Lorania since %s.",
            "a reward of 5 million dollars for Nadim Rashwan was offered by Lorania on %s.");

    private static List<Reading> drawn(int reports, long seed) {
        Random random = new Random(seed);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            StringBuilder text = new StringBuilder("Report " + i + "\n\n");
            for (int k = 0; k < 3; k++) {
                text.append(pick(SPEAKERS, random)).append(' ')
                        .append(pick(DEEDS, random).replace("%s", pick(DAYS, random))).append("\n\n");
            }
            String day = random.nextBoolean() ? "2031-01-25" : "2031-09-0" + (1 + random.nextInt(9));
            readings.add(Reports.READER.read(Reports.of(i + 1, text.toString(), day), day));
        }
        return readings;
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<Fact> facts(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> FactFinder.find(REGISTER, reading, ChainReader.read(REGISTER,
                        Shadow.of(reading.report().text()), reading.language(), reading.lines(), reading.mentions()))
                        .stream())
                .filter(fact -> fact.act() != Act.HELPED_FOIL && fact.act() != Act.SERVICE_FOILED)
                .toList();
    }

    /// All pairs, as they were compared before there was an index.
    private static List<Set<Integer>> pairwise(List<Compared> facts) {
        SameEvent same = new SameEvent(REGISTER);
        Groups groups = new Groups(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            for (int k = i + 1; k < facts.size(); k++) {
                if (same.test(facts.get(i), facts.get(k))) {
                    groups.join(i, k);
                }
            }
        }
        return sets(groups, facts.size());
    }

    private static List<Set<Integer>> indexed(List<Compared> facts) {
        SameEvent same = new SameEvent(REGISTER);
        Groups groups = new Groups(facts.size());
        Keys.index(REGISTER, facts).forEachPair((i, k) -> {
            if (same.test(facts.get(i), facts.get(k))) {
                groups.join(i, k);
            }
        });
        return sets(groups, facts.size());
    }

    private static List<Set<Integer>> sets(Groups groups, int size) {
        List<Set<Integer>> sets = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            sets.add(new TreeSet<>());
        }
        for (int i = 0; i < size; i++) {
            sets.get(groups.root(i)).add(i);
        }
        return sets;
    }

    private static List<Compared> compared(List<Reading> readings) {
        return facts(readings).stream().map(fact -> Compared.of(fact, REGISTER)).toList();
    }

    @Test
    void theIndexJoinsWhatAllPairsJoin() {
        int joined = 0;
        for (long seed = 1; seed <= 20; seed++) {
            List<Compared> facts = compared(drawn(14, seed));
            List<Set<Integer>> groups = pairwise(facts);
            assertEquals(groups, indexed(facts), "seed " + seed);
            joined += groups.stream().mapToInt(group -> Math.max(0, group.size() - 1)).sum();
        }
        assertTrue(joined > 100, "the drawn reports must have something in common, not " + joined);
    }

    @Test
    void manyStatementsUnderOneKeyStillMeet() {
        List<Compared> facts = compared(drawn(160, 99));
        List<Set<Integer>> pairs = pairwise(facts);
        assertTrue(pairs.stream().anyMatch(group -> group.size() > Candidates.FEW));
        assertEquals(pairs, indexed(facts));
    }

    @Test
    void whetherTwoAreTheSameHasNoOrder() {
        SameEvent same = new SameEvent(REGISTER);
        List<Compared> facts = compared(drawn(25, 5));
        for (Compared one : facts) {
            for (Compared other : facts) {
                assertEquals(same.test(one, other), same.test(other, one), () -> one + "\n" + other);
            }
        }
    }

    @Test
    void reportsThatArriveInAnotherOrderGiveTheSameClaims() {
        List<Reading> readings = new ArrayList<>(drawn(30, 7));
        Picture first = Reports.READER.together(readings);
        for (long seed = 1; seed <= 6; seed++) {
            Collections.shuffle(readings, new Random(seed));
            Picture shuffled = Reports.READER.together(readings);
            assertEquals(first.claims(), shuffled.claims(), "shuffled with " + seed);
            assertEquals(contradictions(first), contradictions(shuffled), "shuffled with " + seed);
        }
    }

    private static Set<String> contradictions(Picture picture) {
        return picture.contradictions().stream()
                .map(one -> one.kind() + " " + one.candidates() + " " + new HashSet<>(one.places()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
