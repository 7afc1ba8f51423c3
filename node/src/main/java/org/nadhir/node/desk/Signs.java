package org.nadhir.node.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.AssessmentCodec;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Evidence;
import org.nadhir.duty.Grade;
import org.nadhir.duty.Likelihood;
import org.nadhir.duty.Victim;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.model.EntityId;
import org.nadhir.model.Harm;
import org.nadhir.model.Mention;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.PersonId;
import org.nadhir.model.Proposal;
import org.nadhir.model.Question;
import org.nadhir.model.Reading;
import org.nadhir.model.Text;
import org.nadhir.model.ThreatSigns;
import org.nadhir.reports.Reader;
import org.nadhir.reports.register.Register;
import org.nadhir.tearline.Site;

/// What the reader proposes for the four questions, and the assessment that a person makes of it. A proposal is never
/// an answer: the person says so for each question, or accepts them all by name.
public record Signs(Reading reading, ThreatSigns proposed, Register register) {

    /// In the register's form for what it does not list.
    private static final String NOBODY = "~unknown";

    public static Signs of(Reader reader, Reading reading) {
        return new Signs(reading, reader.signs(reading), reader.register());
    }

    public Json json(Register names) {
        return Json.object()
                .putArray("answers", proposed.proposals(), proposal -> Json.object()
                        .put("question", proposal.question().word())
                        .put("yes", proposal.yes())
                        .put("reason", MessageCodec.write(proposal.reason()))
                        .putArray("evidence", proposal.evidence(), span -> Readings.span(
                                        reading.report().text(), span)
                                .build())
                        .build())
                .put("harm", proposed.harm().word())
                .put("victim", target().map(target -> Json.object()
                        .put("entity", target.value())
                        .put("name", Readings.name(names, target))
                        .build())
                        .orElseGet(Json.Null::new))
                .put("when", proposed.when())
                .build();
    }

    /// What an analyst's answers make.
    sealed interface Made {
        record Good(Assessment assessment) implements Made {}

        /// Nobody that is known was named as the victim.
        record NoSuchVictim(String typed, List<Text> near) implements Made {}
    }

    /// Reads `likelihood`, `confidence` and either `accept` or `answers`; also `victim`, a name or an id, and `when`
    /// where the reader is wrong, and `grade` where somebody rated source and information.
    Made made(Fields fields, Victims victims, CaseId id, Instant received, PersonId by, Instant at) throws Malformed {
        if (!fields.has("victim")) {
            return new Made.Good(assessment(fields, victims, id, received, by, at));
        }
        String typed = fields.string("victim", Site.NAME_CHARS_MAX).strip();
        Assessment assessment = assessment(fields, victims, id, received, by, at);
        return switch (victims.find(typed, known())) {
            case Victims.Found.One(Victim victim) -> new Made.Good(assessment.about(victim));
            case Victims.Found.Near(List<Text> near) -> new Made.NoSuchVictim(typed, near);
        };
    }

    private Assessment assessment(
            Fields fields, Victims victims, CaseId id, Instant received, PersonId by, Instant at) throws Malformed {
        boolean accept = fields.has("accept") && fields.bool("accept");
        List<Answer> own = accept && !fields.has("answers")
                ? List.of()
                : fields.objects("answers", Question.values().length, this::answer);
        List<Answer> answers = accept ? accepted(own) : own;
        EntityId victim = fields.has("victim")
                ? new EntityId(NOBODY)
                : victim(answers).orElseThrow(() -> fields.bad("victim"));
        Harm harm = fields.has("harm")
                ? fields.choice("harm", List.of(Harm.values()), Harm::word)
                : proposed.harm();
        return new Assessment(
                id,
                answers,
                harm,
                fields.choice("likelihood", List.of(Likelihood.values()), Likelihood::word),
                fields.choice("confidence", List.of(Confidence.values()), Confidence::word),
                victims.of(victim),
                fields.has("when") ? fields.value("when", Signs::when) : proposed.when(),
                received,
                by,
                at,
                fields.has("grade") ? fields.object("grade", AssessmentCodec::grade) : new Grade.Ungraded());
    }

    /// The reader's proposals, but for the questions that the person answered.
    private List<Answer> accepted(List<Answer> own) {
        return Stream.concat(
                        own.stream(),
                        proposed.proposals().stream()
                                .filter(proposal -> own.stream()
                                        .noneMatch(answer -> answer.question() == proposal.question()))
                                .map(this::accepted))
                .sorted(Comparator.comparing(Answer::question))
                .toList();
    }

    /// The one whom the report threatens; where it names several, the first that it names.
    private Optional<EntityId> target() {
        return proposed.targets().stream().findFirst();
    }

    /// Whom the report names, as far as the reader sees.
    private List<EntityId> known() {
        return Stream.concat(
                        proposed.targets().stream(), reading.mentions().stream().map(Mention::entity))
                .distinct()
                .toList();
    }

    /// Whom the reader found; nobody can be named where the answer is that nobody is.
    private Optional<EntityId> victim(List<Answer> answers) {
        boolean nobody = answers.stream()
                .anyMatch(answer -> answer.question() == Question.SPECIFIC && answer.isAgainst());
        Optional<EntityId> found = target();
        return found.isEmpty() && nobody ? Optional.of(new EntityId(NOBODY)) : found;
    }

    private Answer answer(Fields fields) throws Malformed {
        Question question = fields.choice("question", List.of(Question.values()), Question::word);
        Answer.Says says = fields.choice("says", List.of(Answer.Says.values()), Answer.Says::word);
        String note = fields.optionalString("note").orElse("");
        return new Answer(question, says, evidence(question), note);
    }

    private Answer accepted(Proposal proposal) {
        return Answer.of(proposal.question(), proposal.yes(), evidence(proposal.question()), "");
    }

    /// A day, a month or a stretch of days: `2031-03-14`, `2031-03`, `2031-03-14/2031-03-16`.
    private static String when(String value) {
        if (!value.matches("\\d{4}-\\d{2}(-\\d{2})?(/\\d{4}-\\d{2}-\\d{2})?")) {
            throw new IllegalArgumentException("a day, as in 2031-03-14");
        }
        return value;
    }

    private List<Evidence> evidence(Question question) {
        Optional<Proposal> proposal = proposed.proposals().stream()
                .filter(one -> one.question() == question)
                .findFirst();
        return proposal.map(found -> found.evidence().stream()
                        .map(span -> new Evidence(reading.report().id(), span))
                        .toList())
                .orElse(List.of());
    }
}
