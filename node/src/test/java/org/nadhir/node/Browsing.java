package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.nadhir.node.console.Surfer;

/// Two consoles in front of a real browser. The browser is driven by the scripts in `src/test/browser`, each a process
/// of its own; what they cannot do from a browser (let time pass, carry a sealed file) they ask of the test over HTTP.
final class Browsing implements AutoCloseable {

    /// One at a time: they share the folder of the scripts, and a browser likes a core to itself.
    static final String BROWSER = "browser";

    private static final Path SCRIPTS = Project.root().resolve("node/src/test/browser");
    private static final Path WORK = Project.root().resolve("node/target/browser");
    private static final Path SHOTS = Project.root().resolve("node/target/screenshots");
    /// Against one that hangs; a busy machine takes five times as long as an idle one.
    private static final Duration SCRIPT_MAX = Duration.ofMinutes(12);
    private static final String STEP = "step\t";
    private static final String PRESSED = "pressed\t";
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private final Ground ours;
    private final Ground theirs;
    private final Path secrets;
    private final HttpServer door;
    private final Map<String, String> environment = new TreeMap<>();

    /// One named step of a script.
    ///
    /// @param trouble what was not as it has to be; empty where all was well
    record Step(String name, String trouble) {}

    /// @param folder for what the scripts keep from one to the next
    Browsing(Ground ours, Ground theirs, Path folder) {
        this.ours = ours;
        this.theirs = theirs;
        this.secrets = folder.resolve("authenticators.json");
        try {
            door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        on("/pass", this::pass);
        door.start();
    }

    /// What is not on this machine and would be needed; empty where everything is there.
    static Optional<String> missing() {
        if (program(BROWSERS).isEmpty()) {
            return Optional.of("no Chromium");
        }
        if (program(List.of("node")).isEmpty()) {
            return Optional.of("no Node.js");
        }
        return Files.isDirectory(WORK.resolve("node_modules/playwright-core"))
                ? Optional.empty()
                : Optional.of("no packages (node/src/test/browser/prepare node/target fetches them)");
    }

    private static Optional<Path> program(List<String> names) {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(":", -1));
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// What the scripts may ask for at `path`.
    void on(String path, UnaryOperator<String> answer) {
        door.createContext(path, exchange -> answer(exchange, answer));
    }

    private static void answer(HttpExchange exchange, UnaryOperator<String> work) throws IOException {
        int status = 200;
        String said;
        try {
            said = work.apply(Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
        } catch (RuntimeException | AssertionError e) {
            status = 500;
            said = e.toString();
        }
        byte[] body = said.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /// The clocks of both nodes go on; answers the seconds since 1970 that they show.
    private String pass(String query) {
        Duration time = Duration.ofSeconds(Long.parseLong(query.substring("seconds=".length())));
        ours.pass(time);
        theirs.pass(time);
        return String.valueOf(ours.now().getEpochSecond());
    }

    /// Tells the next scripts something.
    Browsing with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /// Runs a script to its end and answers its steps in order.
    List<Step> run(String script) {
        try {
            Path modules = copied();
            Path said = WORK.resolve(script + ".log");
            var builder = new ProcessBuilder("node", modules.resolve(script).toString())
                    .redirectError(ProcessBuilder.Redirect.appendTo(WORK.resolve("errors.log").toFile()))
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            builder.environment().putAll(Map.of(
                    "NADHIR_OURS", console(ours),
                    "NADHIR_THEIRS", console(theirs),
                    "NADHIR_TEST", "http://127.0.0.1:" + door.getAddress().getPort(),
                    "NADHIR_CHROMIUM", program(BROWSERS).orElseThrow().toString(),
                    "NADHIR_PASSPHRASE", "a long passphrase of",
                    "NADHIR_SECRETS", secrets.toString(),
                    "NADHIR_SHOTS", SHOTS.toString()));
            Process process = builder.start();
            boolean ended = process.waitFor(SCRIPT_MAX.toSeconds(), TimeUnit.SECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            lines(said, PRESSED).forEach(Surfer::pressed);
            List<Step> steps = new ArrayList<>(lines(said, STEP).stream()
                    .map(line -> List.of(line.split("\t", 2)))
                    .map(parts -> new Step(parts.getFirst(), parts.getLast()))
                    .toList());
            if (!ended || steps.isEmpty()) {
                steps.add(new Step(script, ended ? "said nothing; see " + WORK : "did not end in " + SCRIPT_MAX));
            }
            return steps;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The scripts stand beside the packages that they use, for there they are looked for.
    private static Path copied() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".mjs")).toList()) {
                Files.copy(file, WORK.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return WORK;
    }

    /// What the script said in lines of this kind.
    private static List<String> lines(Path said, String kind) throws IOException {
        try (Stream<String> lines = Files.lines(said, UTF_8)) {
            return lines.filter(line -> line.startsWith(kind))
                    .map(line -> line.substring(kind.length()))
                    .toList();
        }
    }

    private static String console(Ground ground) {
        return "http://localhost:" + ground.node().consolePort().orElseThrow();
    }

    @Override
    public void close() {
        door.stop(0);
    }
}
