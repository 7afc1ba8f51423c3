package org.nadhir.bulk;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Victim;
import org.nadhir.model.EntityId;
import org.nadhir.model.PartyId;
import org.nadhir.tearline.Site;

/// One victim of a list.
///
/// @param line where it stands in the file, from 1
/// @param reference the list's own number for the victim; never leaves the node
/// @param site the victim's name and place as its tearline will say them
/// @param within what the victim lies in or belongs to, as register entries: a party that protects one of these
///     protects the victim
public record BulkLine(
        int line, String reference, Victim victim, Site site, List<EntityId> within, To to, Addressee.Stands stands) {

    public static final int WITHIN_MAX = 16;

    public BulkLine {
        within = List.copyOf(within);
        if (!reference.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("a reference has 1 to 64 letters, digits, dots, hyphens, underscores");
        }
        if (within.size() > WITHIN_MAX) {
            throw new IllegalArgumentException("a victim lies in at most " + WITHIN_MAX + " register entries");
        }
    }

    /// The victim's own entry and all that it lies in.
    public List<EntityId> places() {
        List<EntityId> places = new ArrayList<>(List.of(victim.entity()));
        within.stream().filter(place -> !places.contains(place)).forEach(places::add);
        return List.copyOf(places);
    }

    /// Who is told.
    public sealed interface To {

        /// What the lines of one addressee have in common.
        String id();

        /// An organisation with a node.
        record Party(PartyId party) implements To {
            @Override
            public String id() {
                return party.value();
            }
        }

        /// An entry of the register of contacts.
        record Contact(String id) implements To {}
    }
}
