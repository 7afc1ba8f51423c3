package org.nadhir.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The table by itself: it says something on every section, and does not contradict its own order of narrowness.
class DecisionTableTest {

    static final AxisFile AXES = AxisFile.read(AxisFile.resource("axes.txt"));
    static final DecisionTable TABLE = new DecisionTable(AXES, AxisFile.resource("decisions.txt"));

    @Test
    void permitsThePlainCaseWithOneApprover() {
        assertEquals(List.of(), List.copyOf(TABLE.refusing(AXES.plain())));
        assertEquals(1, TABLE.approvers(AXES.plain()));
    }

    @Test
    void eachSectionAloneRefusesSomeCase() {
        SplittableRandom random = new SplittableRandom(191);
        TreeSet<Integer> alone = new TreeSet<>();
        for (int i = 0; i < 400_000; i++) {
            var sections = TABLE.refusing(mostlyPlain(random));
            if (sections.size() == 1) {
                alone.addAll(sections);
            }
        }
        TreeSet<Integer> all =
                new TreeSet<>(IntStream.rangeClosed(1, 18).boxed().toList());
        all.remove(14);
        assertEquals(all, alone, "section 14 lifts and never refuses");
    }

    @Test
    void aPermissionLessOrAMarkingMoreNeverReleasesMore() {
        SplittableRandom random = new SplittableRandom(403);
        int narrowed = 0;
        for (int i = 0; i < 1_000_000; i++) {
            Inputs wide = mostlyPlain(random);
            AxisFile.Step step = AXES.steps().get(random.nextInt(AXES.steps().size()));
            Inputs narrow = after(wide, step);
            wide = before(wide, step);
            if (TABLE.refusing(narrow).isEmpty()) {
                assertEquals(List.of(), List.copyOf(TABLE.refusing(wide)), wide + " to " + narrow);
                narrowed++;
            }
        }
        assertTrue(narrowed > 10_000, "too few permits to say anything: " + narrowed);
    }

    static Inputs before(Inputs one, AxisFile.Step step) {
        return one.with(AXES.name(step.axis()), AXES.values(step.axis()).get(step.wide()));
    }

    static Inputs after(Inputs one, AxisFile.Step step) {
        return one.with(AXES.name(step.axis()), AXES.values(step.axis()).get(step.narrow()));
    }

    /// A case that differs from the plain one on few axes, so that what is said of one is not drowned by the others.
    static Inputs mostlyPlain(SplittableRandom random) {
        int[] at = new int[AXES.count()];
        int times = 1 + random.nextInt(9);
        for (int i = 0; i < times; i++) {
            int axis = random.nextInt(at.length);
            at[axis] = random.nextInt(AXES.values(axis).size());
        }
        return new Inputs(AXES, at);
    }
}
