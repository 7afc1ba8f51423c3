package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.nadhir.node.cli.CommandLineRoot;

/// The way of a warning from the report to the proof, by persons in a real browser, in English and in Arabic: each step
/// is a test. The pictures of the way are kept in `node/target/screenshots`.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Browsing.BROWSER)
final class WholeWayBrowserTest {

    private static final Map<String, String> NAMES = Map.of(
            "our name, Arabic", "مرصد النهر",
            "our name, English", "River Watch",
            "their name, Arabic", "حراس المقام",
            "their name, English", "Shrine Guards",
            "report: file name", "note-of-a-visit");

    @TempDir
    private Path folder;

    private static String called(String field) {
        return field.startsWith("person ")
                ? field.substring("person ".length())
                : NAMES.getOrDefault(field, "the gate is watched");
    }

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> aWarningGoesItsWholeWayByHand() {
        Optional<String> missing = Browsing.missing();
        Assumptions.assumeTrue(missing.isEmpty(), () -> "skipped: " + missing.orElseThrow());
        try (Neighbours both = Neighbours.exchanging(folder, WholeWayBrowserTest::called);
                Browsing browsing = new Browsing(both.ours, both.theirs, folder)) {
            browsing.on("/verify", file -> verified(both, file));
            return browsing.with("NADHIR_SOURCE", both.source()).run("way.mjs").stream()
                    .map(step -> dynamicTest(step.name(), () -> assertEquals("", step.trouble())));
        }
    }

    /// What an auditor does with the file, who has only it and the fingerprints of the two.
    private static String verified(Neighbours both, String file) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        String[] words = {
            "--lang", "en", "verify", URLDecoder.decode(file, StandardCharsets.UTF_8),
            "--fingerprint", both.ours.card().fingerprint().hex(),
            "--fingerprint", both.theirs.card().fingerprint().hex()
        };
        assertEquals(0, CommandLineRoot.run(words, Map.of(), out, out), said.toString());
        return said.toString();
    }
}
