package org.nadhir.reports.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;

/// Main text on the public pages (60 of the Scrapinghub benchmark, MIT), by the benchmark's measure: shingles of four
/// tokens, precision and recall averaged over pages. Not comparable with scores on the whole benchmark.
final class PublicPagesTest {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");

    @Test
    void findsTheMainTextOfPublicPages() throws IOException, Malformed {
        Path folder = Path.of(System.getProperty("nadhir.testdata", "../shared"), "data", "pages")
                .resolve("article-extraction-benchmark");
        Assumptions.assumeTrue(Files.exists(folder), "skipped: no public pages in nadhir.testdata");
        JsonReader.Result result =
                JsonReader.read(Files.readAllBytes(folder.resolve("ground-truth.json")), 100_000_000);
        Json truth = ((JsonReader.Result.Read) result).value();
        double precision = 0;
        double recall = 0;
        int pages = 0;
        for (String id : ((Json.Obj) truth).members().keySet()) {
            Path page = folder.resolve("html").resolve(id + ".html.gz");
            if (Files.exists(page)) {
                Map<String, Integer> wanted =
                        shingles(Fields.of(truth).object(id).string("articleBody"));
                Map<String, Integer> found = shingles(mainText(page));
                double shared = shared(wanted, found);
                precision += found.isEmpty() ? 0 : shared / size(found);
                recall += wanted.isEmpty() ? 0 : shared / size(wanted);
                pages++;
            }
        }
        double p = precision / pages;
        double r = recall / pages;
        double f1 = 2 * p * r / (p + r);
        System.out.println(String.format(Locale.ROOT, "main text, %d pages: P %.3f R %.3f F1 %.3f", pages, p, r, f1));
        assertTrue(f1 >= 0.94, "F1 " + f1);
    }

    private static String mainText(Path page) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
            if (!(Intake.accept(in.readAllBytes(), "page.html") instanceof Intake.Result.Accepted accepted)) {
                return "";
            }
            String text = accepted.text();
            String title = accepted.title() + "\n\n";
            String body = text.startsWith(title) ? text.substring(title.length()) : text;
            return body.replaceAll("(?m)^Photo: ", "");
        }
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> tokens =
                TOKEN.matcher(text).results().map(MatchResult::group).toList();
        Map<String, Integer> shingles = new LinkedHashMap<>();
        List<String> all = new ArrayList<>();
        for (int i = 0; i + 4 <= tokens.size(); i++) {
            all.add(String.join(" ", tokens.subList(i, i + 4)));
        }
        all.forEach(shingle -> shingles.merge(shingle, 1, Integer::sum));
        return shingles;
    }

    private static double shared(Map<String, Integer> one, Map<String, Integer> two) {
        return one.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), two.getOrDefault(entry.getKey(), 0)))
                .sum();
    }

    private static double size(Map<String, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }
}
