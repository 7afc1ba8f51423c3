package org.nadhir.reports.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nadhir.model.Chain;
import org.nadhir.model.Corroboration;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Mention;
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
    private static final double QUOTE_ALIKE = 0.5;
    private static final int QUOTE_SHARED_MIN = 6;

    private final Register register;

    Corroborator(Register register) {
        this.register = register;
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
        Groups groups = new Groups(strong.size());
        for (int i = 0; i < strong.size(); i++) {
            for (int k = i + 1; k < strong.size(); k++) {
                Optional<Message> joined = dependent(strong.get(i), strong.get(k));
                if (joined.isPresent() && groups.join(i, k)) {
                    why.add(joined.get());
                }
            }
        }
        if (!weak.isEmpty()) {
            why.add(Message.of("reports.why.outlet"));
        }
        Map<Integer, Origin> origins = new LinkedHashMap<>();
        int states = 0;
        for (int i = 0; i < strong.size(); i++) {
            if (origins.putIfAbsent(groups.root(i), strong.get(i).statement().chain().origin()) == null) {
                states += state(strong.get(i).statement().chain().origin()).isPresent() ? 1 : 0;
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

    private Optional<Message> dependent(Fact a, Fact b) {
        Chain one = a.statement().chain();
        Chain other = b.statement().chain();
        for (EntityId relay : one.relays()) {
            if (other.relays().contains(relay)) {
                return Optional.of(Message.of("reports.why.same-relay", relay.value()));
            }
        }
        if (one.origin().equals(other.origin())) {
            return Optional.of(Message.of("reports.why.same-origin", label(one.origin())));
        }
        if (named(one.origin()).filter(other.relays()::contains).isPresent()
                || named(other.origin()).filter(one.relays()::contains).isPresent()) {
            return Optional.of(Message.of("reports.why.relayed-origin", label(one.origin())));
        }
        Optional<EntityId> state = state(one.origin());
        if (state.isPresent() && state.equals(state(other.origin()))) {
            return Optional.of(Message.of("reports.why.same-state", state.get().value()));
        }
        if (sameKindAtHome(a, b)) {
            return Optional.of(Message.of("reports.why.same-office", label(one.origin())));
        }
        Set<String> mine = Stems.of(one.quote().in(a.reading().report().text()));
        Set<String> theirs = Stems.of(other.quote().in(b.reading().report().text()));
        if (!a.sameReport(b) && Stems.shared(mine, theirs) >= QUOTE_SHARED_MIN
                && Stems.containment(mine, theirs) >= QUOTE_ALIKE) {
            return Optional.of(Message.of("reports.why.same-quotation"));
        }
        return Optional.empty();
    }

    private static Optional<EntityId> named(Origin origin) {
        return switch (origin) {
            case Origin.Named(EntityId who) -> Optional.of(who);
            case Origin.Anonymous anonymous -> Optional.of(anonymous.body());
            case Origin.Outlet(EntityId outlet) -> Optional.of(outlet);
            case Origin.Unstated unstated -> Optional.empty();
        };
    }

    private static String label(Origin origin) {
        return named(origin).map(EntityId::value).orElse("");
    }

    /// The state for which an official or a body speaks.
    private Optional<EntityId> state(Origin origin) {
        return switch (origin) {
            case Origin.Named(EntityId who) -> register.is(who, Entity.Type.BODY) || register.is(who,
                    Entity.Type.COUNTRY)
                    ? register.country(who) : Optional.empty();
            case Origin.Anonymous anonymous -> anonymous.role().equals("witness")
                    || anonymous.role().equals("researcher")
                    ? Optional.empty() : register.country(anonymous.body())
                            .filter(country -> !register.is(anonymous.body(), Entity.Type.ARMED_GROUP));
            case Origin.Outlet outlet -> Optional.empty();
            case Origin.Unstated unstated -> Optional.empty();
        };
    }

    /// The same kind of office, of which at least one report does not say whose: it may be the same one.
    private boolean sameKindAtHome(Fact a, Fact b) {
        Optional<EntityId> one = named(a.statement().chain().origin());
        Optional<EntityId> other = named(b.statement().chain().origin());
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        String kind = register.kind(one.get());
        return register.is(one.get(), Entity.Type.BODY) && !kind.isEmpty() && kind.equals(register.kind(other.get()))
                && (isOnlyAtHome(a, one.get()) || isOnlyAtHome(b, other.get()));
    }

    private static boolean isOnlyAtHome(Fact fact, EntityId body) {
        boolean home = false;
        for (Mention mention : fact.reading().mentions()) {
            if (mention.entity().equals(body)) {
                if (!mention.rule().equals("home")) {
                    return false;
                }
                home = true;
            }
        }
        return home;
    }
}
