package org.nadhir.bench.browsed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.bench.office.Office;
import org.nadhir.bench.standin.Scratch;
import org.nadhir.client.NodeClient;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;

/// A node with many cases, a process of its own, and its pages asked for one after the other.
public final class PageTimes {

    /// What of the product is called.
    public static final String ENTRY = "org.nadhir.node.Main: serve; GET of the console's pages and assets";

    private static final int LANES = 4;
    private static final int WARM = 30;
    private static final Pattern CONSOLE = Pattern.compile("http://localhost:\\d+");
    private static final List<String> PAGES = List.of(
            "/",
            "/inbox",
            "/reports",
            "/cases",
            "/notices",
            "/partners",
            "/register",
            "/ledger",
            "/echoes",
            "/score",
            "/admin");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Pattern FONT = Pattern.compile("url\\(\"?([^\")]+\\.woff2)\"?\\)");
    private static final Pattern CASE = Pattern.compile("href=\"(/cases/[0-9a-f-]{36})\"");

    private PageTimes() {}

    /// What came of it.
    ///
    /// @param millis of each page, each time it was asked for, without the first thirty
    /// @param firstLoad bytes of the heaviest page with style and scripts, fonts left out, as they come packed
    /// @param fonts bytes of all typefaces
    public record Result(int cases, Map<String, List<Double>> millis, int firstLoad, String heaviest, int fonts) {}

    /// Fills a store and asks for each page so often.
    public static Result run(int cases, int times, InstantSource clock) {
        Path folder = Scratch.onDisk("pages");
        Map<String, String> persons = new LinkedHashMap<>();
        persons.put("salma", "administrator");
        persons.put("karim", "administrator");
        persons.put("nour", "analyst,duty-officer");
        try (Office office = Office.alone(folder, persons, clock)) {
            office.serve();
            fill(office, cases);
            return asked(office, folder, cases, times);
        } finally {
            Scratch.remove(folder);
        }
    }

    private static Result asked(Office office, Path folder, int cases, int times) {
        try (Browser nour = new Browser(console(folder))) {
            nour.signIn("nour", Files.readString(office.passphraseFile("nour")).strip());
            List<String> pages = new ArrayList<>(PAGES);
            Matcher found = CASE.matcher(nour.get("/cases", false).text());
            if (found.find()) {
                pages.add(found.group(1));
            }
            Map<String, List<Double>> millis = new TreeMap<>();
            int heaviest = 0;
            String which = "";
            for (String page : pages) {
                List<Double> all = new ArrayList<>();
                for (int i = 0; i < WARM + times; i++) {
                    Browser.Answer answer = nour.get(page, true);
                    if (answer.status() != 200) {
                        throw new IllegalStateException(page + " answered " + answer.status());
                    }
                    if (i >= WARM) {
                        all.add(answer.nanos() / 1e6);
                    }
                }
                millis.put(page.startsWith("/cases/") ? "/cases/{id}" : page, all);
                int weight = weight(nour, page);
                if (weight > heaviest) {
                    heaviest = weight;
                    which = page.startsWith("/cases/") ? "/cases/{id}" : page;
                }
            }
            return new Result(cases, millis, heaviest, which, fonts(nour));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int weight(Browser browser, String page) {
        Browser.Answer answer = browser.get(page, true);
        int bytes = answer.bytes().length();
        Matcher asset = ASSET.matcher(browser.get(page, false).text());
        while (asset.find()) {
            bytes += browser.get(asset.group(1), true).bytes().length();
        }
        return bytes;
    }

    private static int fonts(Browser browser) {
        Matcher style = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"").matcher(browser.get("/", false).text());
        if (!style.find()) {
            return 0;
        }
        String path = style.group(1);
        Matcher font = FONT.matcher(browser.get(path, false).text());
        int bytes = 0;
        while (font.find()) {
            String name = font.group(1);
            String whole = name.startsWith("/") ? name : path.substring(0, path.lastIndexOf('/') + 1) + name;
            bytes += browser.get(whole, false).bytes().length();
        }
        return bytes;
    }

    /// The address that `serve` printed.
    private static URI console(Path folder) {
        try (var all = Files.walk(folder)) {
            for (Path said : all.filter(file -> file.toString().endsWith(".out")).toList()) {
                Matcher found = CONSOLE.matcher(Files.readString(said));
                if (found.find()) {
                    return URI.create(found.group());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("serve printed no address of a console");
    }

    private static void fill(Office office, int cases) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> lanes = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                int first = lane;
                lanes.add(threads.submit(() -> add(office.desk("nour").client(), first, cases)));
            }
            for (Future<?> lane : lanes) {
                lane.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the store was not filled", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void add(NodeClient client, int first, int cases) {
        try (client) {
            for (int i = first; i < cases; i += LANES) {
                String text = """
                        Lighthouse %d of the coast of Nahr.

                        Its keeper said on 3 March 2031 that %d boats had passed.
                        """
                        .formatted(i, i % 97);
                View report = done(client.postBytes(
                        "/api/v1/reports?name=note-" + i + ".txt&class=note", Bytes.of(text.getBytes(UTF_8))));
                done(client.post("/api/v1/cases", Json.object().put("report", report.text("report")).build()));
            }
        }
    }

    private static View done(Reply reply) {
        if (reply instanceof Reply.Done(Json value)) {
            return new View(value);
        }
        throw new IllegalStateException("refused: " + reply);
    }
}
