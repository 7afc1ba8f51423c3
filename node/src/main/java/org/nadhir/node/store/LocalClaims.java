package org.nadhir.node.store;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The claims of a store that one process alone can have: they end with it, so that no lease is needed.
public final class LocalClaims implements Claims {

    private final Set<RowId> taken = ConcurrentHashMap.newKeySet();

    @Override
    public boolean take(RowId what, Duration lease) {
        return taken.add(what);
    }

    @Override
    public void free(RowId what) {
        taken.remove(what);
    }
}
