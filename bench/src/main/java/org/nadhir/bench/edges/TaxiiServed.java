package org.nadhir.bench.edges;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.bench.office.Office;
import org.nadhir.bench.standin.Scratch;
import org.nadhir.client.View;

/// A node as shipped with an empty collection, set up by commands, and a client of it; each a process of its own.
/// Used by one thread.
final class TaxiiServed implements AutoCloseable {

    /// One key keeps some hundred connections open at most.
    private static final int KEYS = 4;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final double KILOBYTES = 1_024;

    private final Path folder = Scratch.onDisk("taxii");
    private final Office office;
    private final Process client;
    private final Writer told;
    private final BufferedReader answers;

    TaxiiServed(Path launcher) {
        Map<String, String> persons = new LinkedHashMap<>();
        persons.put("salma", "administrator");
        persons.put("karim", "administrator");
        persons.put("nour", "analyst");
        persons.put("huda", "approver");
        office = Office.alone(folder, persons, Clock.systemUTC());
        try {
            int port = office.taxii();
            office.serveShipped(launcher);
            ask("taxii root", "bench", "--title", "Bench");
            String collection = ask("taxii collection", "--root", "bench", "--title", "Bench", "--ceiling", "green")
                    .text("collection");
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < KEYS; i++) {
                keys.add(ask("taxii key issue", "client" + i).text("key"));
                ask("taxii right", "client" + i, collection, "--read", "--write");
            }
            client = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx1g", "--enable-native-access=ALL-UNNAMED",
                            "-cp", System.getProperty("java.class.path"),
                            "org.nadhir.bench.edges.TaxiiClient",
                            office.folder().toString(), String.valueOf(port), collection)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            told = new OutputStreamWriter(client.getOutputStream(), UTF_8);
            answers = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
            tell(String.join(" ", keys));
        } catch (IOException e) {
            office.close();
            throw new UncheckedIOException(e);
        }
    }

    private View ask(String verb, String... words) {
        return office.typed().ask(office.as("salma", verb, words));
    }

    private void tell(String line) throws IOException {
        told.write(line + "\n");
        told.flush();
    }

    /// Has the client do something; its numbers.
    double[] client(String line) {
        try {
            tell(line);
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("the client has ended in " + line);
            }
            return Arrays.stream(answer.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// On the disk that the node's database lies on.
    Path scratch() {
        return folder;
    }

    /// What Linux says of the server (proc(5)); empty on other systems.
    Optional<Double> residentMebibytes() {
        Path status = Path.of("/proc/" + office.pid().orElseThrow() + "/status");
        try {
            Matcher found = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
            return found.find() ? Optional.of(Double.parseDouble(found.group(1)) / KILOBYTES) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.destroyForcibly();
        office.close();
        Scratch.remove(folder);
    }
}
