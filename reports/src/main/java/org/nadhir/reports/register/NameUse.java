package org.nadhir.reports.register;

import java.util.List;
import org.nadhir.model.EntityId;

/// What the lists know of a name over time, seen from the day of the report that writes it.
///
/// @param held when this name held; with open ends where only its earlier or later names are known
/// @param earlier what it was called before, the latest first; of a union all that joined in it
/// @param later what it is called later, the next first
public record NameUse(Period held, Then then, List<EntityId> earlier, List<EntityId> later) {

    public NameUse {
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
    }

    /// Whether the name held on the day of the report.
    public enum Then {
        IN_USE,
        /// Nobody was called so yet.
        NOT_YET,
        /// Nobody was called so any more.
        NO_LONGER,
        /// The report has no day.
        UNKNOWN
    }
}
