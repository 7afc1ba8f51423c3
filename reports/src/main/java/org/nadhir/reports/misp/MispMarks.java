package org.nadhir.reports.misp;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nadhir.model.Iep;
import org.nadhir.model.Marking;

/// What the tags of an event ask of who has it, as labels of TLP 2.0 and of PAP. Sources: the taxonomies tlp v10,
/// PAP v3 and iep2-policy v1 of MISP.
///
/// Never more open than said: a `tlp:` that TLP 2.0 does not know gives a label that nobody knows, which counts as the
/// strictest, and so does every word of an iep2 policy that IEP 2.0 does not know.
public final class MispMarks {

    private static final Iep OPEN = new Iep(
            Marking.CLEAR,
            Iep.Actions.EXTERNALLY_VISIBLE_DIRECT,
            Iep.Notifications.MAY,
            Iep.Attribution.MAY,
            Instant.EPOCH,
            Instant.parse("9999-12-31T00:00:00Z"));

    private MispMarks() {}

    /// The labels of these tags, each once, in the order of the tags.
    public static List<String> labels(Collection<String> tags) {
        Set<String> labels = new LinkedHashSet<>();
        for (String name : tags) {
            MispTag.of(name).ifPresent(tag -> add(labels, tag));
        }
        return List.copyOf(labels);
    }

    /// Of an event with all that is in it.
    public static List<String> of(MispPart event) {
        return labels(tags(event));
    }

    /// The names of all tags of an event and of what is in it, each once.
    public static Set<String> tags(MispPart event) {
        Set<String> tags = new LinkedHashSet<>();
        collect(event, tags);
        return tags;
    }

    /// What the iep2 tags ask together; empty where there are none. What they do not speak of asks nothing, but TLP
    /// counts as red where no tag names it.
    public static Optional<Iep> policy(Collection<String> tags) {
        List<MispTag> asked = tags.stream()
                .flatMap(name -> MispTag.of(name).stream())
                .filter(tag -> tag.namespace().equals("iep2-policy"))
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        boolean marked = labels(tags).stream().anyMatch(label -> label.startsWith("TLP:"));
        Iep policy = marked ? OPEN : stricter(OPEN, "tlp", "red");
        for (MispTag tag : asked) {
            policy = stricter(policy, tag.predicate(), tag.value().toLowerCase(Locale.ROOT));
        }
        return Optional.of(policy);
    }

    private static Iep stricter(Iep one, String asked, String word) {
        Marking tlp = asked.equals("tlp") ? Marking.ofLabel(tlp(word)).orElse(Marking.RED) : Marking.CLEAR;
        Iep.Actions actions = asked.equals("permitted_actions")
                ? of(Iep.Actions.values(), Iep.Actions::word, word, Iep.Actions.NONE)
                : Iep.Actions.EXTERNALLY_VISIBLE_DIRECT;
        Iep.Notifications notifications = asked.equals("affected_party_notifications")
                ? of(Iep.Notifications.values(), Iep.Notifications::word, word, Iep.Notifications.MUST_NOT)
                : Iep.Notifications.MAY;
        Iep.Attribution attribution = asked.equals("attribution")
                ? of(Iep.Attribution.values(), Iep.Attribution::word, word, Iep.Attribution.MUST)
                : Iep.Attribution.MAY;
        return new Iep(
                one.tlp().join(tlp),
                one.actions().compareTo(actions) >= 0 ? one.actions() : actions,
                one.notifications().compareTo(notifications) >= 0 ? one.notifications() : notifications,
                one.attribution().compareTo(attribution) >= 0 ? one.attribution() : attribution,
                one.start(),
                one.end());
    }

    private static <E> E of(E[] all, Function<E, String> word, String wanted, E strictest) {
        for (E one : all) {
            if (word.apply(one).equals(wanted)) {
                return one;
            }
        }
        return strictest;
    }

    private static void collect(MispPart part, Set<String> tags) {
        tags.addAll(part.tags());
        for (String list : List.of("Attribute", "Object", "EventReport", "ShadowAttribute")) {
            part.items(list).forEach(item -> collect(item, tags));
        }
    }

    private static void add(Set<String> labels, MispTag tag) {
        switch (tag.namespace()) {
            case "tlp" -> labels.add(tlp(tag.predicate()));
            case "pap" -> labels.add("PAP:" + white(tag.predicate()).toUpperCase(Locale.ROOT));
            case "iep2-policy" -> {
                if (tag.predicate().equals("tlp")) {
                    labels.add(tlp(tag.value()));
                }
            }
            default -> {}
        }
    }

    private static String tlp(String colour) {
        return "TLP:" + white(colour).toUpperCase(Locale.ROOT);
    }

    /// White is what TLP 1 called clear.
    private static String white(String colour) {
        return colour.equalsIgnoreCase("white") ? "clear" : colour;
    }
}
