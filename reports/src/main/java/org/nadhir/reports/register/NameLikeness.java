package org.nadhir.reports.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// How far a name in Arabic letters is from one in Latin letters: the cheapest way to write the one as the other,
/// letter by letter (Wagner and Fischer 1974, with several letters on the Latin side), over the longer of the two.
///
/// Short vowels that Arabic does not write cost little. A help for searching and for suggestions: names that sound
/// alike are near, and being near is no proof that two names are one. Immutable; safe to share between threads.
public final class NameLikeness {

    private static final Map<Integer, List<Way>> WAYS = load();
    private static final int CHARS_MAX = 64;
    private static final double LOST_LETTER = 1;
    private static final double UNWRITTEN_VOWEL = 0.12;
    private static final double UNWRITTEN_CONSONANT = 0.9;
    private static final double SILENT = 0.3;
    private static final String SILENT_LETTERS = "hew'-";
    private static final String VOWELS = "aeiouy";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private record Way(String latin, double cost) {}

    private NameLikeness() {}

    /// The distance: 0 where every letter is written the usual way, about 1 where none is.
    /// More than 64 letters are cut.
    public static double distance(String arabic, String latin) {
        int[] from = letters(arabic);
        String to = latin(latin);
        double cost = cost(from, to);
        return cost / Math.max(1, Math.max(from.length, (to.length() + 1) / 2));
    }

    /// The candidates from the nearest to the farthest; of two as near the one that was given first.
    public static List<String> nearest(String arabic, List<String> latin) {
        Map<Integer, Double> distances = new TreeMap<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < latin.size(); i++) {
            distances.put(i, distance(arabic, latin.get(i)));
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> distances.getOrDefault(i, 1.0)));
        return order.stream().map(latin::get).toList();
    }

    private static double cost(int[] from, String to) {
        double[][] costs = new double[from.length + 1][to.length() + 1];
        for (double[] row : costs) {
            Arrays.fill(row, Double.MAX_VALUE);
        }
        costs[0][0] = 0;
        for (int i = 0; i <= from.length; i++) {
            for (int k = 0; k <= to.length(); k++) {
                double here = costs[i][k];
                if (here == Double.MAX_VALUE) {
                    continue;
                }
                if (k < to.length()) {
                    costs[i][k + 1] = Math.min(costs[i][k + 1], here + unwritten(to, k));
                }
                if (i < from.length) {
                    costs[i + 1][k] = Math.min(costs[i + 1][k], here + LOST_LETTER);
                    for (Way way : WAYS.getOrDefault(from[i], List.of())) {
                        if (to.startsWith(way.latin(), k)) {
                            int next = k + way.latin().length();
                            costs[i + 1][next] = Math.min(costs[i + 1][next], here + way.cost());
                        }
                    }
                }
            }
        }
        return costs[from.length][to.length()];
    }

    private static double unwritten(String to, int k) {
        char c = to.charAt(k);
        boolean doubled = k > 0 && to.charAt(k - 1) == c;
        if (VOWELS.indexOf(c) >= 0) {
            boolean end = k == to.length() - 1 && c != 'e';
            return k == 0 || end ? 3 * UNWRITTEN_VOWEL : UNWRITTEN_VOWEL;
        }
        return doubled ? UNWRITTEN_VOWEL : SILENT_LETTERS.indexOf(c) >= 0 ? SILENT : UNWRITTEN_CONSONANT;
    }

    /// Letters without the vowel signs; what Shadow folds together is kept apart here, for it is heard.
    private static int[] letters(String arabic) {
        return arabic.codePoints()
                .filter(c -> Character.isLetter(c) && c != 'ـ')
                .limit(CHARS_MAX)
                .toArray();
    }

    private static String latin(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss").replace("ø", "o").replace("æ", "ae").replace("ı", "i").replace("ł", "l");
        StringBuilder kept = new StringBuilder();
        bare.codePoints().filter(c -> c >= 'a' && c <= 'z').limit(CHARS_MAX).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static Map<Integer, List<Way>> load() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NameLikeness.class.getResourceAsStream("sounds.tsv")),
                StandardCharsets.UTF_8))) {
            Map<Integer, List<Way>> ways = new TreeMap<>();
            for (String line : reader.lines().toList()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    String[] row = line.split("\t", -1);
                    ways.put(row[0].codePointAt(0), Arrays.stream(row[1].split("\\|", -1))
                            .map(way -> way.split("=", -1))
                            .map(way -> new Way(way[0], Double.parseDouble(way[1])))
                            .toList());
                }
            }
            return ways;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of sounds is missing from the program", unreadable);
        }
    }
}
