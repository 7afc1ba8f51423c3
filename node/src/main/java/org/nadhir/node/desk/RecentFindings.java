package org.nadhir.node.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.model.Digest;
import org.nadhir.tearline.Leak;

/// What the latest so many searches found, by the question's digest; what is older is forgotten. A finding says where
/// something stands and which trace it is, never a text. Safe for many threads.
final class RecentFindings {

    /// A longer list is not kept: ours, far more than what persons clear.
    private static final int LEAKS_MAX = 64;

    private final Map<Digest, List<Leak>> latest;

    /// @param max at most so many are remembered
    RecentFindings(int max) {
        this.latest = Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Digest, List<Leak>> eldest) {
                return size() > max;
            }
        });
    }

    /// What was found, empty where that is not remembered.
    Optional<List<Leak>> find(Digest question) {
        return Optional.ofNullable(latest.get(question));
    }

    void add(Digest question, List<Leak> found) {
        if (found.size() <= LEAKS_MAX) {
            latest.put(question, List.copyOf(found));
        }
    }
}
