package org.nadhir.reports.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nadhir.reports.Shadow;

/// The phrases by which lines of the site, credits and captions are known. Each list names its rules.
final class Phrases {

    private static final String AT_BOTH_ENDS = " \t\n\u000B\f\r:.…!*•»«<>|-–";
    private static final String AT_END = "()0123456789";

    static final Phrases INSTANCE = new Phrases();

    private record Phrase(String rule, String folded) {}

    private final Map<String, String> whole = new LinkedHashMap<>();
    private final List<Phrase> starts = new ArrayList<>();
    private final List<Phrase> contained = new ArrayList<>();
    private final List<Phrase> credits = new ArrayList<>();

    private Phrases() {
        for (String[] row : rows("widgets.tsv")) {
            for (String phrase : row[2].split("\\|", -1)) {
                String folded = Shadow.fold(phrase);
                switch (row[1]) {
                    case "is" -> whole.put(bare(folded), row[0]);
                    case "starts" -> starts.add(new Phrase(row[0], folded));
                    case "contains" -> contained.add(new Phrase(row[0], folded));
                    default -> throw new IllegalStateException("widgets.tsv: how is is, starts or contains");
                }
            }
        }
        for (String[] row : rows("credits.tsv")) {
            for (String phrase : row[1].split("\\|", -1)) {
                credits.add(new Phrase(row[0], Shadow.fold(phrase)));
            }
        }
    }

    /// The rule that takes this line for a part of the site, or empty. A line that only begins like one must be short:
    /// a paragraph may begin with "Support us" as well.
    String widget(String folded, int words) {
        String rule = whole.get(bare(folded));
        if (rule != null) {
            return rule;
        }
        for (Phrase phrase : contained) {
            if (folded.contains(phrase.folded()) && words <= 30) {
                return phrase.rule();
            }
        }
        for (Phrase phrase : starts) {
            if (begins(folded, phrase.folded()) && words <= (phrase.rule().equals("related") ? 25 : 10)) {
                return phrase.rule();
            }
        }
        return "";
    }

    /// The rule that takes this line for a credit or a caption, or empty.
    String credit(String folded) {
        for (Phrase phrase : credits) {
            if (begins(folded, phrase.folded())) {
                return phrase.rule();
            }
        }
        return "";
    }

    private static boolean begins(String folded, String phrase) {
        if (!folded.startsWith(phrase)) {
            return false;
        }
        int end = phrase.length();
        boolean wordEnds = !Character.isLetter(phrase.charAt(end - 1));
        boolean latin = phrase.charAt(end - 1) < 0x250;
        return wordEnds
                || end == folded.length()
                || !Character.isLetter(folded.charAt(end))
                || (latin && folded.charAt(end) >= 0x250);
    }

    /// Without marks and spaces at the ends and with single spaces: "Comments (3):" is "comments".
    static String bare(String folded) {
        String bare = singleSpaced(folded.strip());
        int start = 0;
        int end = bare.length();
        while (start < end && AT_BOTH_ENDS.indexOf(bare.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && (AT_BOTH_ENDS + AT_END).indexOf(bare.charAt(end - 1)) >= 0) {
            end--;
        }
        return start == end ? bare : bare.substring(start, end);
    }

    private static String singleSpaced(String text) {
        boolean spaced = text.contains("  ") || text.chars().anyMatch(c -> c >= '\t' && c <= '\r');
        return spaced ? text.replaceAll("\\s+", " ") : text;
    }

    private static List<String[]> rows(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the word list " + resource + " is missing from the program", unreadable);
        }
    }
}
