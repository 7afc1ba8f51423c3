package org.nadhir.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The policy against a table that knows nothing of it: on exhaustive products and anywhere, rule by rule.
class PolicyProductTest {

    private static final AxisFile AXES = DecisionTableTest.AXES;
    private static final DecisionTable TABLE = DecisionTableTest.TABLE;
    private static final RuleMap RULES = new RuleMap(AxisFile.resource("rules.txt"));
    private static final long SAMPLES = 400_000;
    /// The bench asks for more of them.
    private static final long ANYWHERE = Long.getLong("nadhir.samples", SAMPLES);
    private static final long STEPS = 1_200_000;
    /// The bench of mutations, which runs all of this once for each, takes one case in so many.
    private static final long EVERY = Long.getLong("nadhir.every", 1);
    /// How many disagreements are looked for; a broken policy has millions.
    private static final int SHOWN = 8;
    private static final LongAdder CELLS = new LongAdder();
    private static final LongAdder DISAGREEMENTS = new LongAdder();
    private static final long BEGAN = System.nanoTime();

    @AfterAll
    static void says() {
        System.out.println("policy-product cells=" + CELLS.sum() + " disagreements=" + DISAGREEMENTS.sum() + " seconds="
                + Duration.ofNanos(System.nanoTime() - BEGAN).toSeconds());
    }

    static List<String> products() {
        return AXES.products();
    }

    @ParameterizedTest
    @MethodSource("products")
    void agreesWithTheTableOnEachWholeProduct(String name) {
        AxisFile.Product product = AXES.product(name);
        compare(product.size().longValueExact(), product::at);
    }

    @Test
    void theProductsHoldMoreThanAMillionCases() {
        long cases = AXES.products().stream()
                .mapToLong(name -> AXES.product(name).size().longValueExact())
                .sum();
        assertTrue(cases >= 1_000_000, "cases: " + cases);
        assertTrue(AXES.product("acts").size().longValueExact() >= 1_000_000, "acts");
    }

    @Test
    void agreesWithTheTableAnywhere() {
        compare(ANYWHERE, index -> anywhere(new SplittableRandom(191 + index)));
    }

    @Test
    void agreesWithTheTableNearThePlainCase() {
        compare(SAMPLES, index -> DecisionTableTest.mostlyPlain(new SplittableRandom(403 + index)));
    }

    private static Inputs anywhere(SplittableRandom random) {
        int[] at = new int[AXES.count()];
        for (int axis = 0; axis < at.length; axis++) {
            at[axis] = random.nextInt(AXES.values(axis).size());
        }
        return new Inputs(AXES, at);
    }

    private static void compare(long cases, Function<Long, Inputs> at) {
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        LongAdder permits = new LongAdder();
        LongStream.range(0, Math.ceilDiv(cases, EVERY))
                .map(index -> index * EVERY)
                .parallel()
                .filter(index -> wrong.size() < SHOWN)
                .forEach(index -> {
                    Inputs one = at.apply(index);
                    Ruling ruling = Policy.rule(Cases.request(one), Cases.facts(one));
                    CELLS.increment();
                    if (ruling instanceof Permit) {
                        permits.increment();
                    }
                    if (!agree(one, ruling)) {
                        DISAGREEMENTS.increment();
                        wrong.add(one + ": the table says " + TABLE.refusing(one) + ", signed by "
                                + TABLE.approvers(one) + ", the policy " + answered(ruling));
                    }
                });
        assertEquals("", String.join("\n", wrong));
        boolean both = permits.sum() > 0 && permits.sum() < cases;
        assertTrue(EVERY > 1 || both, "the cases tell nothing apart: " + permits);
    }

    /// Both refuse, and each section that refuses has a rule that says so; or both permit with as many approvers.
    private static boolean agree(Inputs one, Ruling ruling) {
        var sections = TABLE.refusing(one);
        return switch (ruling) {
            case Refusal refusal ->
                !sections.isEmpty() && RULES.sections(refusal).containsAll(sections);
            case Permit permit -> sections.isEmpty() && permit.approversNeeded() == TABLE.approvers(one);
        };
    }

    private static String answered(Ruling ruling) {
        return switch (ruling) {
            case Refusal refusal -> "refuses by " + RULES.sections(refusal);
            case Permit permit -> "signed by " + permit.approversNeeded();
        };
    }

    @Test
    void aPermissionLessOrAMarkingMoreNeverReleasesMore() {
        LongAdder told = new LongAdder();
        LongStream.range(0, STEPS / EVERY).parallel().forEach(index -> {
            SplittableRandom random = new SplittableRandom(206 + index);
            Inputs one = DecisionTableTest.mostlyPlain(random);
            AxisFile.Step step = AXES.steps().get(random.nextInt(AXES.steps().size()));
            Inputs narrow = DecisionTableTest.after(one, step);
            if (Policy.rule(Cases.request(narrow), Cases.facts(narrow)) instanceof Permit after) {
                Inputs wide = DecisionTableTest.before(one, step);
                Ruling before = Policy.rule(Cases.request(wide), Cases.facts(wide));
                assertTrue(before instanceof Permit, () -> wide + " is refused, and permitted once it is " + narrow);
                assertTrue(!((Permit) before).marking().isStricterThan(after.marking()), wide::toString);
                told.increment();
            }
        });
        assertTrue(told.sum() > 100_000 / EVERY, "too few permits to say anything: " + told);
    }

    @Test
    void everyRuleHasItsSectionAndEverySectionItsRule() {
        assertEquals(
                Policy.RULES.stream().map(Rule::id).sorted().toList(),
                RULES.rules().stream().sorted().toList());
    }

    static List<String> rules() {
        return RULES.rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theTableMissesEachRuleThatIsTakenAway(String id) {
        List<Rule> without =
                Policy.RULES.stream().filter(rule -> !rule.id().equals(id)).toList();
        boolean missed = LongStream.range(0, SAMPLES).parallel().anyMatch(index -> {
            Inputs one = DecisionTableTest.mostlyPlain(new SplittableRandom(403 + index));
            Ruling ruling = Policy.rule(without, Cases.request(one), Cases.facts(one));
            return !agree(one, ruling);
        });
        assertEquals(!RULES.explains(id), missed, id);
    }
}
