package org.nadhir.reports.contradiction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nadhir.model.Chain;
import org.nadhir.model.Contradiction;
import org.nadhir.model.Contradiction.Grade;
import org.nadhir.model.Contradiction.Kind;
import org.nadhir.model.Contradiction.Place;
import org.nadhir.model.EntityId;
import org.nadhir.model.Origin;
import org.nadhir.reports.claim.Act;
import org.nadhir.reports.claim.ClaimReader;
import org.nadhir.reports.claim.Fact;
import org.nadhir.reports.register.Register;

/// Who is said to have said it: in office or no longer, these sources or those.
final class Speakers {

    private final Register register;

    Speakers(Register register) {
        this.register = register;
    }

    List<Contradiction> of(ClaimReader.Cluster cluster) {
        List<Contradiction> found = new ArrayList<>();
        if (cluster.facts().get(0).act() == Act.STATED) {
            status(cluster.facts(), found);
        }
        sources(cluster, found);
        return found;
    }

    /// One quotation of a former official here and of an official there.
    private static void status(List<Fact> facts, List<Contradiction> found) {
        List<Place> former = new ArrayList<>();
        List<Place> current = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.statement().chain().origin() instanceof Origin.Anonymous anonymous && fact.hasOneSpeaker()) {
                (anonymous.former() ? former : current)
                        .add(new Place(fact.statement().report(), fact.statement().chain().cue()));
            }
        }
        if (!former.isEmpty() && !current.isEmpty()) {
            List<Place> places = new ArrayList<>(former);
            places.addAll(current);
            found.add(new Contradiction(Kind.SPEAKER, Grade.SOFT, places, List.of("former", "current")));
        }
    }

    /// Two reports relay one outlet for the same claim and name other groups of sources.
    private void sources(ClaimReader.Cluster cluster, List<Contradiction> found) {
        Witnesses<Told> witnesses = new Witnesses<>();
        for (Fact fact : cluster.facts()) {
            Told told = new Told(fact.statement().chain().relays(), groups(fact.origins()));
            if (!told.groups().isEmpty() && !told.relays().isEmpty()) {
                witnesses.add(told, fact, told);
            }
        }
        witnesses.clash(Told::differ).ifPresent(clash -> found.add(new Contradiction(Kind.SPEAKER, Grade.SOFT,
                List.of(cue(clash.one().fact()), cue(clash.other().fact())),
                List.of(String.join("+", clash.one().value().groups()),
                        String.join("+", clash.other().value().groups())))));
    }

    private static Place cue(Fact fact) {
        return new Place(fact.statement().report(), fact.statement().chain().cue());
    }

    /// Through whom, and whose words it is said to be.
    private record Told(List<EntityId> relays, Set<String> groups) {

        boolean differ(Told other) {
            boolean subset = groups.containsAll(other.groups) || other.groups.containsAll(groups);
            return subset && !groups.equals(other.groups) && relays.stream().anyMatch(other.relays::contains);
        }
    }

    private Set<String> groups(List<Origin> origins) {
        Set<String> groups = new TreeSet<>();
        for (Origin origin : origins) {
            if (origin instanceof Origin.Anonymous anonymous && register.entity(anonymous.body()).isPresent()) {
                groups.add(anonymous.role() + " of " + register.lineage().actor(anonymous.body()));
            }
        }
        return groups;
    }
}
