package org.nadhir.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nadhir.Given;
import org.nadhir.model.Iep;
import org.nadhir.model.Marking;
import org.nadhir.model.Marks;

/// The values of the axes `marking` and `handling`.
final class Markings {

    private static final Instant SOON = Given.NOW.plusSeconds(1);

    private Markings() {}

    /// The markings of each thing on which the wording rests; the handling limits are on the last.
    static List<Marks> of(Inputs one) {
        List<List<String>> things =
                switch (one.get("marking")) {
                    case "clear" -> List.of(List.of("TLP:CLEAR"));
                    case "green" -> List.of(List.of("TLP:GREEN"));
                    case "amber" -> List.of(List.of("TLP:AMBER"));
                    case "amber-strict" -> List.of(List.of("TLP:AMBER+STRICT"));
                    case "red" -> List.of(List.of("TLP:RED"));
                    case "absent" -> List.of(List.of());
                    case "unknown" -> List.of(List.of("tlp:clear"));
                    case "clear-and-amber" -> List.of(List.of("TLP:CLEAR"), List.of("TLP:AMBER"));
                    case "clear-and-absent" -> List.of(List.of("TLP:CLEAR"), List.of());
                    case "clear-and-unknown" -> List.of(List.of("TLP:CLEAR", "TLP:WHITE"));
                    case "green-and-red" -> List.of(List.of("TLP:RED", "TLP:GREEN"));
                    default -> throw new IllegalArgumentException(one.get("marking"));
                };
        List<Marks> marks = new ArrayList<>();
        things.subList(0, things.size() - 1).forEach(labels -> marks.add(new Marks(labels, List.of())));
        marks.add(limited(things.getLast(), one.get("handling")));
        return marks;
    }

    private static Marks limited(List<String> labels, String handling) {
        if (handling.startsWith("pap-")) {
            String word = handling.equals("pap-unknown")
                    ? "BLACK"
                    : handling.substring(4).toUpperCase(Locale.ROOT);
            return new Marks(
                    Stream.concat(labels.stream(), Stream.of("PAP:" + word)).toList(), List.of());
        }
        // A policy without a TLP counts as RED, so that what is absent stays absent.
        Marking own = labels.isEmpty() ? Marking.RED : Marking.CLEAR;
        return new Marks(labels, handling.equals("none") ? List.of() : List.of(policy(handling, own)));
    }

    /// Nothing at all, where the wording rests on nothing that is marked and nothing is inherited.
    static List<Marks> own(Inputs one) {
        return switch (one.get("inherited")) {
            case "nothing" ->
                one.get("marking").equals("absent") && one.get("handling").equals("none") ? List.of() : of(one);
            case "beside-own" -> of(one);
            default -> List.of();
        };
    }

    private static Iep policy(String word, Marking tlp) {
        Iep.Actions all = Iep.Actions.EXTERNALLY_VISIBLE_DIRECT;
        return switch (word) {
            case "iep-open" -> policy(tlp, all, Iep.Notifications.MAY, Iep.Attribution.MUST_NOT);
            case "iep-actions-none" -> policy(tlp, Iep.Actions.NONE, Iep.Notifications.MAY, Iep.Attribution.MAY);
            case "iep-contact" ->
                policy(tlp, Iep.Actions.CONTACT_FOR_INSTRUCTION, Iep.Notifications.MAY, Iep.Attribution.MAY);
            case "iep-internal" ->
                policy(tlp, Iep.Actions.INTERNALLY_VISIBLE, Iep.Notifications.MAY, Iep.Attribution.MAY);
            case "iep-must-not-notify" -> policy(tlp, all, Iep.Notifications.MUST_NOT, Iep.Attribution.MAY);
            case "iep-attribution-must" -> policy(tlp, all, Iep.Notifications.MAY, Iep.Attribution.MUST);
            case "iep-lapsed" ->
                new Iep(tlp, all, Iep.Notifications.MAY, Iep.Attribution.MAY, Given.NOW.minusSeconds(9), Given.NOW);
            case "iep-not-yet" -> new Iep(tlp, all, Iep.Notifications.MAY, Iep.Attribution.MAY, SOON, Instant.MAX);
            case "iep-unreadable" -> Iep.UNREADABLE;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Iep policy(
            Marking tlp, Iep.Actions actions, Iep.Notifications notifications, Iep.Attribution attribution) {
        return new Iep(tlp, actions, notifications, attribution, Given.NOW, SOON);
    }
}
