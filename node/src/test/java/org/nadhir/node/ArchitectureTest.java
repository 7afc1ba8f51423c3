package org.nadhir.node;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What may use what. Most rules are absences: they are what makes the rules of the product provable.
final class ArchitectureTest {

    /// All that is shipped. Read once: other tests of the architecture use it as well.
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nadhir");

    /// Each package of core and the packages of core that it may use. The order is the order of reading.
    private static final SequencedMap<String, List<String>> CORE = core();

    private static SequencedMap<String, List<String>> core() {
        var uses = new LinkedHashMap<String, List<String>>();
        uses.put("json", List.of());
        uses.put("model", List.of("json"));
        uses.put("ledger", List.of("model", "json"));
        uses.put("sign", List.of("model", "json"));
        uses.put("agreement", List.of("sign", "model", "json"));
        uses.put("duty", List.of("agreement", "sign", "model", "json"));
        uses.put("policy", List.of("duty", "agreement", "sign", "model", "json"));
        uses.put("tearline", List.of("policy", "duty", "agreement", "ledger", "sign", "model", "json"));
        uses.put("exchange", List.of("tearline", "policy", "duty", "agreement", "ledger", "sign", "model", "json"));
        uses.put("delivery", List.of("exchange", "tearline", "model"));
        uses.put("evidence", List.of(
                "exchange", "tearline", "policy", "duty", "agreement", "ledger", "sign", "model", "json"));
        uses.put("outcome", List.of("exchange", "duty", "agreement", "model", "json"));
        uses.put("notice", List.of("tearline", "policy", "duty", "agreement", "sign", "model", "json"));
        uses.put("bulk", List.of("tearline", "policy", "duty", "agreement", "sign", "model", "json"));
        return uses;
    }

    private static final List<String> LEDGER_MAY_USE = List.of("Bytes", "Digest", "PartyId", "Uuids", "Message");

    private static final DescribedPredicate<JavaClass> IN_CORE = describe("in core", ArchitectureTest::isInCore);
    private static final DescribedPredicate<JavaClass> IN_CORE_OR_REPORTS =
            IN_CORE.or(resideInAnyPackage("org.nadhir.reports..", "org.nadhir.picture.."))
                    .as("in core, reports or picture");

    @Test
    void corePackagesDependInOneDirection() {
        CORE.forEach((name, uses) -> {
            String[] allowed = Stream.concat(Stream.of(name), uses.stream())
                    .map(used -> "org.nadhir." + used)
                    .toArray(String[]::new);
            holds(classes()
                    .that().resideInAPackage("org.nadhir." + name)
                    .should().onlyDependOnClassesThat(
                            not(resideInAPackage("org.nadhir..")).or(resideInAnyPackage(allowed))));
        });
    }

    @Test
    void theLedgerKnowsBytesAndWhoseTheyAreNotWhatTheyMean() {
        holds(noClasses()
                .that().resideInAPackage("org.nadhir.ledger")
                .should().dependOnClassesThat(resideInAPackage("org.nadhir.model").and(not(describe(
                        "bytes, names of parties or messages",
                        type -> LEDGER_MAY_USE.contains(type.getSimpleName()))))));
    }

    @Test
    void coreUsesOnlyThePlainPartsOfTheJdk() {
        holds(classes()
                .that(IN_CORE)
                .should().onlyDependOnClassesThat(IN_CORE.or(resideInAnyPackage(
                        "java.lang", "java.lang.annotation", "java.lang.runtime", "java.lang.invoke", "java.math",
                        "java.nio", "java.nio.charset", "java.text", "java.time..", "java.util", "java.util.function",
                        "java.util.random", "java.util.regex", "java.util.stream", "org.jspecify..")
                        .or(describe("an array, a primitive or an innocent", ArchitectureTest::isInnocent)))));
    }

    @Test
    void coreAndReportsReadNoClockAndNoAmbientRandomness() {
        holds(noClasses().that(IN_CORE_OR_REPORTS).should().accessTargetWhere(target(
                "reads a clock or draws randomness that nobody handed in; take an InstantSource or a RandomGenerator",
                ArchitectureTest::isAmbient)));
    }

