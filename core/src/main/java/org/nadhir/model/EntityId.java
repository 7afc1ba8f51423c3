package org.nadhir.model;

/// Names an entry of the register: a short lower-case slug such as `nahr-gazette`.
/// Names that the register does not know are written `~` and a folded form of the name.
public record EntityId(String value) implements Comparable<EntityId> {

    public EntityId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("an entity id has 1 to 200 characters");
        }
    }

    public boolean isListed() {
        return value.charAt(0) != '~';
    }

    @Override
    public int compareTo(EntityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
