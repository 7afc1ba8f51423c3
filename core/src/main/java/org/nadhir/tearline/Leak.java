package org.nadhir.tearline;

import java.util.List;

/// A finding: a place in finished bytes that gives away, or may give away, something of a source. Says what kind,
/// where and why, never what.
///
/// @param layer in which form it was found: `exact`, `folded`, `transliterated`, `near`, `base64`, … a closed list,
///     which the guard documents
/// @param where path of the text within the release (`$.bundle.objects[0].name`), or empty where the bytes are no JSON
/// @param start first code point in the whole text, counted from 0
/// @param end behind the last code point
/// @param trace id of the trace, or empty where none was found but something hides
public record Leak(Kind kind, String layer, Weight weight, String where, int start, int end, String trace) {

    public Leak {
        if (layer.isBlank() || start < 0 || end < start) {
            throw new IllegalArgumentException("a finding has a layer and a place");
        }
        if (kind == Kind.HIDDEN && weight != Weight.CERTAIN) {
            throw new IllegalArgumentException("what hides is certain");
        }
    }

    /// Whether something must not go out as it is.
    public static boolean blocks(List<Leak> leaks) {
        return leaks.stream().anyMatch(Leak::blocks);
    }

    public boolean blocks() {
        return weight != Weight.NOTED;
    }

    public enum Kind {
        TRACE,
        /// A run of six or more words stands in a raw report as well.
        OVERLAP,
        /// A shorter run of words that are rare.
        RARE,
        /// Several things that together fit fewer sources than a crowd has ([Crowd#ENOUGH]).
        QUASI,
        /// Characters that hide or turn text.
        HIDDEN
    }

    /// What a finding does.
    public enum Weight {
        /// Blocks; nobody lifts it. The author words it differently.
        CERTAIN,
        /// Blocks until two persons have looked and said that it gives nothing away.
        NEAR,
        /// Is shown, and blocks nothing.
        NOTED
    }
}
