package org.nadhir.model;

import java.util.List;

/// The independent origins of a claim; never the number of reports.
///
/// @param origins one for each group of chains that go back to the same word
/// @param mayNotBeIndependent the origins differ, but one may have learnt from the other
/// @param why what joined or parted the origins, for the analyst
public record Corroboration(List<Origin> origins, boolean mayNotBeIndependent, List<Message> why) {

    public Corroboration {
        origins = List.copyOf(origins);
        why = List.copyOf(why);
    }

    public int count() {
        return origins.size();
    }
}
