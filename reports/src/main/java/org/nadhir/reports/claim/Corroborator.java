package org.nadhir.reports.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.model.Corroboration;
import org.nadhir.model.Message;
import org.nadhir.model.Origin;
import org.nadhir.reports.register.Register;

/// Counts the origins of a claim.
///
/// Chains are joined when they share a relay, an origin, a state whose bodies speak, or a quotation. An outlet that
/// names nobody and a source of whom nothing is said add no origin beside one that is known: that they know it
/// from elsewhere would have to be shown. Opinions and statements without a cue add none at all.
final class Corroborator {

    private static final Set<String> REGIONS = Set.of("western", "european", "arab");

    private final Dependence dependence;

    Corroborator(Register register) {
        this.dependence = new Dependence(register);
    }

    Corroboration count(List<Fact> facts, boolean ownActs) {
        List<Fact> strong = new ArrayList<>();
        List<Fact> weak = new ArrayList<>();
        Set<Message> why = new LinkedHashSet<>();
        for (Fact fact : facts) {
            Origin origin = fact.statement().chain().origin();
            if (fact.opinion()) {
                why.add(Message.of("reports.why.opinion"));
            } else if (origin instanceof Origin.Unstated) {
                if (fact.statement().chain().relays().isEmpty()) {
                    why.add(Message.of("reports.why.derived"));
                }
            } else {
                (isWeak(origin) ? weak : strong).add(fact);
            }
        }
        if (strong.isEmpty()) {
            return weak.isEmpty()
                    ? new Corroboration(List.of(), false, List.copyOf(why))
                    : new Corroboration(List.of(weak.get(0).statement().chain().origin()), false,
                            with(why, Message.of("reports.why.outlet")));
        }
        Groups groups = dependence.of(strong, why);
        if (!weak.isEmpty()) {
            why.add(Message.of("reports.why.outlet"));
        }
        Map<Integer, Origin> origins = new LinkedHashMap<>();
        int states = 0;
        for (int i = 0; i < strong.size(); i++) {
            if (origins.putIfAbsent(groups.root(i), strong.get(i).statement().chain().origin()) == null) {
                states += dependence.state(strong.get(i).statement().chain().origin()).isPresent() ? 1 : 0;
            }
        }
        boolean doubt = origins.size() > 1 && ownActs && states > 1;
        if (doubt) {
            why.add(Message.of("reports.why.tipped-off"));
        }
        return new Corroboration(List.copyOf(origins.values()), doubt, List.copyOf(why));
    }

    private static List<Message> with(Set<Message> messages, Message last) {
        List<Message> all = new ArrayList<>(messages);
        all.add(last);
        return all;
    }

    private static boolean isWeak(Origin origin) {
        return switch (origin) {
            case Origin.Outlet outlet -> true;
            case Origin.Anonymous anonymous -> !anonymous.role().equals("witness")
                    && (anonymous.body().value().equals("~unknown") || REGIONS.contains(anonymous.body().value()));
            case Origin.Named named -> false;
            case Origin.Unstated unstated -> true;
        };
    }
}
