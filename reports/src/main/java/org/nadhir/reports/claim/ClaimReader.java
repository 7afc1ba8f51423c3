package org.nadhir.reports.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.nadhir.model.Claim;
import org.nadhir.model.Contradiction;
import org.nadhir.model.EntityId;
import org.nadhir.model.Origin;
import org.nadhir.model.ReportId;
import org.nadhir.model.Statement;
import org.nadhir.model.Text;
import org.nadhir.model.Topic;
import org.nadhir.reports.register.Register;

/// Joins the statements of several reports to claims and counts their origins.
public final class ClaimReader {

    private static final List<Act> PARTS = List.of(Act.HELPED_FOIL, Act.SERVICE_FOILED);
    private static final Comparator<Fact> BY_REPORT = Comparator
            .comparing((Fact fact) -> fact.reading().report().name())
            .thenComparing(fact -> fact.reading().report().text())
            .thenComparing(fact -> fact.reading().report().id());
    private static final int NAMES_MAX = 3;

    private final Register register;
    private final SameEvent same;
    private final Corroborator corroborator;

    public ClaimReader(Register register) {
        this.register = register;
        this.same = new SameEvent(register);
        this.corroborator = new Corroborator(register);
    }

    /// One claim together with the facts it was made of, for whoever looks for contradictions.
    ///
    /// @param parts of a foiled attack those facts that say whose merit it was, otherwise empty
    public record Cluster(Claim claim, List<Fact> facts, List<Fact> parts) {
        public Cluster {
            facts = List.copyOf(facts);
            parts = List.copyOf(parts);
        }
    }

    /// The claims of all statements, those in most reports first. The order in which reports come makes no difference.
    public List<Cluster> cluster(List<Fact> unordered) {
        List<Fact> facts = unordered.stream().sorted(BY_REPORT).toList();
        List<Fact> plain = facts.stream().filter(fact -> !PARTS.contains(fact.act())).toList();
        Map<Contradiction.Place, List<Fact>> partsAt = new HashMap<>();
        facts.stream().filter(fact -> PARTS.contains(fact.act())).forEach(fact ->
                partsAt.computeIfAbsent(place(fact), key -> new ArrayList<>()).add(fact));
        Map<ReportId, List<Fact>> told = new HashMap<>();
        plain.stream().filter(fact -> fact.act() != Act.STATED).forEach(fact ->
                told.computeIfAbsent(fact.statement().report(), key -> new ArrayList<>()).add(fact));
        List<Cluster> clusters = new ArrayList<>();
        for (List<Fact> group : groups(plain)) {
            if (group.get(0).act() == Act.STATED && group.stream().allMatch(fact -> isToldOtherwise(fact, told))) {
                continue;
            }
            List<Fact> parts = new ArrayList<>();
            if (group.get(0).act() == Act.FOILED) {
                for (Act part : PARTS) {
                    List<Fact> some = partsOf(group, part, partsAt);
                    if (!some.isEmpty()) {
                        clusters.add(cluster(part, some, List.of()));
                        parts.addAll(some);
                    }
                }
            }
            clusters.add(cluster(group.get(0).act(), group, parts));
        }
        IdentityHashMap<Cluster, Integer> reports = new IdentityHashMap<>();
        clusters.forEach(cluster -> reports.put(cluster, cluster.claim().reports()));
        clusters.sort(Comparator.comparing(reports::get, Comparator.reverseOrder()));
        return clusters;
    }

