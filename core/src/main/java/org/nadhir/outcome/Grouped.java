package org.nadhir.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Scores side by side: all cases together and each group by itself. A group that is too small is not shown; where
/// the shown ones taken from the whole would give the others away, further groups are not shown either.
///
/// Two scores asked for before and after one case was closed differ by that case: who may see scores may see cases
/// (docs/decisions/0080).
///
/// @param all of everything; empty where there are too few cases
/// @param groups by their name
/// @param hidden how many groups are not shown
public record Grouped(Optional<Score> all, SequencedMap<String, Score> groups, int hidden) {

    /// Scores everything and each group.
    ///
    /// @param cases of each group; a case may stand in several (one report of each of two sources)
    /// @param everything all cases, each once
    public static Grouped of(List<ScoredCase> everything, Map<String, List<ScoredCase>> cases) {
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        new TreeMap<>(cases).forEach((name, group) -> counts.put(name, group.size()));
        SequencedMap<String, Score> groups = new LinkedHashMap<>();
        SmallCounts.shown(counts, Score.SHOWN_MIN).forEach((name, shown) -> {
            if (shown instanceof Score.Shown.Plain) {
                Score.of(cases.getOrDefault(name, List.of())).ifPresent(score -> groups.put(name, score));
            }
        });
        return new Grouped(Score.of(everything), groups, counts.size() - groups.size());
    }
}
