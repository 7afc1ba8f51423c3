package org.nadhir.node.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.nadhir.duty.Victim;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Text;
import org.nadhir.node.journal.SiteEntry;
import org.nadhir.node.journal.SiteRows;
import org.nadhir.node.store.SealedStore;
import org.nadhir.reports.Word;
import org.nadhir.reports.register.Register;

/// Whom a warning can be about: those of our own register, which persons entered by hand, and the public register of
/// names. Both are asked by name, by the unique start of one, or by id; where both know somebody, our own entry counts,
/// because it says the name and the place as a warning shall say them.
final class Victims {

    /// Names that are proposed where one is unknown; ours: what can be read at a glance.
    private static final int NEAR_MAX = 5;
    /// Share of pairs of letters that two names have in common (Dice 1945); ours, by trying slips of a letter or two.
    private static final double NEAR = 0.45;

    /// As long as an [EntityId] can be.
    private static final int ID_CHARS_MAX = 200;

    private final SealedStore store;
    private final Register register;

    Victims(SealedStore store, Register register) {
        this.store = store;
        this.register = register;
    }

    /// What a name leads to.
    sealed interface Found {
        record One(Victim victim) implements Found {}

        /// None, or more than one: these are the nearest.
        record Near(List<Text> names) implements Found {}
    }

    /// One that can be asked for, under all names that it has.
    private record Named(Victim victim, Set<String> forms) {}

    /// Looks up what a person typed.
    ///
    /// @param read ids of what the reader found in the report, listed or not
    Found find(String typed, List<EntityId> read) {
        List<Named> own = own();
        Optional<Victim> byId = byId(typed, own, read);
        if (byId.isPresent()) {
            return new Found.One(byId.get());
        }
        String folded = folded(typed);
        List<Named> listed = listed(own);
        return exactly(own, forms -> forms.contains(folded))
                .or(() -> exactly(listed, forms -> forms.contains(folded)))
                .or(() -> exactly(own, forms -> forms.stream().anyMatch(form -> form.startsWith(folded))))
                .or(() -> exactly(listed, forms -> forms.stream().anyMatch(form -> form.startsWith(folded))))
                .<Found>map(Found.One::new)
                .orElseGet(() -> new Found.Near(near(folded, own, listed)));
    }

    private Optional<Victim> byId(String typed, List<Named> own, List<EntityId> read) {
        return own.stream()
                .map(Named::victim)
                .filter(victim -> victim.entity().value().equals(typed))
                .findFirst()
                .or(() -> read.stream()
                        .filter(id -> id.value().equals(typed))
                        .findFirst()
                        .map(this::of))
                .or(() -> typed.isBlank() || typed.length() > ID_CHARS_MAX
                        ? Optional.empty()
                        : register.entity(new EntityId(typed)).map(entity -> of(entity.id())));
    }

    private static Optional<Victim> exactly(List<Named> among, Predicate<Set<String>> fits) {
        List<Named> fitting = among.stream().filter(one -> fits.test(one.forms())).limit(2).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst().victim()) : Optional.empty();
    }

    /// The victim of an id that is known to be one.
    Victim of(EntityId id) {
        return site(id)
                .map(site -> new Victim(site.kind(), id, site.name()))
                .orElseGet(() -> new Victim(Victim.Kind.SITE, id, register.name(id)));
    }

    /// The town or district, as a warning may say it: never finer.
    Optional<Text> place(EntityId victim) {
        return site(victim).map(SiteEntry::place).or(() -> register.entity(victim)
                .flatMap(known -> known.partOf().stream().findFirst())
                .map(register::name));
    }

    /// Two capital letters (ISO 3166-1 alpha-2), as entered by hand.
    Optional<String> country(EntityId victim) {
        return site(victim).map(SiteEntry::country);
    }

    /// The victim's place and all that it lies in, the nearest first; the victim itself is the first of them.
    List<EntityId> places(EntityId victim) {
        List<EntityId> nearest = new ArrayList<>(List.of(victim));
        site(victim).ifPresent(site -> nearest.addAll(site.within()));
        return around(register, nearest);
    }

    /// These places, and all that they lie in.
    static List<EntityId> around(Register register, List<EntityId> nearest) {
        Set<EntityId> places = new LinkedHashSet<>();
        List<EntityId> open = new ArrayList<>(nearest);
        while (!open.isEmpty()) {
            EntityId place = open.removeFirst();
            if (places.add(place)) {
                register.entity(place).ifPresent(entity -> open.addAll(entity.partOf()));
            }
        }
        return List.copyOf(places);
    }

    private Optional<SiteEntry> site(EntityId id) {
        return store.read(rows -> SiteRows.find(rows, id)).filter(site -> !site.retired());
    }

    private List<Named> own() {
        return store.read(SiteRows::all).stream()
                .filter(site -> !site.retired())
                .map(site -> new Named(
                        new Victim(site.kind(), site.id(), site.name()),
                        forms(List.of(site.name().ar(), site.name().en()))))
                .toList();
    }

    /// Those of the public register that are not in ours.
    private List<Named> listed(List<Named> own) {
        Set<EntityId> ours = new HashSet<>();
        own.forEach(one -> ours.add(one.victim().entity()));
        return register.entities().stream()
                .map(Entity::id)
                .filter(id -> !ours.contains(id))
                .map(id -> {
                    List<String> forms = new ArrayList<>(register.forms(id));
                    forms.add(register.name(id).ar());
                    forms.add(register.name(id).en());
                    return new Named(new Victim(Victim.Kind.SITE, id, register.name(id)), forms(forms));
                })
                .toList();
    }

    private static Set<String> forms(List<String> names) {
        Set<String> forms = new LinkedHashSet<>();
        names.stream().map(Victims::folded).filter(form -> !form.isEmpty()).forEach(forms::add);
        return forms;
    }

    /// Without case, vowel signs, spellings and the article of English.
    private static String folded(String name) {
        return String.join(" ", Word.of(name)).replaceFirst("^the ", "");
    }

    /// The likest, ours before listed ones.
    private static List<Text> near(String folded, List<Named> own, List<Named> listed) {
        Map<Double, List<Text>> byLikeness = new TreeMap<>(Comparator.reverseOrder());
        List<Named> all = new ArrayList<>(own);
        all.addAll(listed);
        for (Named one : all) {
            double likeness = one.forms().stream()
                    .mapToDouble(form -> likeness(folded, form))
                    .max()
                    .orElse(0);
            if (likeness >= NEAR) {
                byLikeness.computeIfAbsent(likeness, _ -> new ArrayList<>()).add(one.victim().name());
            }
        }
        return byLikeness.values().stream().flatMap(List::stream).distinct().limit(NEAR_MAX).toList();
    }

    /// 1 where one name is the start of the other, else the share of pairs of letters in common.
    private static double likeness(String one, String other) {
        if (!one.isEmpty() && (other.startsWith(one) || one.startsWith(other + " "))) {
            return 1;
        }
        Set<String> ones = pairs(one);
        Set<String> others = pairs(other);
        int sum = ones.size() + others.size();
        ones.retainAll(others);
        return sum == 0 ? 0 : 2.0 * ones.size() / sum;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
