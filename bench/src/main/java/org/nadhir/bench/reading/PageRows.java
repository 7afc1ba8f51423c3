package org.nadhir.bench.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.nadhir.bench.Bar;
import org.nadhir.bench.Row;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.reports.intake.Intake;

/// The article proper on 60 pages of the Scrapinghub benchmark, by its measure re-implemented (shingles of four tokens,
/// precision and recall averaged over pages), against Readability4J 1.0.8 on the same pages in the same run.
public final class PageRows {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final String ENTRY = "org.nadhir.reports.intake.Intake#accept";
    private static final double AHEAD = 0.02;

    private PageRows() {}

    /// One extractor's sums over pages.
    private static final class Score {

        private double precision;
        private double recall;
        private int pages;

        void add(Map<String, Integer> wanted, Map<String, Integer> found) {
            double shared = wanted.entrySet().stream()
                    .mapToInt(entry -> Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0)))
                    .sum();
            precision += found.isEmpty() ? 0 : shared / size(found);
            recall += wanted.isEmpty() ? 0 : shared / size(wanted);
            pages++;
        }

        private static double size(Map<String, Integer> shingles) {
            return shingles.values().stream().mapToInt(Integer::intValue).sum();
        }

        double f1() {
            double p = precision / pages;
            double r = recall / pages;
            return p + r == 0 ? 0 : 2 * p * r / (p + r);
        }

        String text() {
            return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f", precision / pages, recall / pages, f1());
        }
    }

    public static List<Row> measure() {
        Path folder = TestData.folder("data", "pages", "article-extraction-benchmark");
        String measure = "article proper, F1 ahead of Readability4J";
        String on = "60 pages of the Scrapinghub benchmark; not comparable with scores on the whole";
        Bar bar = Bar.atLeast(AHEAD);
        if (!Files.exists(folder)) {
            return List.of(Row.missing(measure, on, "F1", bar, TestData.MISSING, ENTRY));
        }
        Score ours = new Score();
        Score peer = new Score();
        try {
            score(folder, ours, peer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Malformed e) {
            throw new IllegalStateException("the pages have another form than their source says", e);
        }
        List<Row> rows = new ArrayList<>();
        rows.add(Row.plain("article proper, F1", on, ours.f1(), "F1", ours.text(), ENTRY));
        rows.add(Row.of(measure, on, ours.f1() - peer.f1(), "F1", bar, "Readability4J 1.0.8: " + peer.text(), ENTRY));
        return rows;
    }

    private static void score(Path folder, Score ours, Score peer) throws IOException, Malformed {
        Json truth = TestData.json(folder.resolve("ground-truth.json"));
        for (String id : ((Json.Obj) truth).members().keySet()) {
            Path page = folder.resolve("html").resolve(id + ".html.gz");
            if (Files.exists(page)) {
                byte[] bytes = unpacked(page);
                Map<String, Integer> wanted = shingles(Fields.of(truth).object(id).string("articleBody"));
                ours.add(wanted, shingles(ours(bytes)));
                peer.add(wanted, shingles(peer(bytes)));
            }
        }
    }

    private static byte[] unpacked(Path page) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
            return in.readAllBytes();
        }
    }

    /// The benchmark scores the body alone: the title and the marks of captions are ours and are left out.
    private static String ours(byte[] bytes) {
        if (!(Intake.accept(bytes, "page.html") instanceof Intake.Result.Accepted accepted)) {
            return "";
        }
        String title = accepted.title() + "\n\n";
        String text = accepted.text();
        String body = text.startsWith(title) ? text.substring(title.length()) : text;
        return body.replaceAll("(?m)^Photo: ", "");
    }

    private static String peer(byte[] bytes) {
        String html = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        String text = new Readability4J("https://page.example/", html).parse().getTextContent();
        return text == null ? "" : text;
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
        Map<String, Integer> shingles = new LinkedHashMap<>();
        for (int i = 0; i + 4 <= tokens.size(); i++) {
            shingles.merge(String.join(" ", tokens.subList(i, i + 4)), 1, Integer::sum);
        }
        return shingles;
    }
}
