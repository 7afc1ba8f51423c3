package org.nadhir.reports.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.model.Entity;

/// One line of a list: the entity, its forms, and what its type adds (kind of body, adjectives of a country).
///
/// @param forms names and aliases as listed, with their mark `?` or `~`, without their period
/// @param periods of aliases that held for a time only, by their folded words joined by blanks
record Entry(Entity entity, List<String> forms, Map<String, Period> periods, String extra, boolean fictional) {

    /// The same entry with more names.
    Entry with(Entry more) {
        List<String> all = new ArrayList<>(forms);
        all.addAll(more.forms);
        Map<String, Period> held = new HashMap<>(more.periods);
        held.putAll(periods);
        return new Entry(entity, List.copyOf(all), Map.copyOf(held), extra, fictional);
    }
}
