package org.nadhir.reports.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.nadhir.model.Chain;
import org.nadhir.model.Span;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.Word;

/// How a statement is put: whether it is affirmed or denied, and as what it is offered; with the words that show it.
///
/// A denial counts wherever it stands in the cue or the statement. A plain negation ("لا يعكس", "did not") turns the
/// whole statement among its first words, and makes it mixed where it opens a later clause. What has a cue and none of
/// the words is "reported". The word lists are `stance.tsv`, our own.
///
/// @param words the spans that show it, in order; empty where nothing but the cue does
public record Stance(Polarity polarity, Modality modality, List<Span> words) {

    /// Whether the thing is said to be so.
    public enum Polarity {
        AFFIRMED,
        DENIED,
        /// Part of it is affirmed and a later clause denies something.
        MIXED
    }

    /// As what it is offered.
    public enum Modality {
        REPORTED,
        HEDGED,
        OPINION,
        /// Without any cue: the author's own sentence.
        ASSERTED
    }

    private enum Sign {
        HEDGES,
        DENIES,
        OPINION,
        NEGATES
    }

    private static final Map<String, Set<Sign>> SIGNS = load();
    private static final int PHRASE_WORDS_MAX = 4;
    private static final int NEGATION_WITHIN_WORDS = 5;
    private static final String CLAUSE_MARKS = "،,;؛\":";

    public Stance {
        words = List.copyOf(words);
    }

    /// The stance of what a chain attributes.
    public static Stance of(Chain chain, Shadow shadow) {
        Reader reader = new Reader(shadow);
        reader.read(chain.cue(), false);
        if (!chain.cue().contains(chain.quote())) {
            reader.read(chain.quote(), true);
        }
        return reader.stance(chain.cue().length() > 0);
    }

    private static final class Reader {

        private final Shadow shadow;
        private final List<Span> words = new ArrayList<>();
        private boolean denied;
        private boolean mixed;
        private boolean hedged;
        private boolean opinion;

        Reader(Shadow shadow) {
            this.shadow = shadow;
        }

        void read(Span span, boolean quote) {
            List<Word> all = Word.in(shadow.folded(), shadow.folded(span.start()), shadow.folded(span.end()));
            int i = 0;
            while (i < all.size()) {
                int length = Math.min(PHRASE_WORDS_MAX, all.size() - i);
                while (length > 0 && !take(all, i, length, quote)) {
                    length--;
                }
                i += Math.max(1, length);
            }
        }

        private boolean take(List<Word> all, int from, int length, boolean quote) {
            StringBuilder phrase = new StringBuilder(all.get(from).text());
            for (int k = 1; k < length; k++) {
                phrase.append(' ').append(all.get(from + k).text());
            }
            Set<Sign> signs = signs(phrase.toString());
            if (signs.contains(Sign.HEDGES)) {
                hedged = true;
            } else if (signs.contains(Sign.DENIES)) {
                denied = true;
            } else if (signs.contains(Sign.OPINION)) {
                opinion = true;
            } else if (signs.contains(Sign.NEGATES) && quote && from < NEGATION_WITHIN_WORDS) {
                denied = true;
            } else if (signs.contains(Sign.NEGATES) && quote && opensClause(all.get(from).start())) {
                mixed = true;
            } else {
                return false;
            }
            words.add(shadow.original(all.get(from).start(), all.get(from + length - 1).end()));
            return true;
        }

        /// Whether a comma or a quotation mark stands before the word, "و" and spaces apart.
        private boolean opensClause(int start) {
            int at = start - 1;
            while (at >= 0 && (shadow.folded().charAt(at) == ' ' || shadow.folded().charAt(at) == 'و')) {
                at--;
            }
            return at >= 0 && CLAUSE_MARKS.indexOf(shadow.folded().charAt(at)) >= 0;
        }

        private static Set<Sign> signs(String phrase) {
            Set<Sign> signs = SIGNS.getOrDefault(phrase, Set.of());
            boolean joined = phrase.length() > 2 && (phrase.charAt(0) == 'و' || phrase.charAt(0) == 'ف');
            return signs.isEmpty() && joined ? SIGNS.getOrDefault(phrase.substring(1), Set.of()) : signs;
        }

        Stance stance(boolean cue) {
            Modality plain = cue ? Modality.REPORTED : Modality.ASSERTED;
            Modality modality = hedged ? Modality.HEDGED : opinion ? Modality.OPINION : plain;
            Polarity partly = mixed ? Polarity.MIXED : Polarity.AFFIRMED;
            return new Stance(denied ? Polarity.DENIED : partly, modality, words);
        }
    }

    private static Map<String, Set<Sign>> load() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Stance.class.getResourceAsStream("stance.tsv")), StandardCharsets.UTF_8))) {
            Map<String, Set<Sign>> signs = new TreeMap<>();
            for (String line : reader.lines().toList()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    String[] row = line.split("\t", -1);
                    for (String form : row[1].split("\\|", -1)) {
                        String key = String.join(" ", Word.of(form));
                        signs.computeIfAbsent(key, k -> new java.util.TreeSet<>()).add(Sign.valueOf(row[0]));
                    }
                }
            }
            return signs;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of stances is missing from the program", unreadable);
        }
    }
}
