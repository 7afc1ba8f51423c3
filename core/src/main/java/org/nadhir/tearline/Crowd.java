package org.nadhir.tearline;

import java.util.List;

/// In how large a crowd of sources one of them hides: the node's own register, asked without opening any source.
@FunctionalInterface
public interface Crowd {

    /// So many sources must share what a release says of one of them (k of k-anonymity, L. Sweeney, 2002; the number
    /// is this project's).
    int ENOUGH = 5;

    /// How many sources share all of these.
    ///
    /// @param quasi traces whose kinds are quasi-identifiers ([Trace.Kind#isQuasi]); at least one
    int sharing(List<Trace> quasi);

    /// Nothing is known of other sources, so nobody shares anything.
    static Crowd unknown() {
        return quasi -> 0;
    }
}
