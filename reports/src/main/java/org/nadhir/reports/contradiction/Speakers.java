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
        List<Fact> facts = cluster.facts();
        for (int i = 0; i < facts.size(); i++) {
            for (int k = i + 1; k < facts.size(); k++) {
                Fact one = facts.get(i);
                Fact other = facts.get(k);
                Chain a = one.statement().chain();
                Chain b = other.statement().chain();
                if (one.sameReport(other) || !shareRelay(a, b)) {
                    continue;
                }
                Set<String> mine = groups(one.origins());
                Set<String> theirs = groups(other.origins());
                boolean subset = mine.containsAll(theirs) || theirs.containsAll(mine);
                if (!mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs) && subset) {
                    found.add(new Contradiction(Kind.SPEAKER, Grade.SOFT,
                            List.of(new Place(one.statement().report(), a.cue()),
                                    new Place(other.statement().report(), b.cue())),
                            List.of(String.join("+", mine), String.join("+", theirs))));
                    return;
                }
            }
        }
    }

    private static boolean shareRelay(Chain a, Chain b) {
        return a.relays().stream().anyMatch(b.relays()::contains);
    }

    private Set<String> groups(List<Origin> origins) {
        Set<String> groups = new TreeSet<>();
        for (Origin origin : origins) {
            if (origin instanceof Origin.Anonymous anonymous && register.entity(anonymous.body()).isPresent()) {
                groups.add(anonymous.role() + " of " + anonymous.body());
            }
        }
        return groups;
    }
}
