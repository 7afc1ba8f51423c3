package org.nadhir.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// A process that runs proofs, which are JUnit classes, and says how each method ended: one line
/// `proof-METHOD passed=N failed=N`, after the lines that the proofs print themselves.
public final class ProofRun {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ProofRun() {}

    /// The names of the classes. Ends with 0 whatever they found.
    public static void main(String[] classes) {
        var tally = new Tally();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(Stream.of(classes)
                                        .map(DiscoverySelectors::selectClass)
                                        .toList())
                                .build(),
                        tally);
        tally.lines().forEach(OUT::println);
        // Threads of a proof that failed must not keep the bench waiting.
        System.exit(0);
    }

    /// Counts how the cases of each test method ended. Used by one thread.
    private static final class Tally implements TestExecutionListener {

        private final Map<String, int[]> ended = new TreeMap<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            if (test.isTest() && test.getSource().orElse(null) instanceof MethodSource method) {
                ended.computeIfAbsent(method.getMethodName(), _ -> new int[2])[passed ? 0 : 1]++;
            }
            if (!passed) {
                OUT.println("failed: " + test.getDisplayName() + ": "
                        + result.getThrowable().map(Throwable::getMessage).orElse(""));
            }
        }

        List<String> lines() {
            return ended.entrySet().stream()
                    .map(method -> "proof-%s passed=%d failed=%d"
                            .formatted(method.getKey(), method.getValue()[0], method.getValue()[1]))
                    .toList();
        }
    }
}