    private List<List<Fact>> groups(List<Fact> facts) {
        List<Compared> compared = facts.stream().map(fact -> Compared.of(fact, register)).toList();
        int[] order = IntStream.range(0, compared.size()).boxed()
                .sorted(Comparator.comparing(compared::get, Compared.BY_LIKENESS))
                .mapToInt(Integer::intValue)
                .toArray();
        Groups groups = new Groups(order.length);
        List<Compared> ordered = Arrays.stream(order).mapToObj(compared::get).toList();
        Keys.index(register, ordered).forEachPair((i, k) -> {
            if (groups.root(order[i]) != groups.root(order[k]) && same.test(ordered.get(i), ordered.get(k))) {
                groups.join(order[i], order[k]);
            }
        });
        Map<Integer, List<Fact>> byRoot = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            byRoot.computeIfAbsent(groups.root(i), key -> new ArrayList<>()).add(facts.get(i));
        }
        return List.copyOf(byRoot.values());
    }

    private static boolean isToldOtherwise(Fact stated, Map<ReportId, List<Fact>> told) {
        return told.getOrDefault(stated.statement().report(), List.of()).stream()
                .anyMatch(fact -> stated.span().overlaps(fact.span()));
    }

    private static Contradiction.Place place(Fact fact) {
        return new Contradiction.Place(fact.statement().report(), fact.span());
    }

    private static List<Fact> partsOf(List<Fact> group, Act part, Map<Contradiction.Place, List<Fact>> partsAt) {
        return group.stream()
                .map(ClaimReader::place)
                .distinct()
                .flatMap(place -> partsAt.getOrDefault(place, List.of()).stream())
                .filter(fact -> fact.act() == part)
                .toList();
    }

    private Cluster cluster(Act act, List<Fact> facts, List<Fact> parts) {
        Set<EntityId> actors = new TreeSet<>();
        Set<EntityId> objects = new TreeSet<>();
        String time = "";
        String quantity = "";
        for (Fact fact : facts) {
            actors.addAll(fact.parties());
            objects.addAll(fact.sites());
            objects.addAll(fact.groups());
            time = time.isEmpty() ? fact.statement().topic().time() : time;
            quantity = quantity.isEmpty() ? fact.statement().topic().quantity() : quantity;
        }
        Map<EntityId, EntityId> names = oneName(facts);
        Topic topic = new Topic(act.slug(), named(actors, names), named(objects, names), time, quantity);
        List<Statement> statements = facts.stream().map(Fact::statement).toList();
        Claim claim = new Claim(text(act, facts, names), topic, statements,
                corroborator.count(facts, act.family() == Act.Family.ATTACK));
        return new Cluster(claim, facts, parts);
    }

    /// What the reports call by several names of one lineage is called here as it was called on the day of the event.
    private Map<EntityId, EntityId> oneName(List<Fact> facts) {
        Set<EntityId> named = new TreeSet<>();
        facts.forEach(fact -> {
            named.addAll(fact.parties());
            named.addAll(fact.groups());
        });
        LocalDate day = facts.stream().map(Compared::day).filter(Objects::nonNull).findFirst().orElse(null);
        return register.lineage().oneName(named, day);
    }

    private static List<EntityId> named(Set<EntityId> ids, Map<EntityId, EntityId> names) {
        return ids.stream().map(id -> names.getOrDefault(id, id)).distinct().sorted().toList();
    }

    private Text text(Act act, List<Fact> facts, Map<EntityId, EntityId> oneName) {
        if (act == Act.STATED) {
            String words = facts.get(0).words();
            String brief = words.length() > 160 ? words.substring(0, 160) + "…" : words;
            return filled(act, new Text(brief, brief));
        }
        Map<EntityId, Integer> names = new TreeMap<>();
        for (Fact fact : facts) {
            Set<EntityId> named = act.family() == Act.Family.ATTACK ? fact.sites() : fact.parties();
            named.forEach(name -> names.merge(oneName.getOrDefault(name, name), 1, Integer::sum));
            if (fact.statement().chain().origin() instanceof Origin.Named speaker
                    && act.family() != Act.Family.ATTACK) {
                names.merge(oneName.getOrDefault(speaker.who(), speaker.who()), -1, Integer::sum);
            }
        }
        if (names.isEmpty()) {
            facts.forEach(fact -> fact.places().forEach(place -> names.merge(place, 1, Integer::sum)));
        }
        List<Text> texts = names.entrySet().stream()
                .filter(name -> name.getValue() > 0)
                .sorted(Map.Entry.<EntityId, Integer>comparingByValue().reversed())
                .limit(NAMES_MAX)
                .map(name -> register.name(name.getKey()))
                .toList();
        Text unknown = act.family() == Act.Family.ATTACK
                ? new Text("هدف غير مسمى", "an unnamed target")
                : new Text("أطراف غير مسماة", "unnamed parties");
        List<Text> shown = texts.isEmpty() ? List.of(unknown) : texts;
        return filled(
                act,
                new Text(
                        String.join("، ", shown.stream().map(Text::ar).toList()),
                        String.join(", ", shown.stream().map(Text::en).toList())));
    }

    private static Text filled(Act act, Text names) {
        return new Text(
                act.template().ar().replace("%s", names.ar()), act.template().en().replace("%s", names.en()));
    }
}
