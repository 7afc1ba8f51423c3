package org.nadhir.reports.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.EntityId;
import org.nadhir.model.Origin;

/// Which entries of the register are one actor under names that followed each other.
///
/// A name with one name before it is a renaming: both are one actor on every day since the first of its names. What
/// several became together is a union: they are one with it from its first day on, and apart before.
///
/// Immutable once loaded; safe to share between threads.
public final class Lineage {

    /// One line of the list.
    ///
    /// @param became the entry that it became, or null where it ended or still is
    public record Step(EntityId id, Period held, @Nullable EntityId became) {}

    private final Map<EntityId, Step> steps = new HashMap<>();
    private final Map<EntityId, List<EntityId>> before = new HashMap<>();

    /// @throws IllegalStateException where an entry stands twice or becomes itself over others
    Lineage(List<Step> all) {
        for (Step step : all) {
            if (steps.putIfAbsent(step.id(), step) != null) {
                throw new IllegalStateException("lineage of " + step.id() + " stands twice");
            }
            if (step.became() != null) {
                before.computeIfAbsent(step.became(), key -> new ArrayList<>()).add(step.id());
            }
        }
        for (Step step : all) {
            if (later(step.id()).contains(step.id())) {
                throw new IllegalStateException("lineage of " + step.id() + " leads back to it");
            }
        }
    }

    Optional<Period> held(EntityId id) {
        return Optional.ofNullable(steps.get(id)).map(Step::held);
    }

    /// Its names after this one, the next first.
    List<EntityId> later(EntityId id) {
        Set<EntityId> later = new LinkedHashSet<>();
        EntityId at = became(id);
        while (at != null && later.add(at)) {
            at = became(at);
        }
        return List.copyOf(later);
    }

    /// Its names before this one, the latest first.
    List<EntityId> earlier(EntityId id) {
        Set<EntityId> earlier = new LinkedHashSet<>();
        List<EntityId> open = new ArrayList<>(before.getOrDefault(id, List.of()));
        while (!open.isEmpty()) {
            EntityId next = open.removeFirst();
            if (earlier.add(next)) {
                open.addAll(before.getOrDefault(next, List.of()));
            }
        }
        return List.copyOf(earlier);
    }

    /// The one id that stands for all names of an actor on a day: its last name of a row of renamings, or of the union
    /// that it had joined by then. A day before the first of its names leaves it as it is called: no such actor was.
    public EntityId actor(EntityId id, LocalDate day) {
        return actorOn(id, day);
    }

    /// The same where nobody knows the day: whatever it became in the end.
    public EntityId actor(EntityId id) {
        return actorOn(id, null);
    }

    private EntityId actorOn(EntityId id, @Nullable LocalDate day) {
        if (!steps.containsKey(id) && !before.containsKey(id)) {
            return id;
        }
        if (day != null && isYetToCome(first(id), day)) {
            return id;
        }
        EntityId at = id;
        EntityId next = became(at);
        while (next != null && (day == null || isRenaming(next) || !isYetToCome(next, day))) {
            at = next;
            next = became(at);
        }
        return at;
    }

    /// Of names that mean one actor on a day only the one that held then, or else the last of them: which name each of
    /// these is to be called by.
    public Map<EntityId, EntityId> oneName(Set<EntityId> named, @Nullable LocalDate day) {
        Map<EntityId, EntityId> byActor = new HashMap<>();
        for (EntityId id : named) {
            byActor.merge(actorOn(id, day), id, (one, other) -> better(one, other, day));
        }
        Map<EntityId, EntityId> names = new HashMap<>();
        named.forEach(id -> names.put(id, byActor.getOrDefault(actorOn(id, day), id)));
        return names;
    }

    private EntityId better(EntityId one, EntityId other, @Nullable LocalDate day) {
        EntityId last = later(one).contains(other) ? other : one;
        EntityId first = last.equals(one) ? other : one;
        return day != null && !isYetToCome(first, day) && !isOver(first, day) ? first : last;
    }

    /// Who speaks, by the last name of whoever is named: what a group said under two names one origin said.
    public Origin speaker(Origin origin) {
        return switch (origin) {
            case Origin.Named(EntityId who) -> new Origin.Named(actor(who));
            case Origin.Anonymous(String role, EntityId body, boolean former) ->
                new Origin.Anonymous(role, actor(body), former);
            case Origin.Outlet outlet -> outlet;
            case Origin.Unstated unstated -> unstated;
        };
    }

    private @Nullable EntityId became(EntityId id) {
        Step step = steps.get(id);
        return step == null ? null : step.became();
    }

    private boolean isRenaming(EntityId id) {
        return before.getOrDefault(id, List.of()).size() == 1;
    }

    /// The first of the names that follow each other without a union between them.
    private EntityId first(EntityId id) {
        EntityId at = id;
        while (isRenaming(at)) {
            at = before.getOrDefault(at, List.of()).getFirst();
        }
        return at;
    }

    private boolean isYetToCome(EntityId id, LocalDate day) {
        return held(id).orElse(Period.ALWAYS).isAfter(day);
    }

    private boolean isOver(EntityId id, LocalDate day) {
        return held(id).orElse(Period.ALWAYS).isBefore(day);
    }
}
