package org.nadhir.reports.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Chain;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Mention;
import org.nadhir.model.Message;
import org.nadhir.model.Origin;
import org.nadhir.model.Span;
import org.nadhir.model.TimeExpression;
import org.nadhir.reports.register.Register;

/// Which statements of a claim may go back to one word. Each rule joins those that share one thing, so that the cost
/// grows with the statements and not with their pairs.
final class Dependence {

    private static final double QUOTE_ALIKE = 0.5;
    private static final int QUOTE_SHARED_MIN = 6;

    private final Register register;

    Dependence(Register register) {
        this.register = register;
    }

    /// Joins the facts, and adds for whatever joined two groups the reason.
    Groups of(List<Fact> facts, Set<Message> why) {
        Groups groups = new Groups(facts.size());
        Map<EntityId, Integer> relays = new HashMap<>();
        Map<Origin, Integer> origins = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            Chain chain = facts.get(i).statement().chain();
            for (EntityId relay : chain.relays()) {
                join(groups, relays.putIfAbsent(relay, i), i, Message.of("reports.why.same-relay", relay.value()), why);
            }
            join(groups, origins.putIfAbsent(register.lineage().speaker(chain.origin()), i), i,
                    Message.of("reports.why.same-origin", label(chain.origin())), why);
        }
        Map<EntityId, Integer> states = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            Origin origin = facts.get(i).statement().chain().origin();
            Integer relayed = named(origin).map(relays::get).orElse(null);
            join(groups, relayed, i, Message.of("reports.why.relayed-origin", label(origin)), why);
            Optional<EntityId> state = state(origin);
            if (state.isPresent()) {
                join(groups, states.putIfAbsent(state.get(), i), i,
                        Message.of("reports.why.same-state", state.get().value()), why);
            }
        }
        joinOffices(groups, facts, why);
        joinQuotations(groups, facts, why);
        return groups;
    }

    private static void join(Groups groups, @Nullable Integer first, int next, Message reason, Set<Message> why) {
        if (first != null && groups.join(first, next)) {
            why.add(reason);
        }
    }

    /// The same kind of office, of which at least one report does not say whose: it may be the same one.
    private void joinOffices(Groups groups, List<Fact> facts, Set<Message> why) {
        Map<String, List<Integer>> byKind = new HashMap<>();
        Map<String, Integer> atHome = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            Optional<EntityId> body = named(facts.get(i).statement().chain().origin())
                    .filter(one -> register.is(one, Entity.Type.BODY) && !register.kind(one).isEmpty());
            if (body.isPresent()) {
                byKind.computeIfAbsent(register.kind(body.get()), key -> new ArrayList<>()).add(i);
                if (isOnlyAtHome(facts.get(i), body.get())) {
                    atHome.putIfAbsent(register.kind(body.get()), i);
                }
            }
        }
        atHome.forEach((kind, home) -> byKind.getOrDefault(kind, List.of()).forEach(i -> join(groups, home, i,
                Message.of("reports.why.same-office", label(facts.get(i).statement().chain().origin())), why)));
    }

    /// One quotation in other words, in two reports.
    private static void joinQuotations(Groups groups, List<Fact> facts, Set<Message> why) {
        List<Set<String>> quotes = facts.stream()
                .map(Dependence::wording)
                .toList();
        long[][] traits = quotes.stream()
                .map(stems -> stems.stream().mapToLong(stem -> Candidates.hash("quoted", stem)).toArray())
                .toArray(long[][]::new);
        Candidates index = new Candidates(traits);
        for (int i = 0; i < traits.length; i++) {
            for (long stem : traits[i]) {
                index.put(stem, i);
            }
        }
        index.forEachPair((i, k) -> {
            if (groups.root(i) != groups.root(k)
                    && !facts.get(i).sameReport(facts.get(k))
                    && Stems.shared(quotes.get(i), quotes.get(k)) >= QUOTE_SHARED_MIN
                    && Stems.containment(quotes.get(i), quotes.get(k)) >= QUOTE_ALIKE) {
                join(groups, i, k, Message.of("reports.why.same-quotation"), why);
            }
        });
    }

    /// The stems of what is quoted without names and dates: those two reports of one event share in any case.
    private static Set<String> wording(Fact fact) {
        String text = fact.reading().report().text();
        Span quote = fact.statement().chain().quote();
        List<Span> told = new ArrayList<>();
        fact.reading().mentions().stream().map(Mention::span).filter(quote::contains).forEach(told::add);
        fact.reading().times().stream().map(TimeExpression::span).filter(quote::contains).forEach(told::add);
        told.sort(null);
        StringBuilder rest = new StringBuilder();
        int at = quote.start();
        for (Span span : told) {
            rest.append(text, at, Math.max(at, span.start())).append(' ');
            at = Math.max(at, span.end());
        }
        return Stems.of(rest.append(text, at, quote.end()).toString());
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
    Optional<EntityId> state(Origin origin) {
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
