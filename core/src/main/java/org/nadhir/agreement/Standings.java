package org.nadhir.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.model.PartyId;

/// An index by party over all notes of a node. Made once; a look-up does not depend on how many notes there are.
/// Immutable.
public final class Standings {

    private static final StandingHistory NOTHING = new StandingHistory(List.of());

    private final Map<PartyId, StandingHistory> byParty;

    private Standings(Map<PartyId, StandingHistory> byParty) {
        this.byParty = byParty;
    }

    /// Groups notes about any number of parties.
    public static Standings of(List<Standing> notes) {
        Map<PartyId, List<Standing>> grouped = new LinkedHashMap<>();
        notes.forEach(note -> grouped.computeIfAbsent(note.party(), _ -> new ArrayList<>()).add(note));
        Map<PartyId, StandingHistory> histories = new LinkedHashMap<>();
        grouped.forEach((party, own) -> histories.put(party, new StandingHistory(own)));
        return new Standings(histories);
    }

    /// All that was noted of `party`; nothing for one that nobody noted anything of.
    public StandingHistory of(PartyId party) {
        return byParty.getOrDefault(party, NOTHING);
    }

    /// The parties of which anything was noted, in the order in which they first came.
    public List<PartyId> parties() {
        return List.copyOf(byParty.keySet());
    }
}
