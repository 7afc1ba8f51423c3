package org.nadhir.reports.register;

import java.util.List;
import java.util.Map;
import org.nadhir.model.Entity;

/// One line of a list: the entity, its forms, and what its type adds (kind of body, adjectives of a country).
///
/// @param forms names and aliases as listed, with their mark `?` or `~`, without their period
/// @param periods of aliases that held for a time only, by their folded words joined by blanks
record Entry(Entity entity, List<String> forms, Map<String, Period> periods, String extra, boolean fictional) {}
