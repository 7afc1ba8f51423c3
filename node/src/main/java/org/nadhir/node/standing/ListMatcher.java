package org.nadhir.node.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nadhir.node.standing.ListMatch.Way;

/// Holds names against a list. Made once for each version; safe for many threads.
///
/// Scores are ours, measured on the UN list by UnListTest (docs/operating.md): what scores below [#SCORE_MIN] is not
/// suggested.
public final class ListMatcher {

    public static final int SCORE_MIN = 70;
    private static final int WEAK = 10;
    /// A single short word, a first name say, within a longer name says nothing.
    private static final int WITHIN_LETTERS_MIN = 9;
    /// Two consonants are shared by too many words.
    private static final int SOUND_LETTERS_MIN = 6;
    private static final double LIKENESS_MIN = 0.84;

    private record Listed(ListEntry entry, ListName name, FoldedName folded) {}

    /// Names that share this word, this core or this sound.
    private final Map<String, List<Listed>> byKey = new LinkedHashMap<>();

    private ListMatcher() {}

    public static ListMatcher of(Collection<ListEntry> entries) {
        ListMatcher matcher = new ListMatcher();
        for (ListEntry entry : entries) {
            for (ListName name : entry.names()) {
                Listed listed = new Listed(entry, name, FoldedName.of(name.text()));
                for (String key : keys(listed.folded())) {
                    matcher.byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(listed);
                }
            }
        }
        return matcher;
    }

    /// The entries that one of `names` may mean: of each the best match, best first.
    public List<ListMatch> find(Collection<String> names) {
        Map<String, ListMatch> best = new LinkedHashMap<>();
        for (String name : names) {
            FoldedName folded = FoldedName.of(name);
            Set<Listed> candidates = new LinkedHashSet<>();
            keys(folded).forEach(key -> candidates.addAll(byKey.getOrDefault(key, List.of())));
            for (Listed listed : candidates) {
                match(name, folded, listed).ifPresent(match -> best.merge(
                        match.entry().reference(), match, (one, other) -> other.score() > one.score() ? other : one));
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt(ListMatch::score).reversed()
                        .thenComparing(match -> match.entry().reference()))
                .toList();
    }

    private static Set<String> keys(FoldedName folded) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add("w " + folded.whole());
        keys.add("c " + folded.wholeCore());
        folded.sounds().stream().filter(sound -> sound.length() > 1).forEach(sound -> keys.add("s " + sound));
        return keys;
    }

    private static Optional<ListMatch> match(String name, FoldedName folded, Listed listed) {
        Optional<ListMatch> found = Optional.empty();
        int most = SCORE_MIN - 1;
        for (Way way : Way.values()) {
            int plain = score(way, folded, listed.folded());
            int score = listed.name().form() == ListName.Form.WEAK_ALIAS && plain > 0 ? plain - WEAK : plain;
            if (score > most) {
                most = score;
                found = Optional.of(new ListMatch(listed.entry(), name, listed.name(), way, score));
            }
        }
        return found;
    }

    private static int score(Way way, FoldedName one, FoldedName listed) {
        if (one.words().isEmpty() || listed.words().isEmpty()) {
            return 0;
        }
        return switch (way) {
            case SAME -> one.words().equals(listed.words()) ? 100 : 0;
            case REORDERED -> !one.core().isEmpty() && one.core().equals(listed.core()) ? 95 : 0;
            case WITHIN -> isWithin(listed.core(), one.core()) ? 85 : 0;
            case SPELLING -> one.isArabic() == listed.isArabic() ? spelling(one, listed) : 0;
            case SOUND -> one.isArabic() != listed.isArabic() && soundsAlike(one, listed) ? 80 : 0;
        };
    }

    private static boolean isWithin(List<String> inner, List<String> outer) {
        int letters = inner.stream().mapToInt(String::length).sum();
        return inner.size() < outer.size()
                && inner.size() > 1
                && letters >= WITHIN_LETTERS_MIN
                && outer.containsAll(inner);
    }

    /// All words of both. Part of the words was tried: for 9 more of 366 Arabic names it also found 88 others.
    private static boolean soundsAlike(FoldedName one, FoldedName other) {
        List<String> mine = heard(one);
        return mine.stream().mapToInt(String::length).sum() >= SOUND_LETTERS_MIN && mine.equals(heard(other));
    }

    private static List<String> heard(FoldedName name) {
        return name.sounds().stream().filter(sound -> !sound.isEmpty()).sorted().toList();
    }

    /// 70 to 90 by how alike the words are, each of the shorter name with its best fellow; 0 where a word has none.
    private static int spelling(FoldedName one, FoldedName listed) {
        int words = one.core().size();
        if (words == 0 || words != listed.core().size() || one.core().equals(listed.core())) {
            return 0;
        }
        List<String> left = new ArrayList<>(listed.core());
        double sum = 0;
        for (String word : one.core()) {
            String fellow = left.stream()
                    .max(Comparator.comparingDouble(other -> likeness(word, other)))
                    .orElseThrow();
            double likeness = likeness(word, fellow);
            if (likeness < LIKENESS_MIN && !(words > 1 && soundsSame(word, fellow))) {
                return 0;
            }
            left.remove(fellow);
            sum += Math.max(likeness, LIKENESS_MIN);
        }
        double mean = sum / words;
        return (int) Math.round(SCORE_MIN + (mean - LIKENESS_MIN) / (1 - LIKENESS_MIN) * 20);
    }

    private static boolean soundsSame(String one, String other) {
        String sound = FoldedName.sound(one);
        return sound.length() > 1 && sound.equals(FoldedName.sound(other));
    }

    /// 1 for the same word, 0 for nothing in common: 1 − edits / length of the longer (Levenshtein 1966).
    static double likeness(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int put = one.charAt(i - 1) == other.charAt(j - 1) ? corner : corner + 1;
                corner = row[j];
                row[j] = Math.min(put, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        int longer = Math.max(one.length(), other.length());
        return longer == 0 ? 1 : 1 - (double) row[other.length()] / longer;
    }
}
