package org.nadhir.model;

import java.util.List;

/// An entry of the register.
///
/// @param partOf the place, country or body that it lies in or belongs to, or empty
/// @param latitude degrees north (WGS 84), `NaN` where unknown or not a place
public record Entity(
        EntityId id, Type type, Text name, List<EntityId> partOf, double latitude, double longitude) {

    public Entity {
        partOf = List.copyOf(partOf);
    }

    /// What kind of thing an entry stands for.
    public enum Type {
        MEDIA,
        COUNTRY,
        PLACE,
        SITE,
        PERSON,
        BODY,
        ARMED_GROUP,
        ORGANISATION,
        OPERATION,
        POLICY
    }
}