    @Test
    void coreAndReportsDependOnNoSettingOfTheMachine() {
        holds(noClasses().that(IN_CORE_OR_REPORTS).should().accessTargetWhere(target(
                "asks for locale, zone, charset or variables of the machine; name the one that is meant",
                ArchitectureTest::isSetting)));
    }

    @Test
    void coreHasNoCollectionWhoseOrderChangesBetweenStarts() {
        holds(noClasses().that(IN_CORE).should().accessTargetWhere(target(
                "has an order that changes between starts; use List, LinkedHashMap, TreeMap or EnumMap",
                ArchitectureTest::isUnordered)));
    }

    @Test
    void coreAndReportsDoNotLog() {
        holds(noClasses().that(IN_CORE_OR_REPORTS).should().dependOnClassesThat(resideInAnyPackage(
                "org.slf4j..", "java.util.logging..").or(describe(
                "System.Logger", type -> type.getName().startsWith("java.lang.System$Logger")))));
    }

    @Test
    void nobodyUsesReflection() {
        holds(noClasses().should().dependOnClassesThat(resideInAPackage("java.lang.reflect.."))
                .orShould().accessTargetWhere(target(
                        "is reflection; name the class", unit -> is(unit, Class.class, "forName", "getMethod",
                                "getDeclaredMethod", "getDeclaredField", "getDeclaredConstructor", "getConstructor"))));
    }

    @Test
    void nobodySleeps() {
        holds(noClasses().should().accessTargetWhere(target(
                "sleeps; wait on a condition with a time limit", unit -> is(unit, Thread.class, "sleep"))));
    }

    @Test
    void onlyTheStoreSpeaksToADatabase() {
        onlyIn("org.nadhir.node.store..", "java.sql..", "javax.sql..", "com.zaxxer..", "org.flywaydb..", "org.sqlite..",
                "org.postgresql..");
    }

    @Test
    void onlyCryptoUsesBouncyCastle() {
        onlyIn("org.nadhir.node.crypto..", "org.bouncycastle..");
    }

    @Test
    void onlyTheCommandLineUsesItsLibrary() {
        onlyIn("org.nadhir.node.cli..", "picocli..");
    }

    @Test
    void onlyTheConsoleKnowsPasskeys() {
        onlyIn("org.nadhir.node.console..", "com.webauthn4j..");
    }

    @Test
    void jacksonReadsOnlyWhatOthersWrote() {
        holds(noClasses()
                .that(IN_CORE_OR_REPORTS.or(resideInAPackage("org.nadhir.client..")))
                .should().dependOnClassesThat(resideInAnyPackage("com.fasterxml.jackson..", "tools.jackson..")));
    }

    @Test
    void partsOfTheNodeFormNoCycles() {
        holds(slices().matching("org.nadhir.node.(*)..").should().beFreeOfCycles());
        holds(slices().matching("org.nadhir.reports.(*)..").should().beFreeOfCycles());
        holds(slices().matching("org.nadhir.picture.(*)..").should().beFreeOfCycles());
    }

    @Test
    void onlyTheCommandLineKnowsTheWiring() {
        holds(noClasses()
                .that().resideInAPackage("org.nadhir.node.*..").and().resideOutsideOfPackage("org.nadhir.node.cli..")
                .should().dependOnClassesThat(describe("Node or Main", type -> List.of(
                        "org.nadhir.node.Node", "org.nadhir.node.Main").contains(type.getName()))));
    }

    @Test
    void theRulesFindWhatTheyForbid() {
        var sample = new ClassFileImporter().importClasses(ForbiddenSample.class);
        for (Predicate<CodeUnitAccessTarget> forbidden : List.<Predicate<CodeUnitAccessTarget>>of(
                ArchitectureTest::isAmbient, ArchitectureTest::isSetting, ArchitectureTest::isUnordered)) {
            var rule = noClasses().should().accessTargetWhere(target("is forbidden", forbidden));
            assertThrows(AssertionError.class, () -> rule.check(sample));
        }
        assertEquals(15, CLASSES.stream().filter(ArchitectureTest::isInCore)
                .map(JavaClass::getPackageName).distinct().count(), "packages of core; add a new one to CORE");
        assertTrue(CLASSES.contain("org.nadhir.node.Main"), "the classes of the node are looked at");
    }

