package org.nadhir.duty;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.duty.Reason.Counts;
import org.nadhir.model.Message;
import org.nadhir.model.Question;

/// What speaks for and against a duty, question by question, in the order of the profile.
final class Reasons {

    private static final String WATCH_SOURCE = "Nadhir: what is not specific is followed until it is; after ICD 191 in "
            + "FAS Secrecy News, 24 August 2015, which asks for specific information";

    private final Profile profile;
    private final Assessment assessment;
    private final List<Reason> lines = new ArrayList<>();

    Reasons(Profile profile, Assessment assessment) {
        this.profile = profile;
        this.assessment = assessment;
        profile.threshold().forEach(question -> lines.add(line(question)));
        if (isWatch()) {
            lines.add(new Reason(
                    "watch",
                    Counts.FOLLOWS,
                    Message.of("duty.watch"),
                    new Profile.Citation("watch", WATCH_SOURCE, false)));
        }
    }

    /// All lines.
    List<Reason> lines() {
        return List.copyOf(lines);
    }

    /// The words of the lines that count so.
    List<Message> why(Counts... counts) {
        return lines.stream()
                .filter(line -> List.of(counts).contains(line.counts()))
                .map(Reason::why)
                .toList();
    }

    boolean isAgainst() {
        return lines.stream().anyMatch(line -> line.counts() == Counts.AGAINST);
    }

    /// Not specific, while nothing says that it is not to be believed or of no harm that counts. Whether it is
    /// impending plays no part: who watches wants to see it become so.
    boolean isWatch() {
        return speaksAgainst(Question.SPECIFIC)
                && !speaksAgainst(Question.CREDIBLE)
                && !speaksAgainst(Question.HARM);
    }

    private boolean speaksAgainst(Question question) {
        return lines.stream().anyMatch(line -> line.id().equals(question.word()) && line.counts() == Counts.AGAINST);
    }

    private Reason line(Question question) {
        Answer answer = assessment.answer(question);
        if (question == Question.HARM && isOutside()) {
            String harm = Message.word(assessment.harm().word());
            Message why = Message.of("duty.harm.outside", harm, profile.id());
            return new Reason(question.word(), Counts.AGAINST, why, profile.source(Profile.Part.HARMS));
        }
        return new Reason(
                question.word(),
                answer.isAgainst() ? Counts.AGAINST : Counts.TOWARD,
                Message.of("duty." + question.word() + '.' + answer.says().word()),
                profile.source(question == Question.HARM ? Profile.Part.HARMS : Profile.Part.THRESHOLD));
    }

    /// A clear harm that the profile does not name; one that is not clear counts toward warning.
    private boolean isOutside() {
        return assessment.answer(Question.HARM).says() == Answer.Says.YES
                && !profile.harms().contains(assessment.harm());
    }
}
