package org.nadhir.reports.tagger;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well a tagger finds names that people have marked. A name counts where first token, last token and type are
/// right: exact spans, as in the CoNLL shared tasks.
public final class TaggerScore {

    /// How many names were found, and of them right.
    ///
    /// @param found names that the tagger found
    /// @param marked names that people marked
    /// @param right names that both have
    public record Count(int found, int marked, int right) {

        /// Of what was found, so much is right; 0 where nothing was found.
        public double precision() {
            return found == 0 ? 0 : right / (double) found;
        }

        /// Of what is marked, so much was found; 0 where nothing is marked.
        public double recall() {
            return marked == 0 ? 0 : right / (double) marked;
        }

        /// The harmonic mean of both.
        public double f1() {
            return found + marked == 0 ? 0 : 2.0 * right / (found + marked);
        }

        private Count plus(Count other) {
            return new Count(found + other.found, marked + other.marked, right + other.right);
        }
    }

    private final Map<NameType, Count> counts = new EnumMap<>(NameType.class);

    private TaggerScore() {}

    public static TaggerScore of(Tagger tagger, TrainingText text) {
        TaggerScore score = new TaggerScore();
        for (Sentence sentence : text.sentences()) {
            List<Named> found = tagger.names(sentence.tokens());
            List<Named> marked = Label.names(sentence.labels());
            Set<Named> both = new HashSet<>(found);
            both.retainAll(marked);
            for (NameType type : NameType.values()) {
                Count count = new Count(of(type, found), of(type, marked), of(type, both));
                score.counts.merge(type, count, Count::plus);
            }
        }
        return score;
    }

    private static int of(NameType type, Collection<Named> names) {
        return (int) names.stream().filter(name -> name.type() == type).count();
    }

    /// Of one type.
    public Count of(NameType type) {
        return counts.getOrDefault(type, new Count(0, 0, 0));
    }

    /// Of several types together, each name with the same weight.
    public Count of(Collection<NameType> types) {
        return types.stream().map(this::of).reduce(new Count(0, 0, 0), Count::plus);
    }
}
