package org.nadhir.node;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No way leads from a report to an envelope but through the tearline. Read as a chain, from the wire back: who can
/// hand bytes to a partner, who can seal, who can make a release, who can make a draft, what a draft is made of.
/// A new link in the chain fails here first, and whoever adds it says in this file why it carries no source.
final class TearlinePathTest {

    private static final JavaClasses CLASSES = ArchitectureTest.CLASSES;

    /// The parts of core that make or carry what leaves a node.
    private static final String[] OUTWARD = {
        "org.nadhir.tearline", "org.nadhir.exchange", "org.nadhir.bulk", "org.nadhir.notice", "org.nadhir.evidence"
    };

    /// Of the model, what stands in a release or around it: names of parties, persons and releases, markings, text in
    /// both languages, bytes. Everything else in that package is what a report says, or whose it is.
    private static final Set<String> MODEL_OUTWARD = Set.of(
            "AgreementId", "Bytes", "Digest", "EntityId", "Handling", "Language", "Marking", "Message", "PartyId",
            "PersonId", "ReleaseId", "Text", "Uuids");

    private static final DescribedPredicate<JavaClass> WHAT_A_REPORT_SAYS = describe(
            "what a report says or whose it is",
            type -> type.getPackageName().equals("org.nadhir.model")
                    && !MODEL_OUTWARD.contains(type.getSimpleName())
                    && !MODEL_OUTWARD.contains(type.getEnclosingClass().map(JavaClass::getSimpleName).orElse("")));

    /// What a tearline holds besides enumerations: type, field and type of the field.
    private static final String TEARLINE_HOLDS = """
            AgreementId.value String
            Desk.reach String
            PartyId.value String
            ReleaseId.value String
            Site.country String
            Site.latitude double
            Site.longitude double
            StixIds.bundle String
            StixIds.identity String
            StixIds.locatedAt String
            StixIds.location String
            StixIds.note String
            StixIds.report String
            StixIds.translations List
            StixIds.translations String
            Tearline.issued Instant
            Tearline.parties List
            Tearline.revision int
            Text.ar String
            Text.en String
            Window.from Instant
            Window.until Instant
            Wording.advice List
            """;

    @Test
    void theWireGetsNothingButEnvelopes() {
        assertEquals(Set.of("WarningFlow#attempt", "HttpPeers#offer"), callers("org.nadhir.Peers", "offer"));
        holds(noClasses()
                .that().resideInAnyPackage("org.nadhir.node.peers..", "org.nadhir.node.http..")
                .should().dependOnClassesThat(WHAT_A_REPORT_SAYS)
                .orShould().dependOnClassesThat(resideInAnyPackage("org.nadhir.reports..", "org.nadhir.node.vault..")));
    }

    @Test
    void onlyTheExchangeSealsAndOnlyReleasesAndStatementsBetweenParties() {
        assertEquals(Set.of("Sealer#seal"), callers("org.nadhir.sign.Primitives", "seal"));
        assertEquals(Set.of("Sealer#seal", "Envelope#stored"), callers("org.nadhir.exchange.SealedEnvelope", "<init>"));
        assertEquals(Set.of("Exchange#sealed"), callers("org.nadhir.exchange.Sealer", "seal"));
        assertEquals(
                Set.of(
                        "Exchange#ready", // a release
                        "Exchange#state", // a statement between parties: consent, notice of passing on, assurance, …
                        "Exchange#recall", // a release's number and a reason of a closed list, nothing in own words
                        "Exchange#forward", // a new card of our own or the end of a key, signed beforehand
                        "Exchange#leave", // a receipt for a partner's warning, at its time
                        "Exchange#keep", // the first receipt, R0
                        "Exchange#take", // that a statement was stored
                        "Exchange#refuse"), // a refusal with one of a closed list of reasons
                callers("org.nadhir.exchange.Exchange", "sealed"));
        assertEquals(Set.of("Exchange#ready", "Warning#write"), callers("org.nadhir.exchange.Warning", "write"));
    }

