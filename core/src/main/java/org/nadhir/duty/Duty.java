package org.nadhir.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.Message;

/// Decides whether a warning is owed. In doubt it is: only a plain no, or a harm that the profile does not name,
/// speaks against it.
public final class Duty {

    private Duty() {}

    /// Owed, not owed, or a threat to watch: one that is not specific, while nothing says that it is not to be
    /// believed or of no harm that counts. Whether the threat is public plays no part.
    public static Determination determine(Profile profile, Assessment assessment, Addressee addressee) {
        Reasons reasons = new Reasons(profile, assessment);
        if (reasons.isWatch()) {
            List<Message> why = reasons.why(Reason.Counts.AGAINST, Reason.Counts.FOLLOWS);
            return new Determination.Watch(assessment, profile.id(), why);
        }
        if (reasons.isAgainst()) {
            return new Determination.NotOwed(assessment, profile.id(), reasons.why(Reason.Counts.AGAINST));
        }
        Instant due = assessment.received().plus(profile.clock());
        return new Determination.Owed(
                assessment, profile.id(), addressee, due, reasons.why(Reason.Counts.TOWARD));
    }

    /// Every line that spoke, with its source: the explanation of [#determine].
    public static List<Reason> reasons(Profile profile, Assessment assessment) {
        return new Reasons(profile, assessment).lines();
    }

    /// As above, with the waivers that still hold at `now` applied: the one that is reviewed last lifts the duty.
    /// One that has come to its review counts no more, and the warning is owed again; `why` says so.
    public static Determination decide(
            Profile profile, Assessment assessment, Addressee addressee, List<Waiver> waivers, Instant now) {
        Determination determination = determine(profile, assessment, addressee);
        if (!(determination instanceof Determination.Owed owed)) {
            return determination;
        }
        Optional<Waiver> standing = waivers.stream()
                .filter(waiver -> WaiverCheck.lacks(profile, owed, waiver, now).isEmpty())
                .max(Comparator.comparing(Waiver::review));
        if (standing.isPresent()) {
            return waive(profile, owed, standing.get(), now);
        }
        List<Message> why = new ArrayList<>(owed.why());
        waivers.stream()
                .flatMap(waiver -> WaiverCheck.lacks(profile, owed, waiver, now).stream())
                .distinct()
                .forEach(why::add);
        return new Determination.Owed(assessment, owed.profile(), addressee, owed.due(), why);
    }

    /// Waives a duty, where the waiver holds at `now`; where it does not, the duty stands and `why` says what
    /// the waiver lacks.
    public static Determination waive(Profile profile, Determination.Owed owed, Waiver waiver, Instant now) {
        List<Message> lacks = WaiverCheck.lacks(profile, owed, waiver, now);
        if (lacks.isEmpty()) {
            return new Determination.Waived(owed, waiver, List.of(Message.of("duty.waived", waiver.ground())));
        }
        return new Determination.Owed(owed.assessment(), owed.profile(), owed.addressee(), owed.due(), lacks);
    }

    /// A recorded determination as it stands at `now`: a waiver that has come to its review counts no more, and the
    /// warning is owed again, by the clock that has run since the report came in.
    public static Determination standing(Determination recorded, Instant now) {
        if (!(recorded instanceof Determination.Waived waived) || !waived.isStale(now)) {
            return recorded;
        }
        Determination.Owed owed = waived.owed();
        List<Message> why = new ArrayList<>(owed.why());
        why.add(Message.of("duty.waiver.stale", waived.waiver().review().toString()));
        return new Determination.Owed(owed.assessment(), owed.profile(), owed.addressee(), owed.due(), why);
    }

    /// What speaks against a waiver before anybody but its author has signed it; empty where others may be asked to.
    public static List<Message> objections(
            Profile profile, Determination.Owed owed, Waiver proposed, Instant now) {
        return WaiverCheck.terms(profile, owed, proposed, now);
    }
}
