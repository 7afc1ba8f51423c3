package org.nadhir.reports.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nadhir.model.EntityId;
import org.nadhir.model.Origin;
import org.nadhir.reports.register.Register;

/// Under which keys statements meet. Whatever [SameEvent] takes for the same shares a key of these, and one trait more
/// where more than one thing must be alike; a test holds that against all pairs.
final class Keys {

    /// Days of one block. A time of a month at most lies in few blocks, two that agree share one.
    private static final int BLOCK_DAYS = 8;
    /// A time that reaches over more years stands under its last ones: it dates nothing.
    private static final int YEARS_MAX = 400;
    private static final double YEAR_DAYS = 365.2425;

    private final Register register;
    private final List<Compared> all;
    private final Map<EntityId, Set<EntityId>> around = new HashMap<>();
    private final Set<Long> longYears = new HashSet<>();

    private Keys(Register register, List<Compared> all) {
        this.register = register;
        this.all = all;
        for (Compared one : all) {
            one.certain().stream().filter(when -> !one.close().contains(when)).forEach(when ->
                    longYears.addAll(years(when)));
        }
    }

    /// The index of statements that are numbered by their place in the list.
    static Candidates index(Register register, List<Compared> all) {
        return new Keys(register, all).index();
    }

    private Candidates index() {
        long[][] traits = new long[all.size()][];
        for (int i = 0; i < traits.length; i++) {
            traits[i] = traits(all.get(i)).stream().mapToLong(Long::longValue).toArray();
        }
        Candidates index = new Candidates(traits);
        for (int i = 0; i < traits.length; i++) {
            for (long key : keys(all.get(i))) {
                index.put(key, i);
            }
        }
        return index;
    }

    private Set<Long> keys(Compared one) {
        Act act = one.act();
        Fact fact = one.fact();
        Set<Long> keys = new HashSet<>();
        if (act.family() == Act.Family.WORDS) {
            speaker(register.lineage().speaker(fact.statement().chain().origin())).forEach(origin ->
                    keys.add(Candidates.hash(act.slug(), origin + (one.one() ? " alone" : " together"))));
            return keys;
        }
        keys.add(Candidates.hash(act.slug(), all(one)));
        named(one).forEach(name -> keys.add(Candidates.hash(act.slug(), name.value())));
        if (!one.quantity().isEmpty()) {
            keys.add(Candidates.hash(act.slug(), one.quantity()));
        }
        if (act.family() == Act.Family.ATTACK) {
            blocks(one).forEach(block -> keys.add(Candidates.hash(act.slug(), "block " + block)));
            for (When when : one.certain()) {
                years(when).stream().filter(longYears::contains).forEach(year ->
                        keys.add(Candidates.hash(act.slug(), "year " + year)));
            }
        }
        return keys;
    }

    private Set<Long> traits(Compared one) {
        Set<Long> traits = new HashSet<>();
        one.fact().stems().forEach(stem -> traits.add(Candidates.hash("stem", stem)));
        named(one).forEach(name -> traits.add(Candidates.hash("name", name.value())));
        one.states().forEach(state -> traits.add(Candidates.hash("name", state.value())));
        blocks(one).forEach(block -> traits.add(Candidates.hash("block", Long.toString(block))));
        traits.add(Candidates.hash("quantity", one.quantity()));
        traits.add(Candidates.hash("report", one.fact().statement().report().value()));
        return traits;
    }

    /// All that two sentences must name alike for one to be a copy of the other.
    private static String all(Compared one) {
        return Stream.of(one.fact().sites(), one.fact().places(), one.groups(), one.parties())
                .map(names -> names.stream().map(EntityId::value).sorted().collect(Collectors.joining(",")))
                .collect(Collectors.joining("|"));
    }

    /// Whom and what a statement names: of an attack the groups, sites and places with all that they lie in, of an act
    /// between parties the groups and parties.
    private Set<EntityId> named(Compared one) {
        Set<EntityId> names = new HashSet<>(one.groups());
        if (one.act().family() == Act.Family.ATTACK) {
            one.fact().sites().forEach(site -> names.addAll(around(site)));
            one.fact().places().forEach(place -> names.addAll(around(place)));
        } else {
            names.addAll(one.states());
        }
        return names;
    }

    private Set<EntityId> around(EntityId place) {
        Set<EntityId> known = around.get(place);
        if (known == null) {
            known = new HashSet<>();
            addAround(place, known);
            around.put(place, known);
        }
        return known;
    }

    private void addAround(EntityId place, Set<EntityId> all) {
        if (all.add(place)) {
            register.cityOfCountryside(place).ifPresent(all::add);
            register.entity(place).stream().flatMap(entity -> entity.partOf().stream())
                    .forEach(parent -> addAround(parent, all));
        }
    }

    private static Set<Long> blocks(Compared one) {
        Set<Long> blocks = new HashSet<>();
        for (When when : one.close()) {
            long last = Math.floorDiv(when.last().toEpochDay() + SameEvent.DATE_SLACK_DAYS, BLOCK_DAYS);
            for (long block = Math.floorDiv(when.first().toEpochDay() - SameEvent.DATE_SLACK_DAYS, BLOCK_DAYS);
                    block <= last; block++) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static List<Long> years(When when) {
        long last = (long) Math.floor((when.last().toEpochDay() + SameEvent.DATE_SLACK_DAYS) / YEAR_DAYS);
        long first = (long) Math.floor((when.first().toEpochDay() - SameEvent.DATE_SLACK_DAYS) / YEAR_DAYS);
        List<Long> years = new ArrayList<>();
        for (long year = Math.max(first, last - YEARS_MAX); year <= last; year++) {
            years.add(year);
        }
        return years;
    }

    private static List<String> speaker(Origin origin) {
        return switch (origin) {
            case Origin.Anonymous one -> List.of(one.role() + "@" + one.body());
            case Origin.Named one -> List.of("=" + one.who());
            case Origin.Outlet one -> List.of("#" + one.outlet());
            case Origin.Unstated one -> List.of();
        };
    }
}
