package org.nadhir.agreement;

import java.util.List;
import org.nadhir.model.PartyId;

/// Members of a coalition who may know each other's words. A word of one goes to another only if some compartment
/// holds both; everybody else needs the originator's consent.
///
/// @param members two or more, in the order of their ids
public record Compartment(List<PartyId> members) {
    public Compartment {
        members = members.stream().sorted().distinct().toList();
        if (members.size() < 2) {
            throw new IllegalArgumentException("a compartment has at least two members");
        }
    }

    public boolean holds(PartyId one, PartyId other) {
        return members.contains(one) && members.contains(other);
    }
}
