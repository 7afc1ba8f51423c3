package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.node.crypto.TlsContexts;

/// Every class that can let something out of a process, held against the table of docs/exits.md: a new one needs a line
/// there that says what may pass and which test looks.
final class ExitsTest {

    @TempDir
    private Path folder;

    /// `| file | `org.nadhir.node.store.OwnerOnly` | …`
    private static final Pattern LINE = Pattern.compile("(?m)^\\| (\\w+) \\| `(org\\.nadhir[\\w.]+)` \\|");

    private static final Pattern LOG_CALL =
            Pattern.compile("\\b(?:LOG|LOGGER|logger)\\s*\\.\\w+\\([^;]*;");
    /// `reason` is one of a few words of ours wherever it is said.
    private static final Pattern GOOD_CALL = Pattern.compile("LOG\\.log\\(Level\\.\\w+, \"event=[a-z-]+(?:\"|"
            + " (?:cause=\" \\+ e\\.getClass\\(\\)\\.getName\\(\\)|reason=\" \\+ reason))\\);");
    private static final List<String> HEADERS =
            List.of("cache-control", "connection", "content-length", "content-type", "date");

    private static final List<String> WRITES = List.of(
            "write", "writeString", "newOutputStream", "newBufferedWriter", "newByteChannel", "createTempFile",
            "createTempDirectory", "createFile", "createDirectory", "createDirectories", "copy", "move",
            "createSymbolicLink", "createLink", "setAttribute");

    private enum Kind {
        FILE,
        LOG,
        SOCKET,
        SCREEN,
        PROCESS,
        DATABASE,
        METRIC;

        private boolean lets(CodeUnitAccessTarget unit) {
            return switch (this) {
                case FILE -> (owner(unit).equals("java.nio.file.Files") && WRITES.contains(unit.getName()))
                        || List.of(
                                        "java.nio.channels.FileChannel",
                                        "java.nio.channels.AsynchronousFileChannel",
                                        "java.io.FileOutputStream",
                                        "java.io.FileWriter",
                                        "java.io.RandomAccessFile",
                                        "java.io.File",
                                        "java.util.logging.FileHandler")
                                .contains(owner(unit));
                case LOG -> List.of("java.lang.System$Logger", "java.util.logging.Logger").contains(owner(unit))
                        || owner(unit).startsWith("org.slf4j.");
                case SOCKET -> owner(unit).startsWith("java.net.http.")
                        || owner(unit).startsWith("io.helidon.")
                        || owner(unit).startsWith("jakarta.mail.")
                        || List.of(
                                        "java.net.Socket",
                                        "java.net.ServerSocket",
                                        "java.net.DatagramSocket",
                                        "java.net.URLConnection",
                                        "java.nio.channels.SocketChannel",
                                        "java.nio.channels.ServerSocketChannel",
                                        "java.nio.channels.DatagramChannel",
                                        "javax.net.ssl.SSLSocket",
                                        "javax.net.ssl.SSLServerSocket")
                                .contains(owner(unit))
                        || (owner(unit).equals("java.net.URL") && unit.getName().startsWith("open"));
                case SCREEN ->
                    List.of("java.io.PrintWriter", "java.io.PrintStream", "java.io.Console").contains(owner(unit))
                        || unit.getName().equals("printStackTrace");
                case PROCESS -> List.of("java.lang.ProcessBuilder", "java.lang.Runtime").contains(owner(unit));
                case DATABASE -> owner(unit).startsWith("java.sql.") || owner(unit).startsWith("javax.sql.");
                case METRIC -> owner(unit).startsWith("javax.management.")
                        || owner(unit).startsWith("java.lang.management.")
                        || owner(unit).startsWith("jdk.jfr.");
            };
        }

        private static String owner(CodeUnitAccessTarget unit) {
            return unit.getOwner().getName();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isUsedBy(JavaClass type) {
            return type.getAccessesFromSelf().stream()
                    .map(JavaAccess::getTarget)
                    .anyMatch(target -> target instanceof CodeUnitAccessTarget unit && lets(unit));
        }
    }

