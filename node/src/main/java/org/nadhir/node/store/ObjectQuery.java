package org.nadhir.node.store;

import java.util.List;

/// Which objects of a collection are asked for. An empty list asks for all, but see `specs`.
///
/// @param after begins behind this sequence
/// @param limit the most rows, 1 to [#ROWS_MAX]
/// @param specs empty for the latest specification of each object
public record ObjectQuery(
        String collection,
        long after,
        int limit,
        List<RowId> ids,
        List<String> types,
        List<String> specs,
        Versions versions) {

    /// A page of 1,000 and one more, which says whether there is another page.
    public static final int ROWS_MAX = 1_001;
    /// One statement for each: more are refused before they get here.
    public static final int WORDS_MAX = 256;

    public ObjectQuery {
        ids = List.copyOf(ids);
        types = List.copyOf(types);
        specs = List.copyOf(specs);
        if (limit < 1 || limit > ROWS_MAX) {
            throw new IllegalArgumentException("1 to " + ROWS_MAX + " rows");
        }
        if (Math.max(ids.size(), Math.max(types.size(), specs.size())) > WORDS_MAX) {
            throw new IllegalArgumentException("a filter has at most " + WORDS_MAX + " words");
        }
    }

    /// All that a reader is shown who asks for nothing in particular.
    public static ObjectQuery of(String collection, long after, int limit) {
        return new ObjectQuery(collection, after, limit, List.of(), List.of(), List.of(), Versions.LAST);
    }

    /// Which versions of each object: any that one of these asks for.
    ///
    /// @param exact these very versions
    public record Versions(boolean all, boolean last, boolean first, List<String> exact) {

        public static final Versions LAST = new Versions(false, true, false, List.of());
        public static final Versions ALL = new Versions(true, false, false, List.of());

        public Versions {
            exact = List.copyOf(exact);
            if (exact.size() > WORDS_MAX) {
                throw new IllegalArgumentException("a filter has at most " + WORDS_MAX + " versions");
            }
            if (!all && !last && !first && exact.isEmpty()) {
                throw new IllegalArgumentException("some version is asked for");
            }
        }

        boolean isLastOnly() {
            return !all && last && !first && exact.isEmpty();
        }
    }
}
