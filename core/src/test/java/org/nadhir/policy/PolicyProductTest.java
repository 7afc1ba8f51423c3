package org.nadhir.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/// The policy against a table that knows nothing of it.
class PolicyProductTest {

    private static final DecisionTable TABLE = DecisionTable.of(read("decisions.txt"));
    private static final Axes AXES = Axes.of(read("axes.txt"));
    private static final int SAMPLES = 150_000;

    static String read(String name) {
        try (InputStream in = PolicyProductTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void agreesWithTheTableOnTheWholeProductOfWhatActsTogether() {
        Axes together =
                AXES.holding("purpose", "recipients", "signatures", "time", "status", "subject", "place", "inherited");
        compare(together, together.size(), index -> index);
    }

    @Test
    void agreesWithTheTableOnTheWholeProductOfPartiesAndTerms() {
        Axes terms = AXES.holding("marking", "ceiling", "kind", "recipient", "standing", "clause", "exigency");
        compare(terms, terms.size(), index -> index);
    }

    @Test
    void agreesWithTheTableAnywhereInTheWholeProduct() {
        SplittableRandom random = new SplittableRandom(191);
        compare(AXES, SAMPLES, index -> random.nextLong(AXES.size()));
    }

    private static void compare(Axes axes, long cases, LongUnaryOperator index) {
        long permits = 0;
        for (long i = 0; i < cases; i++) {
            Inputs one = axes.at(index.applyAsLong(i));
            int expected = TABLE.refuses(one) ? 0 : TABLE.approvers(one);
            assertEquals(expected, approvers(Axes.rule(one)), one::toString);
            permits += expected > 0 ? 1 : 0;
        }
        assertTrue(cases > 10_000, "few cases: " + cases);
        assertTrue(permits > 0 && permits < cases, "the cases do not tell anything apart: " + permits);
    }

    /// 0 for a refusal: the fewer, the less is released.
    private static int approvers(Ruling ruling) {
        return switch (ruling) {
            case Refusal refusal -> 0;
            case Permit permit -> permit.approversNeeded();
        };
    }

    @Test
    void aPermissionLessOrAMarkingMoreNeverReleasesMore() {
        SplittableRandom random = new SplittableRandom(403);
        int narrowed = 0;
        for (int i = 0; i < SAMPLES; i++) {
            Inputs wide = mostlyWide(random);
            Inputs narrow = narrowed(wide, random);
            if (Axes.rule(narrow) instanceof Permit after) {
                Permit before = assertInstanceOf(Permit.class, Axes.rule(wide), () -> wide + " to " + narrow);
                assertTrue(after.approversNeeded() >= before.approversNeeded(), wide::toString);
                assertTrue(!before.marking().isStricterThan(after.marking()), wide::toString);
                narrowed++;
            }
        }
        assertTrue(narrowed > 1_000, "too few permits to say anything: " + narrowed);
    }

    private static Inputs mostlyWide(SplittableRandom random) {
        Inputs one = AXES.at(0);
        for (String axis : AXES.names()) {
            List<String> values = AXES.values(axis);
            one = one.with(axis, values.get(random.nextInt(4) > 0 ? 0 : random.nextInt(values.size())));
        }
        return one;
    }

    /// The values of each axis stand from wide to narrow.
    private static Inputs narrowed(Inputs one, SplittableRandom random) {
        String axis = AXES.names().get(random.nextInt(AXES.names().size()));
        List<String> values = AXES.values(axis);
        int at = values.indexOf(one.get(axis));
        return one.with(axis, values.get(at + random.nextInt(values.size() - at)));
    }
}