    @Test
    void aReleaseIsMadeOfADraftAndADraftOnlyBehindTheGuard() {
        assertEquals(Set.of("ApprovalCheck#judged"), callers("org.nadhir.tearline.ApprovedRelease", "<init>"));
        assertEquals(Set.of("TearlineBuilder#guarded"), callers("org.nadhir.tearline.HeldDraft", "<init>"));
        assertEquals(
                Set.of(
                        "TearlineBuilder#guarded", // nothing was found that blocks
                        "Held#cleared", // what is only near, two persons cleared
                        "ClearedList#draft"), // the same in a list that two persons cleared as a whole
                callers("org.nadhir.tearline.BuiltDraft", "<init>"));
        assertEquals(Set.of("HeldList#cleared"), callers("org.nadhir.tearline.ClearedList", "<init>"));
        assertEquals(Set.of("HeldWords#missing"), callers("org.nadhir.tearline.ClearanceCheck", "missing"));
        assertTrue(callers("org.nadhir.tearline.HeldWords", "missing")
                .containsAll(Set.of("Held#cleared", "HeldList#cleared", "WordsGate#held", "NoticeDesk#missing")));
        assertEquals(
                Set.of("TearlineBuilder#build", "TearlineBuilder#reread"),
                callers("org.nadhir.tearline.TearlineBuilder", "guarded"));
        JavaCodeUnit guarded = CLASSES.get("org.nadhir.tearline.TearlineBuilder").getCodeUnits().stream()
                .filter(unit -> unit.getName().equals("guarded"))
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
        assertEquals(
                1,
                guarded.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getName().equals("search"))
                        .count(),
                "the guard searches the finished bytes");
    }

    /// What persons say in own words outside a release, the gate searches; the rest is chosen from lists, or of a
    /// ledger.
    @Test
    void everyStatementToAPartnerIsSentFromAPlaceThatSaysWhyItBetraysNobody() {
        assertEquals(
                Set.of(
                        "ConsentExchange#ask", // behind the gate
                        "ConsentExchange#answer", // yes or no
                        "InquiryExchange#ask", // a place, days, hours
                        "InquiryExchange#answer", // always the same
                        "HeadExchange#tell", // heads of ledgers, at midnight
                        "HeadExchange#cosign", // a partner's own head
                        "AgreementWordsResource#said", // tiers and assurances, signed by two
                        "MeasureDesk#addToWarning", // behind the gate
                        "UseDesk#report"), // behind the gate
                callers("org.nadhir.node.journal.Statements", "send"));
        assertEquals(
                Set.of("ConsentDesk#ask", "MeasureDesk#addToWarning", "UseDesk#report", "InboxDesk#word"),
                callers("org.nadhir.node.desk.WordsGate", "stops"));
    }

    @Test
    void whatLeavesKnowsNothingOfReports() {
        holds(noClasses()
                .that().resideInAnyPackage(OUTWARD)
                .should().dependOnClassesThat(WHAT_A_REPORT_SAYS)
                .orShould().dependOnClassesThat(resideInAnyPackage("org.nadhir.reports..", "org.nadhir.node..")));
    }

    /// The permit that a draft is built under knows the assessment, and the assessment the words of reports on which
    /// its answers rest.
    @Test
    void ofAnAssessmentTheTearlineReadsHowLikelyHowSureAndWho() {
        holds(noClasses()
                .that().resideInAnyPackage(OUTWARD)
                .should().dependOnClassesThat(describe(
                        "an answer, its words, or a grade",
                        type -> Set.of("Answer", "Evidence", "Grade", "AssessmentCodec")
                                        .contains(type.getSimpleName())
                                && type.getPackageName().equals("org.nadhir.duty"))));
        // A list of victims assesses each of them anew, from the finding, and hands that to the tearline.
        Set<String> read = outward()
                .filter(type -> !type.getPackageName().equals("org.nadhir.bulk"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getName().equals("org.nadhir.duty.Assessment"))
                .map(call -> call.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("likelihood", "confidence", "victim"), read);
    }

    /// All text and all numbers that a release can hold, wherever they lie within it. Whatever is not here has no place
    /// to stand in: no field for an author, a report, a case, a file, a hash, a language, an extension.
    @Test
    void aTearlineHasNoFieldThatASourceCouldRideOn() {
        Set<String> leaves = new TreeSet<>();
        var open = new ArrayDeque<JavaClass>(List.of(CLASSES.get("org.nadhir.tearline.Tearline")));
        Set<JavaClass> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            JavaClass type = open.poll();
            for (JavaField field : type.getFields()) {
                if (field.getModifiers().contains(JavaModifier.STATIC)) {
                    continue;
                }
                for (JavaClass part : field.getType().getAllInvolvedRawTypes()) {
                    if (!part.getPackageName().startsWith("org.nadhir")) {
                        leaves.add(type.getSimpleName() + '.' + field.getName() + ' ' + part.getSimpleName());
                    } else if (!part.isEnum() && seen.add(part)) {
                        open.add(part);
                        part.getAllSubclasses().stream().filter(seen::add).forEach(open::add);
                    }
                }
            }
        }
        assertEquals(TEARLINE_HOLDS, leaves.stream().collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void theRulesFindWhatTheyForbid() {
        assertFalse(callers("org.nadhir.model.Report", "<init>").isEmpty(), "calls are seen");
        var rule = noClasses().should().dependOnClassesThat(WHAT_A_REPORT_SAYS);
        JavaClasses reading = new ClassFileImporter().importClasses(org.nadhir.model.Reading.class);
        assertThrows(AssertionError.class, () -> rule.check(reading));
        assertEquals(5, outward().map(JavaClass::getPackageName).distinct().count());
    }

    private static Stream<JavaClass> outward() {
        Set<String> packages = Set.of(OUTWARD);
        return CLASSES.stream().filter(type -> packages.contains(type.getPackageName()));
    }

    /// Who calls or refers to a method of a type or of what implements it, constructors as `<init>`.
    private static Set<String> callers(String owner, String name) {
        return CLASSES.stream()
                .filter(type -> !type.getPackageName().startsWith("org.nadhir.bench")) // not shipped
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> access.getName().equals(name) && access.getTargetOwner().isAssignableTo(owner))
                .map(access -> access.getOriginOwner().getSimpleName() + '#' + access.getOrigin().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void holds(ArchRule rule) {
        rule.check(CLASSES);
    }
}
