package org.nadhir.facts;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Profile;
import org.nadhir.duty.Waiver;
import org.nadhir.model.Message;
import org.nadhir.model.Question;

/// Says of a determination which part of the profile spoke for it and which against.
final class DutyLines {

    private final FactsDocument document;
    private final Determination determination;
    private final List<DryAnswer.Line> lines = new ArrayList<>();

    DutyLines(FactsDocument document, Determination determination) {
        this.document = document;
        this.determination = determination;
    }

    DryAnswer answer() {
        document.profile.threshold().forEach(this::question);
        return switch (determination) {
            case Determination.Owed owed -> {
                clock(owed);
                document.waivers.forEach(this::waiverThatFails);
                yield given("owed", isInDoubt() ? "in-doubt-owed" : "threshold-met");
            }
            case Determination.NotOwed notOwed -> given("not-owed", firstAgainst());
            case Determination.Watch watch -> {
                add("watch", "watch", Message.of("duty.watch"), Profile.Part.THRESHOLD);
                yield given("watch", "specific");
            }
            case Determination.Waived waived -> {
                clock(waived.owed());
                Profile.Ground ground = document.profile.ground(waived.waiver().ground()).orElseThrow();
                lines.add(new DryAnswer.Line(
                        "waiver", "waives", Message.of("duty.waived", ground.id()), source(ground.source())));
                yield given("waived", ground.id());
            }
        };
    }

    private DryAnswer given(String answer, String ground) {
        return new DryAnswer(answer, ground, 0, lines);
    }

    private void question(Question question) {
        Answer.Says said = document.assessment.answer(question).says();
        boolean outside = question == Question.HARM
                && said == Answer.Says.YES
                && !document.profile.harms().contains(document.assessment.harm());
        if (outside) {
            Message why = Message.of(
                    "duty.harm.outside", Message.word(document.assessment.harm().word()), document.profile.id());
            add(question.word(), "against", why, Profile.Part.HARMS);
            return;
        }
        String says = switch (said) {
            case YES -> "toward";
            case UNCLEAR -> "in-doubt-toward";
            case NO -> "against";
        };
        Message why = Message.of("duty." + question.word() + '.' + said.word());
        add(question.word(), says, why, question == Question.HARM ? Profile.Part.HARMS : Profile.Part.THRESHOLD);
    }

    private void clock(Determination.Owed owed) {
        add("clock", "due", Message.of("facts.due", owed.due().toString()), Profile.Part.CLOCK);
    }

    /// A waiver that was claimed and does not count: the duty stands, and each reason is said.
    private void waiverThatFails(Waiver waiver) {
        List<Message> reasons = new ArrayList<>(DryRun.unfit(document, waiver));
        determination.why().stream()
                .filter(why -> why.key().startsWith("duty.waiver."))
                .forEach(reasons::add);
        String source = document.profile
                .ground(waiver.ground())
                .map(ground -> source(ground.source()))
                .orElseGet(() -> source(document.profile.source(Profile.Part.DECIDES)));
        reasons.forEach(why ->
                lines.add(new DryAnswer.Line("waiver", "does-not-count", document.names.say(why), source)));
    }

    private boolean isInDoubt() {
        return lines.stream().anyMatch(line -> line.says().equals("in-doubt-toward"));
    }

    private String firstAgainst() {
        return lines.stream()
                .filter(line -> line.says().equals("against"))
                .map(DryAnswer.Line::id)
                .findFirst()
                .orElseThrow();
    }

    private void add(String id, String says, Message why, Profile.Part part) {
        lines.add(new DryAnswer.Line(id, says, why, source(document.profile.source(part))));
    }

    private static String source(Profile.Citation citation) {
        return citation.verified() ? citation.source() : citation.source() + " [wording not verified]";
    }
}
