package org.nadhir.node.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nadhir.model.Digest;

/// The latest so many digests that were added; what is older is forgotten. Safe for many threads.
final class RecentDigests {

    private final Map<Digest, Boolean> latest;

    /// @param max at most so many are remembered
    RecentDigests(int max) {
        this.latest = Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Digest, Boolean> eldest) {
                return size() > max;
            }
        });
    }

    boolean has(Digest digest) {
        return latest.containsKey(digest);
    }

    void add(Digest digest) {
        latest.put(digest, true);
    }
}
