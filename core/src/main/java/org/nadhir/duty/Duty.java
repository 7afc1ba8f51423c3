package org.nadhir.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.Message;
import org.nadhir.model.Question;

/// Decides whether a warning is owed. In doubt it is: only a plain no, or a harm that the profile does not name,
/// speaks against it.
public final class Duty {

    private Duty() {}

    /// Owed, not owed, or a threat to watch: one that is not specific, while nothing says that it is not to be
    /// believed or of no harm that counts. Whether the threat is public plays no part.
    public static Determination determine(Profile profile, Assessment assessment, Addressee addressee) {
        List<Message> against = new ArrayList<>();
        List<Message> toward = new ArrayList<>();
        boolean believed = true;
        boolean vague = false;
        for (Question question : profile.threshold()) {
            Answer answer = assessment.answer(question);
            Message says = Message.of("duty." + question.word() + '.' + answer.says().word());
            boolean outside = question == Question.HARM && isOutside(profile, assessment);
            if (outside) {
                against.add(
                        Message.of("duty.harm.outside", Message.word(assessment.harm().word()), profile.id()));
            } else {
                (answer.isAgainst() ? against : toward).add(says);
            }
            boolean counts = question == Question.CREDIBLE || question == Question.HARM;
            believed &= !(counts && (answer.isAgainst() || outside));
            vague |= question == Question.SPECIFIC && answer.isAgainst();
        }
        if (vague && believed) {
            against.add(Message.of("duty.watch"));
            return new Determination.Watch(assessment, profile.id(), against);
        }
        if (!against.isEmpty()) {
            return new Determination.NotOwed(assessment, profile.id(), against);
        }
        Instant due = assessment.received().plus(profile.clock());
        return new Determination.Owed(assessment, profile.id(), addressee, due, toward);
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

    /// A clear harm that the profile does not name; one that is not clear counts toward warning.
    private static boolean isOutside(Profile profile, Assessment assessment) {
        return assessment.answer(Question.HARM).says() == Answer.Says.YES
                && !profile.harms().contains(assessment.harm());
    }
}
