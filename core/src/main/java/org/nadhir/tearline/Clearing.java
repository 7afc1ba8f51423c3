package org.nadhir.tearline;

import java.util.List;
import org.nadhir.model.Message;

/// What came of asking whether a [Held] draft was cleared.
public sealed interface Clearing {

    /// Two persons said so.
    record Cleared(Draft draft) implements Clearing {}

    /// Not yet, or not any more.
    ///
    /// @param missing all that is missing or does not count, each with what would mend it
    record Uncleared(List<Message> missing) implements Clearing {
        public Uncleared {
            missing = List.copyOf(missing);
        }
    }
}
