package org.nadhir.model;

import java.util.List;

/// What a statement is about, in slots that can be compared across reports and languages.
///
/// @param act a slug of the act class, for example `foiled`, `shared-intelligence`, `arrested`
/// @param actors who acted, sorted
/// @param objects whom or what it was done to or about, sorted: sites, groups, places
/// @param time ISO 8601 or empty
/// @param quantity a counted thing such as `4 person`, or empty
public record Topic(String act, List<EntityId> actors, List<EntityId> objects, String time, String quantity) {

    public Topic {
        actors = List.copyOf(actors);
        objects = List.copyOf(objects);
    }
}
