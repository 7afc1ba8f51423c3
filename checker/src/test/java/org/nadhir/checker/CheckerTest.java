package org.nadhir.checker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckerTest {

    /// Those of docs/formats.md.
    private static final String FIRST = "cca7dfa297b346e7336ed1043e3abf0f67551021445e8f6a790357707182a6f9";

    private static final String SECOND = "3b1f2e5c2df58e759e056e16c83c74c9f58d7871ba18373c7b00f510d4e24c62";

    @TempDir
    Path folder;

    /// The bundle that stands with the format's description. The product made it; nothing here is the product's.
    private static byte[] published() throws IOException {
        return published("evidence.json");
    }

    private static byte[] published(String name) throws IOException {
        return Files.readAllBytes(Path.of(System.getProperty("nadhir.project", ".."), "docs", "vectors", name));
    }

    private static List<String> flaws(byte[] bundle) {
        return Checker.check(bundle, List.of(FIRST, SECOND)).flaws();
    }

    @Test
    void agreesThatThePublishedBundleHolds() throws IOException {
        Report report = Checker.check(published(), List.of(FIRST, SECOND));
        assertEquals(List.of(), report.flaws());
        assertTrue(report.holds().contains("receipts: R0, R1, R2, R3"), report.holds().toString());
    }

    @Test
    void agreesThatThePublishedBundlesOfTheSecondVersionHold() throws IOException {
        for (String name : List.of("evidence-2.json", "evidence-2-list.json")) {
            Report report = Checker.check(published(name), List.of(FIRST, SECOND));
            assertEquals(List.of(), report.flaws(), name);
        }
        Report recalled = Checker.check(published("evidence-2.json"), List.of(FIRST, SECOND));
        assertTrue(recalled.holds().contains("receipts of the recall: R0, R1, R2"), recalled.holds().toString());
    }

    /// What the product says of these: `DatedTest`.
    @Test
    void saysOfTheNamedBundlesWhatTheProductSays() throws IOException {
        assertEquals(List.of(), Checker.gaps(published("evidence-2.json"), List.of(FIRST, SECOND)));
        Report back = Checker.check(published("evidence-2-dated-back.json"), List.of(FIRST, SECOND));
        assertEquals(List.of(), back.flaws());
        assertEquals(1, back.gaps().size());
        assertTrue(back.times().getFirst().contains("2019-03-01T12:00:00Z"), back.times().toString());
        for (String name : List.of("evidence-2-revoked-first.json", "evidence-2-revoked-last.json")) {
            List<String> flaws = flaws(published(name));
            assertTrue(flaws.stream().anyMatch(flaw -> flaw.contains("the approver has no such role")), name + flaws);
        }
    }

    @Test
    void findsEveryFlippedBitAndNamesThePart() throws IOException {
        byte[] bundle = published();
        var parts = new TreeSet<String>();
        for (int at = 0; at < bundle.length; at += 3_001) {
            byte[] flipped = bundle.clone();
            flipped[at] ^= (byte) (1 << (at % 7));
            List<String> flaws = flaws(flipped);
            assertFalse(flaws.isEmpty(), "byte " + at);
            parts.add(flaws.getFirst().replaceAll("[\\[:].*", ""));
        }
        assertTrue(parts.containsAll(List.of("cards", "statements")), parts.toString());
    }

    @Test
    void holdsABundleMadeByTheJavaPlatformAloneAndNamesWhatIsWrongInIt() throws Exception {
        HandMadeBundle good = new HandMadeBundle();
        assertEquals(List.of(), flawsOf(good));

        HandMadeBundle noAuthor = new HandMadeBundle();
        noAuthor.statements.remove("author");
        assertNames("approvals: 0 good signatures of an author", noAuthor);

        HandMadeBundle oneApprover = new HandMadeBundle();
        oneApprover.approversNeeded = 2;
        assertNames("approvals: 1 good approvals where 2 were asked for", oneApprover);

        HandMadeBundle halfSigned = new HandMadeBundle();
        halfSigned.agreementSignedByBoth = false;
        assertNames("agreement: not signed by exactly those", halfSigned);

        HandMadeBundle otherEnvelope = new HandMadeBundle();
        otherEnvelope.receiptEnvelope = "1".repeat(64);
        assertNames("is for another envelope", otherEnvelope);

        HandMadeBundle refused = new HandMadeBundle();
        refused.says = "refusal";
        assertNames("the ruling is no permit", refused);

        HandMadeBundle wrongProof = new HandMadeBundle();
        wrongProof.leafIndex = 0;
        assertNames("leaves[0]: the leaf is not in the ledger at that place", wrongProof);
    }

    /// T18: what an earlier release wrote is never written again, and verifies for ever.
    @Test
    void verifiesTheEvidenceOfEveryEarlierRelease() throws IOException {
        Path vectors = Path.of(System.getProperty("nadhir.project", ".."), "docs", "vectors");
        try (Stream<Path> releases = Files.list(vectors).filter(Files::isDirectory)) {
            List<Path> all = releases.sorted().toList();
            assertFalse(all.isEmpty());
            for (Path release : all) {
                List<String> fingerprints = Files.readAllLines(release.resolve("fingerprints.txt"));
                byte[] evidence = Files.readAllBytes(release.resolve("evidence.json"));
                assertEquals(List.of(), Checker.check(evidence, fingerprints).flaws(), release.toString());
                byte[] fork = Files.readAllBytes(release.resolve("fork.json"));
                assertEquals(List.of(), Checker.check(fork, fingerprints.subList(0, 1)).flaws(), release.toString());
            }
        }
    }

    /// Of docs/formats.md, "Fork".
    @Test
    void convictsByThePublishedForkAndByNoAlteredOne() throws IOException {
        byte[] fork = Files.readAllBytes(
                Path.of(System.getProperty("nadhir.project", ".."), "docs", "vectors", "fork.json"));
        assertEquals(List.of(), Checker.check(fork, List.of(FIRST)).flaws());
        assertFalse(Checker.check(fork, List.of(SECOND)).flaws().isEmpty());
        for (int at = 0; at < fork.length; at += 211) {
            byte[] flipped = fork.clone();
            flipped[at] ^= (byte) (1 << (at % 7));
            assertFalse(Checker.check(flipped, List.of(FIRST)).flaws().isEmpty(), "byte " + at);
        }
    }

    private static List<String> flawsOf(HandMadeBundle bundle) throws Exception {
        byte[] bytes = bundle.bytes().getBytes(UTF_8);
        return Checker.check(bytes, List.of(bundle.first.fingerprint(), bundle.second.fingerprint())).flaws();
    }

    private static void assertNames(String wanted, HandMadeBundle bundle) throws Exception {
        List<String> flaws = flawsOf(bundle);
        assertTrue(flaws.stream().anyMatch(flaw -> flaw.contains(wanted)), flaws.toString());
    }

    @Test
    void refusesJsonThatIsNotCanonical() {
        for (String text : List.of(
                "", " {}", "{} ", "{\"b\":1,\"a\":1}", "{\"a\":1,\"a\":1}", "[1.0]", "[01]", "[-0]", "[1e3]", "[0.10]",
                "[\"\\u0041\"]", "[\"\\/\"]", "[\"\\u000a\"]", "[1,]", "[nul]", "[9007199254740993]",
                "[3.33333333333333333]", "\"a", "[".repeat(40))) {
            assertThrows(Flawed.class, () -> CanonicalReader.read(text.getBytes(UTF_8), 1_000), text);
        }
        for (String text : List.of("{}", "[1,-2,3.5,0.25]", "{\"a\":\"\\u001f\\n\\\"ضوء\",\"b\":[true,false,null]}")) {
            Node node = read(text);
            assertEquals(text, new String(node.bytes(), UTF_8));
        }
    }

    private static Node read(String text) {
        try {
            return CanonicalReader.read(text.getBytes(UTF_8), 1_000);
        } catch (Flawed e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void saysWithItsStatusWhatCameOut() throws IOException {
        Path bundle = Files.write(folder.resolve("evidence.json"), published());
        Path cut = Files.write(folder.resolve("cut.json"), new byte[] {'{'});
        // Read out in groups, as a person types it.
        String spoken = FIRST.replaceAll("(.{4})", "$1 ").strip();
        Map.of(0, bundle, 1, cut, 2, folder.resolve("none.json"))
                .forEach((status, file) -> assertEquals(status, run(file.toString(), spoken, SECOND)));
        assertEquals(1, run(bundle.toString(), FIRST, "0".repeat(64)));
        assertEquals(2, run(bundle.toString(), FIRST, FIRST));
        assertEquals(2, run(bundle.toString()));
        assertEquals(1, run(bundle.toString(), FIRST));
    }

    private static int run(String... arguments) {
        return Checker.run(arguments, new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    }
}
