package org.nadhir.reports.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nadhir.model.Claim;
import org.nadhir.model.EntityId;
import org.nadhir.model.Origin;
import org.nadhir.model.Statement;
import org.nadhir.model.Text;
import org.nadhir.model.Topic;
import org.nadhir.reports.register.Register;

/// Joins the statements of several reports to claims and counts their origins.
public final class ClaimReader {

    /// More statements than this are not compared pair by pair: the rest stays unjoined.
    private static final int FACTS_MAX = 4000;
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

    /// The claims of all statements, those in most reports first.
    public List<Cluster> cluster(List<Fact> facts) {
        List<Cluster> clusters = new ArrayList<>();
        List<Fact> plain = facts.stream()
                .filter(fact -> fact.act() != Act.HELPED_FOIL && fact.act() != Act.SERVICE_FOILED)
                .limit(FACTS_MAX)
                .toList();
        for (List<Fact> group : groups(plain)) {
            if (group.get(0).act() == Act.STATED && group.stream().allMatch(fact -> isToldOtherwise(fact, plain))) {
                continue;
            }
            List<Fact> parts = new ArrayList<>();
            if (group.get(0).act() == Act.FOILED) {
                for (Act part : List.of(Act.HELPED_FOIL, Act.SERVICE_FOILED)) {
                    List<Fact> some = partOf(group, part, facts);
                    if (!some.isEmpty()) {
                        clusters.add(cluster(part, some, List.of()));
                        parts.addAll(some);
                    }
                }
            }
            clusters.add(cluster(group.get(0).act(), group, parts));
        }
        clusters.sort(Comparator.comparingInt((Cluster cluster) -> cluster.claim().reports()).reversed());
        return clusters;
    }

    private List<List<Fact>> groups(List<Fact> facts) {
        Groups groups = new Groups(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            for (int k = i + 1; k < facts.size(); k++) {
                if (groups.root(i) != groups.root(k) && same.test(facts.get(i), facts.get(k))) {
                    groups.join(i, k);
                }
            }
        }
        Map<Integer, List<Fact>> byRoot = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            byRoot.computeIfAbsent(groups.root(i), key -> new ArrayList<>()).add(facts.get(i));
        }
        return List.copyOf(byRoot.values());
    }

    private static boolean isToldOtherwise(Fact stated, List<Fact> facts) {
        return facts.stream().anyMatch(fact -> fact.act() != Act.STATED && fact.sameReport(stated)
                && stated.span().overlaps(fact.span()));
    }

    private static List<Fact> partOf(List<Fact> group, Act part, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.act() == part && group.stream().anyMatch(other ->
                        other.sameReport(fact) && other.span().equals(fact.span())))
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
        Topic topic = new Topic(act.slug(), List.copyOf(actors), List.copyOf(objects), time, quantity);
        List<Statement> statements = facts.stream().map(Fact::statement).toList();
        Claim claim = new Claim(text(act, facts), topic, statements,
                corroborator.count(facts, act.family() == Act.Family.ATTACK));
        return new Cluster(claim, facts, parts);
    }

    private Text text(Act act, List<Fact> facts) {
        if (act == Act.STATED) {
            String words = facts.get(0).words();
            String brief = words.length() > 160 ? words.substring(0, 160) + "…" : words;
            return filled(act, new Text(brief, brief));
        }
        Map<EntityId, Integer> names = new TreeMap<>();
        for (Fact fact : facts) {
            Set<EntityId> named = act.family() == Act.Family.ATTACK ? fact.sites() : fact.parties();
            named.forEach(name -> names.merge(name, 1, Integer::sum));
            if (fact.statement().chain().origin() instanceof Origin.Named speaker
                    && act.family() != Act.Family.ATTACK) {
                names.merge(speaker.who(), -1, Integer::sum);
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
