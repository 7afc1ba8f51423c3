package org.nadhir.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// All markings of a thing as one: the strictest of each kind wins. A lattice: joining is commutative, associative
/// and never less strict than either side.
///
/// TLP that is absent or unknown is red. PAP and IEP are supplements: absent they ask nothing, unknown or out of
/// their time they ask the strictest.
///
/// @param unsure whether a policy could not be read or is not in force
public record Handling(
        Marking tlp,
        Pap pap,
        Iep.Actions actions,
        Iep.Notifications notifications,
        Iep.Attribution attribution,
        boolean unsure) {

    /// Nothing asked: what every join starts from.
    public static final Handling FREE = new Handling(
            Marking.CLEAR,
            Pap.CLEAR,
            Iep.Actions.EXTERNALLY_VISIBLE_DIRECT,
            Iep.Notifications.MAY,
            Iep.Attribution.MAY,
            false);

    /// What the markings of one thing ask at `now`.
    public static Handling of(Marks marks, Instant now) {
        Handling joined = FREE;
        boolean tlp = false;
        for (String label : marks.labels()) {
            if (label.startsWith("PAP:")) {
                joined = joined.join(Pap.ofLabel(label).orElse(Pap.RED));
            } else {
                tlp = true;
                joined = joined.join(Marking.ofLabel(label).orElse(Marking.RED));
            }
        }
        for (Iep policy : marks.policies()) {
            tlp = true;
            joined = joined.join(of(policy, now));
        }
        return tlp ? joined : joined.join(Marking.RED);
    }

    private static Handling of(Iep policy, Instant now) {
        return new Handling(
                policy.holdsAt(now) ? policy.tlp() : Marking.RED,
                Pap.CLEAR,
                policy.actions(),
                policy.notifications(),
                policy.attribution(),
                !policy.holdsAt(now));
    }

    public Handling join(Handling other) {
        return new Handling(
                tlp.join(other.tlp),
                pap.join(other.pap),
                stricter(actions, other.actions),
                stricter(notifications, other.notifications),
                stricter(attribution, other.attribution),
                unsure || other.unsure);
    }

    private Handling join(Marking marking) {
        return new Handling(tlp.join(marking), pap, actions, notifications, attribution, unsure);
    }

    private Handling join(Pap other) {
        return new Handling(tlp, pap.join(other), actions, notifications, attribution, unsure);
    }

    private static <E extends Enum<E>> E stricter(E one, E other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /// What stands against warning somebody at all, by the words of the markings; empty where nothing does.
    public List<String> againstWarning() {
        List<String> against = new ArrayList<>();
        if (!pap.allowsOpenProtection()) {
            against.add(pap.label());
        }
        if (actions.compareTo(Iep.Actions.EXTERNALLY_VISIBLE_INDIRECT) > 0) {
            against.add("permitted_actions: " + actions.word());
        }
        if (notifications == Iep.Notifications.MUST_NOT) {
            against.add("affected_party_notifications: " + notifications.word());
        }
        if (attribution == Iep.Attribution.MUST) {
            against.add("attribution: " + attribution.word());
        }
        if (unsure) {
            against.add("iep: not in force");
        }
        return List.copyOf(against);
    }
}
