package org.nadhir.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Message;
import org.nadhir.model.Question;

/// Decides whether a warning is owed. In doubt it is: only a plain no, or a harm that the profile does not name,
/// speaks against it.
public final class Duty {

    private Duty() {}

    public static Determination determine(Profile profile, Assessment assessment, Addressee addressee) {
        List<Message> against = new ArrayList<>();
        List<Message> toward = new ArrayList<>();
        for (Question question : profile.threshold()) {
            Answer answer = assessment.answer(question);
            String key = "duty." + question.word() + '.' + answer.says().word();
            (answer.isAgainst() ? against : toward).add(Message.of(key));
        }
        boolean harmAsked = profile.threshold().contains(Question.HARM);
        boolean harmClear = assessment.answer(Question.HARM).says() == Answer.Says.YES;
        if (harmAsked && harmClear && !profile.harms().contains(assessment.harm())) {
            against.add(Message.of("duty.harm.outside", Message.word(assessment.harm().word()), profile.id()));
        }
        if (!against.isEmpty()) {
            return new Determination.NotOwed(assessment, profile.id(), against);
        }
        Instant due = assessment.received().plus(profile.clock());
        return new Determination.Owed(assessment, profile.id(), addressee, due, toward);
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
}
