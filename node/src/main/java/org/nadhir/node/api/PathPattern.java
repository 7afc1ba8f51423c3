package org.nadhir.node.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Paths with gaps, `/cases/{id}`, held against paths that were asked for.
public final class PathPattern {

    private PathPattern() {}

    /// The values of the gaps, if `asked` is a path of `pattern`; each is of [Route#GAP_VALUE].
    public static Optional<Map<String, String>> match(String pattern, String asked) {
        List<String> mine = List.of(pattern.split("/", -1));
        List<String> theirs = List.of(asked.split("/", -1));
        if (mine.size() != theirs.size()) {
            return Optional.empty();
        }
        Map<String, String> gaps = new LinkedHashMap<>();
        for (int i = 0; i < mine.size(); i++) {
            String piece = mine.get(i);
            String value = theirs.get(i);
            if (piece.startsWith("{")) {
                if (!Route.GAP_VALUE.matcher(value).matches()) {
                    return Optional.empty();
                }
                gaps.put(piece.substring(1, piece.length() - 1), value);
            } else if (!piece.equals(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(gaps);
    }
}
