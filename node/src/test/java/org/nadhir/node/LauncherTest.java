package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The launcher as a person meets it: a process of its own.
/// Never builds: a build inside a build would write where the outer one reads.
final class LauncherTest {

    private static final int NOT_BUILT = 3;
    private static final double VERSION_CPU_SECONDS_MAX = 0.5;

    private record Answer(int status, String out, String err) {}

    @BeforeAll
    static void isBuilt() throws Exception {
        assumeTrue(
                start("--version").status() != NOT_BUILT,
                "the launcher's tests are skipped: nothing fresh is built; ./nadhir test builds first");
    }

    @Test
    void saysItsVersion() throws Exception {
        Answer answer = start("--version");
        assertEquals(0, answer.status(), answer.err());
        assertTrue(answer.out().startsWith("nadhir "), answer.out());
        assertEquals("", answer.err(), "a start with everything built says nothing beside the answer");
    }

    @Test
    void helpsInBothLanguages() throws Exception {
        assertTrue(start("--help").out().startsWith("Usage: nadhir"));
        Answer arabic = start("--help", "--lang", "ar");
        assertEquals(0, arabic.status(), arabic.err());
        assertTrue(arabic.out().startsWith("الاستعمال: nadhir"), arabic.out());
    }

    @Test
    void helpsWithTheCommandsThatItCarriesOutItself() throws Exception {
        assertTrue(start("test", "--help").out().contains("nadhir test"));
        assertTrue(start("help", "bench").out().contains("nadhir bench"));
        assertTrue(start("dev", "help").out().contains("./nadhir dev check"));
    }

    @Test
    void passesTheStatusOn() throws Exception {
        Answer answer = start("fly");
        assertEquals(2, answer.status());
        assertEquals(1, answer.err().lines().count(), answer.err());
    }

    @Test
    void saysInOneLineThatThereIsNoJdk() throws Exception {
        var launcher = new ProcessBuilder(
                        "bash",
                        "-c",
                        "is_jdk25() { return 1; }; "
                                + "eval \"$(sed -n '/^say()/,/^}/p; /^followed()/,/^}/p; "
                                + "/^jdk_of_path()/,/^}/p; /^find_jdk()/,/^}/p' nadhir)\"; "
                                + "language=en; find_jdk")
                .directory(Project.root().toFile());
        Answer answer = answer(launcher);
        assertEquals(2, answer.status());
        assertEquals(
                "nadhir: no JDK 25 found: install one (for example Eclipse Temurin 25) and set JAVA_HOME to its "
                        + "folder\n",
                answer.err());
    }

    @Test
    void saysItsVersionWithinHalfASecondOfProcessorTime() throws Exception {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < 3; i++) {
            Answer answer = answer(launcher("bash", "-c", "TIMEFORMAT='%U %S'; time ./nadhir --version"));
            List<String> times = List.of(answer.err().strip().split(" ", -1));
            seconds.add(Double.parseDouble(times.getFirst()) + Double.parseDouble(times.getLast()));
        }
        double best = seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        assertTrue(best <= VERSION_CPU_SECONDS_MAX, () -> "three starts took " + seconds + " s of processor time");
    }

    private static Answer start(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of("./nadhir"));
        command.addAll(List.of(arguments));
        return answer(launcher(command.toArray(String[]::new)));
    }

    private static ProcessBuilder launcher(String... command) {
        var launcher = new ProcessBuilder(command).directory(Project.root().toFile());
        launcher.environment().put("NADHIR_BUILD", "never");
        launcher.environment().put("NADHIR_LANG", "en");
        return launcher;
    }

    private static Answer answer(ProcessBuilder launcher) throws IOException, InterruptedException {
        // Both streams are short; neither can fill its pipe while the other is read.
        Process process = launcher.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the launcher does not end");
        return new Answer(process.exitValue(), out, err);
    }
}