    @Test
    void everyClassThatLetsSomethingOutStandsInTheTable() {
        var found = new TreeMap<String, TreeSet<String>>();
        for (Kind kind : Kind.values()) {
            ArchitectureTest.CLASSES.stream()
                    .filter(type -> isShipped(type.getName()) && kind.isUsedBy(type))
                    .forEach(type -> found.computeIfAbsent(kind.word(), _ -> new TreeSet<>()).add(outer(type)));
        }
        assertEquals(table(), found, "docs/exits.md and the classes that let something out");
    }

    @Test
    void theTableNamesATestForEachExit() {
        String page = Project.read(Path.of("docs", "exits.md"));
        List<String> lines = page.lines().filter(line -> LINE.matcher(line).find()).toList();
        assertTrue(lines.size() > 10, "the table is read");
        for (String line : lines) {
            assertTrue(line.matches(".*`\\w+Test`.*"), () -> "no test looks at this exit: " + line);
        }
    }

    @Test
    void seesEachKindOfExitInASample() {
        JavaClass sample = new ClassFileImporter().importClasses(ExitSample.class).get(ExitSample.class);
        for (Kind kind : List.of(Kind.FILE, Kind.LOG, Kind.SOCKET, Kind.SCREEN, Kind.PROCESS, Kind.METRIC)) {
            assertTrue(kind.isUsedBy(sample), kind.word());
        }
    }

    @Test
    void logLinesHoldNothingButWordsOfOurs() {
        List<String> bad = Project.mainSources().stream()
                .flatMap(file -> badLogLines(file.toString(), Project.read(file)).stream())
                .toList();
        assertEquals(List.of(), bad, "a log line is event=, fixed words, and the class of an exception");
        assertEquals(1, badLogLines("X.java", "LOG.log(Level.INFO, \"event=x name=\" + name);").size());
        assertEquals(1, badLogLines("X.java", "LOG.log(Level.INFO, \"event=x\", e);").size());
        assertEquals(1, badLogLines("X.java", "logger.info(name);").size());
        assertEquals(
                0,
                badLogLines("X.java", "LOG.log(Level.INFO, \"event=x cause=\" + e.getClass().getName());")
                        .size());
    }

    @Test
    void headersOfAnswersSayNothing() throws Exception {
        try (Ground ground = new Ground(folder.resolve("node"), true, "a administrator", "b administrator");
                HttpClient client = HttpClient.newBuilder()
                        .sslContext(TlsContexts.client(ground.card().tls()))
                        .build()) {
            for (int port : List.of(ground.node().apiPort(), ground.node().exchangePort())) {
                for (String path : List.of("/", "/api/v1/node", "/api/v1/cases/" + "0".repeat(36), "/exchange/v1")) {
                    URI uri = URI.create("https://127.0.0.1:" + port + path);
                    HttpResponse<byte[]> answer = client.send(
                            HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
                    var names = new TreeSet<>(answer.headers().map().keySet());
                    names.removeAll(HEADERS);
                    assertEquals(new TreeSet<>(), names, path);
                }
            }
        }
    }

    @Test
    void theLauncherLeavesNoImageOfTheMemory() {
        String launcher = Project.read(Path.of("nadhir"));
        for (String flag : List.of(
                "-XX:-HeapDumpOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "ulimit -c 0")) {
            assertTrue(launcher.contains(flag), flag);
        }
        assertTrue(launcher.contains("\"${leaves_nothing[@]}\")"), "they stand among the options of every start");
    }

    private static List<String> badLogLines(String path, String text) {
        return LOG_CALL.matcher(text)
                .results()
                .map(call -> call.group().replaceAll("\\s+", " "))
                .filter(call -> !GOOD_CALL.matcher(call).matches())
                .map(call -> path + ": " + call)
                .toList();
    }

    private static Map<String, Set<String>> table() {
        var table = new TreeMap<String, Set<String>>();
        LINE.matcher(Project.read(Path.of("docs", "exits.md")))
                .results()
                .forEach(row -> table.computeIfAbsent(row.group(1), _ -> new TreeSet<>()).add(row.group(2)));
        return table;
    }

    /// Neither the bench nor the checker is shipped with a node, where they are on the class path at all.
    private static boolean isShipped(String name) {
        return !name.startsWith("org.nadhir.bench.")
                && !name.startsWith("org.nadhir.checker.")
                && !name.equals(ExitSample.class.getName())
                && !name.equals(ExitsTest.class.getName());
    }

    private static String outer(JavaClass type) {
        String name = type.getName();
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }
}
