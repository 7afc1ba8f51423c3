package org.nadhir.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.EntityId;
import org.nadhir.model.Text;

/// Who else faces the same threat? Whoever warns one and not the other owes a reason (US State, 7 FAM 052, "No Double
/// Standard": what applies to both is told to both). It proposes; a person answers for each.
public final class SameThreat {

    private SameThreat() {}

    /// Somebody or something that could be struck.
    ///
    /// @param siteClass what kind of thing it is, such as `shrine`; empty where unknown
    /// @param within what it lies in, the nearest first
    public record Exposed(EntityId id, Text name, String siteClass, List<EntityId> within) {
        public Exposed {
            within = List.copyOf(within);
        }
    }

    /// One that may face the same threat, and why it is asked about.
    public record Alike(Exposed who, Why why) {}

    public enum Why {
        /// At the same place: in the same town or district, or one in the other.
        SAME_PLACE("same-place"),
        /// Of the same kind, in the same country or wider place.
        SAME_CLASS("same-class");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// All of `register` that may face the threat to `victim` as well, without the victim, in the order of their ids.
    public static List<Alike> others(Exposed victim, List<Exposed> register) {
        List<Alike> alike = new ArrayList<>();
        for (Exposed other : register) {
            if (!other.id().equals(victim.id())) {
                why(victim, other).ifPresent(why -> alike.add(new Alike(other, why)));
            }
        }
        alike.sort(Comparator.comparing(one -> one.who().id()));
        return List.copyOf(alike);
    }

    private static Optional<Why> why(Exposed victim, Exposed other) {
        boolean nearest = !victim.within().isEmpty()
                && !other.within().isEmpty()
                && victim.within().getFirst().equals(other.within().getFirst());
        if (nearest || victim.within().contains(other.id()) || other.within().contains(victim.id())) {
            return Optional.of(Why.SAME_PLACE);
        }
        boolean sameClass = !victim.siteClass().isEmpty()
                && victim.siteClass().equals(other.siteClass())
                && victim.within().stream().anyMatch(other.within()::contains);
        return sameClass ? Optional.of(Why.SAME_CLASS) : Optional.empty();
    }
}