    private static boolean isInCore(JavaClass type) {
        String name = type.getPackageName();
        return name.equals("org.nadhir") || CORE.keySet().stream().anyMatch(part -> name.equals("org.nadhir." + part));
    }

    // Of packages that otherwise touch the world: what only computes.
    private static boolean isInnocent(JavaClass type) {
        return type.isArray()
                || type.isPrimitive()
                || List.of(
                                "java.io.ByteArrayOutputStream",
                                "java.io.Serializable",
                                "java.security.MessageDigest",
                                "java.security.NoSuchAlgorithmException")
                        .contains(type.getName());
    }

    private static boolean isAmbient(CodeUnitAccessTarget unit) {
        boolean handedNothing = unit.getRawParameterTypes().isEmpty();
        boolean ofTime = unit.getOwner().getPackageName().startsWith("java.time");
        return (ofTime && unit.getName().equals("now") && handedNothing)
                || is(unit, System.class, "currentTimeMillis", "nanoTime")
                || is(unit, java.time.Clock.class, "system", "systemUTC", "systemDefaultZone", "tickMillis")
                || is(unit, java.time.InstantSource.class, "system")
                || is(unit, Math.class, "random")
                || is(unit, java.util.UUID.class, "randomUUID")
                || is(unit, java.util.random.RandomGenerator.class, "getDefault", "of")
                || is(unit, java.util.Random.class, "<init>")
                || is(unit, java.util.Date.class, "<init>")
                || is(unit, java.util.concurrent.ThreadLocalRandom.class, "current")
                || is(unit, java.security.SecureRandom.class, "<init>", "getInstanceStrong")
                || is(unit, Object.class, "hashCode")
                || is(unit, System.class, "identityHashCode")
                || List.of("parallel", "parallelStream").contains(unit.getName());
    }

    private static boolean isSetting(CodeUnitAccessTarget unit) {
        boolean localeGiven = unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
        return is(unit, Locale.class, "getDefault")
                || is(unit, java.time.ZoneId.class, "systemDefault")
                || is(unit, java.util.TimeZone.class, "getDefault")
                || is(unit, java.nio.charset.Charset.class, "defaultCharset")
                || is(unit, System.class, "getenv", "getProperty", "lineSeparator")
                || is(unit, String.class, "formatted")
                || (is(unit, String.class, "format", "toLowerCase", "toUpperCase") && !localeGiven);
    }

    private static boolean isUnordered(CodeUnitAccessTarget unit) {
        int handed = unit.getRawParameterTypes().size();
        return is(unit, Map.class, "of", "ofEntries", "copyOf")
                || is(unit, java.util.Set.class, "of", "copyOf")
                || is(unit, java.util.HashMap.class, "<init>")
                || is(unit, java.util.HashSet.class, "<init>")
                || is(unit, java.util.IdentityHashMap.class, "<init>")
                || is(unit, java.util.stream.Collectors.class, "toSet", "toUnmodifiableSet", "toUnmodifiableMap")
                || (is(unit, java.util.stream.Collectors.class, "toMap") && handed < 4)
                || (is(unit, java.util.stream.Collectors.class, "groupingBy") && handed < 3);
    }

    private static boolean is(CodeUnitAccessTarget unit, Class<?> owner, String... names) {
        return unit.getOwner().isEquivalentTo(owner) && List.of(names).contains(unit.getName());
    }

    // Calls and method references alike.
    private static DescribedPredicate<JavaAccess<?>> target(String reason, Predicate<CodeUnitAccessTarget> forbidden) {
        return describe(
                reason, access -> access.getTarget() instanceof CodeUnitAccessTarget unit && forbidden.test(unit));
    }

    private static void onlyIn(String home, String... packages) {
        holds(noClasses()
                .that().resideOutsideOfPackage(home)
                .should().dependOnClassesThat(resideInAnyPackage(packages)));
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
