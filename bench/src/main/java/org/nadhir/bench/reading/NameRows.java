package org.nadhir.bench.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nadhir.bench.Bar;
import org.nadhir.bench.Row;
import org.nadhir.reports.register.NameLikeness;

/// Names in Arabic letters and the same in Latin ones: the right one among 999 others, drawn with seed 1.
public final class NameRows {

    private static final int OTHERS = 999;
    private static final String ENTRY = "org.nadhir.reports.register.NameLikeness#distance";
    private static final String MEASURE = "Arabic–Latin name match, top 1";

    private NameRows() {}

    /// How often the right name is the nearest.
    ///
    /// @param most names to try; the whole test part has 1,590
    public static List<Row> measure(int most) {
        Path file = TestData.folder("data", "names", "google-transliteration", "ar2en-test.txt");
        String on = "up to 1,590 test names of google/transliteration, each among 999 others (seed 1)";
        if (!Files.exists(file)) {
            return List.of(Row.missing(MEASURE, on, "ratio", Bar.atLeast(0.9), TestData.MISSING, ENTRY));
        }
        List<String[]> pairs = pairs(file);
        List<String> all = pairs.stream().map(pair -> pair[1]).toList();
        Random random = new Random(1);
        int first = 0;
        int tried = 0;
        for (String[] pair : pairs.subList(0, Math.min(most, pairs.size()))) {
            first += isFirst(pair, all, random) ? 1 : 0;
            tried++;
        }
        String note = first + " of " + tried + "; a tie counts as wrong; costs by hand, tried on train and eval";
        return List.of(Row.of(MEASURE, on, first / (double) tried, "ratio", Bar.atLeast(0.9), note, ENTRY));
    }

    private static boolean isFirst(String[] pair, List<String> all, Random random) {
        double own = NameLikeness.distance(pair[0], pair[1]);
        boolean first = true;
        int drawn = 0;
        while (drawn < OTHERS) {
            String other = all.get(random.nextInt(all.size()));
            if (!other.equalsIgnoreCase(pair[1])) {
                drawn++;
                first &= NameLikeness.distance(pair[0], other) > own;
            }
        }
        return first;
    }

    private static List<String[]> pairs(Path file) {
        try {
            List<String[]> pairs = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                String[] pair = line.split("\t", -1);
                if (pair.length == 2) {
                    pairs.add(pair);
                }
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
