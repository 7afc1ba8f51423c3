package org.nadhir.reports.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.TimeExpression;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.register.Lineage;
import org.nadhir.reports.register.Register;

/// A fact with everything that comparing it with many others would look up again and again.
///
/// @param groups its armed groups, each by the one name that stands for its lineage on the day of the event
/// @param parties all its parties, named in the same way
/// @param states the same, with a state's bodies as the state
/// @param reported when its report counts from
/// @param times all readings of its times; `since` of what bounds it
/// @param certain readings of times that do not contradict themselves; `close` those of a month at most
/// @param one said by one speaker, not by several
record Compared(
        Fact fact,
        Set<EntityId> groups,
        Set<EntityId> parties,
        Set<EntityId> states,
        Optional<When> reported,
        List<When> times,
        List<When> since,
        List<When> certain,
        List<When> close,
        boolean one) {

    /// Those that are likely to be the same stand side by side, whoever reported them first.
    static final Comparator<Compared> BY_LIKENESS = Comparator.comparing(Compared::act)
            .thenComparing(one -> one.times().isEmpty() ? LocalDate.MIN : one.times().getFirst().first())
            .thenComparing(Compared::quantity)
            .thenComparing(one -> one.fact().words())
            .thenComparing(one -> one.fact().reading().report().name())
            .thenComparing(one -> one.fact().reading().report().id());
    private static final Pattern PLURAL = Pattern.compile(
            "(?<!احد ال)(?:مسؤولين|مسؤولون|مصادر|دبلوماسيين|دبلوماسيون)|officials|sources|diplomats");
    private static final long CLOSE_DAYS = 40;

    static Compared of(Fact fact, Register register) {
        List<When> close = readings(fact.times(), time -> !time.isConflict()
                && When.of(time.value()).filter(when -> when.days() <= CLOSE_DAYS).isPresent());
        UnaryOperator<EntityId> actor = actors(fact, register.lineage());
        Set<EntityId> parties = named(fact.parties(), actor);
        return new Compared(fact, named(fact.groups(), actor), parties, states(parties, register),
                When.of(fact.reading().reference()),
                readings(fact.times(), time -> true), readings(fact.since(), time -> true),
                readings(fact.times(), time -> !time.isConflict()), close, isOne(fact));
    }

    /// The day on which an event is to be thought of: its last possible one, else the day of its report; or null.
    static @Nullable LocalDate day(Fact fact) {
        List<When> certain = readings(fact.times(), time -> !time.isConflict());
        return certain.stream().findFirst()
                .or(() -> When.of(fact.reading().reference()))
                .map(When::last)
                .orElse(null);
    }

    private static UnaryOperator<EntityId> actors(Fact fact, Lineage lineage) {
        LocalDate day = day(fact);
        return day == null ? lineage::actor : id -> lineage.actor(id, day);
    }

    private static Set<EntityId> named(Set<EntityId> ids, UnaryOperator<EntityId> actor) {
        for (EntityId id : ids) {
            if (!actor.apply(id).equals(id)) {
                return ids.stream().map(actor).collect(Collectors.toUnmodifiableSet());
            }
        }
        return ids;
    }

    private static List<When> readings(List<TimeExpression> times, Predicate<TimeExpression> some) {
        List<When> readings = new ArrayList<>();
        times.stream().filter(some).forEach(time -> readings.addAll(When.readings(time)));
        return readings;
    }

    private static Set<EntityId> states(Set<EntityId> parties, Register register) {
        Set<EntityId> states = new HashSet<>();
        for (EntityId party : parties) {
            states.add(register.is(party, Entity.Type.BODY) ? register.country(party).orElse(party) : party);
        }
        return states;
    }

    /// One speaker, not several: what one official said is not what officials said.
    static boolean isOne(Fact fact) {
        String cue = Shadow.fold(fact.statement().chain().cue().in(fact.reading().report().text()));
        return !PLURAL.matcher(cue).find();
    }

    Act act() {
        return fact.act();
    }

    String quantity() {
        return fact.statement().topic().quantity();
    }

    boolean sameReport(Compared other) {
        return fact.sameReport(other.fact);
    }
}
