package org.nadhir.reports.register;

import java.util.List;
import org.nadhir.model.Entity;

/// One line of a list: the entity, its forms, and what its type adds (kind of body, adjectives of a country).
///
/// @param forms names and aliases as listed, with their mark `?` or `~`
record Entry(Entity entity, List<String> forms, String extra, boolean fictional) {}
