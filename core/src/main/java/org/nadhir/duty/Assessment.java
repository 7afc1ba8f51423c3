package org.nadhir.duty;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.Harm;
import org.nadhir.model.PersonId;
import org.nadhir.model.Question;
import org.nadhir.model.Reading;

/// What an analyst holds of a threat: four recorded answers, a likelihood and a confidence, apart from each other.
///
/// @param answers one for each [Question], kept in their order
/// @param when ISO 8601 date, time or interval of the event, or empty
/// @param received when the first report of the threat came in: the duty's clock starts here, not at approval
///     (RCMP: the obligation begins the moment police become aware)
/// @param grade of source and information, each apart
public record Assessment(
        CaseId caseId,
        List<Answer> answers,
        Harm harm,
        Likelihood likelihood,
        Confidence confidence,
        Victim victim,
        String when,
        Instant received,
        PersonId by,
        Instant at,
        Grade grade) {

    /// An assessment that grades neither source nor information.
    public Assessment(
            CaseId caseId,
            List<Answer> answers,
            Harm harm,
            Likelihood likelihood,
            Confidence confidence,
            Victim victim,
            String when,
            Instant received,
            PersonId by,
            Instant at) {
        this(
                caseId, answers, harm, likelihood, confidence, victim, when, received, by, at,
                new Grade.Ungraded());
    }

    public Assessment {
        answers = answers.stream().sorted((a, b) -> a.question().compareTo(b.question())).toList();
        EnumSet<Question> asked = EnumSet.noneOf(Question.class);
        answers.forEach(answer -> asked.add(answer.question()));
        if (answers.size() != Question.values().length || asked.size() != answers.size()) {
            throw new IllegalArgumentException("an assessment answers each of the four questions once");
        }
    }

    public Answer answer(Question question) {
        return answers.stream()
                .filter(answer -> answer.question() == question)
                .findFirst()
                .orElseThrow();
    }

    /// The same answers about somebody else.
    public Assessment about(Victim other) {
        return new Assessment(
                caseId, answers, harm, likelihood, confidence, other, when, received, by, at, grade);
    }

    /// SHA-256 of its canonical bytes, by which a waiver names what it was decided on.
    public Digest digest() {
        return Digest.of(CanonicalWriter.write(AssessmentCodec.write(this)));
    }

    /// This assessment, if all that it cites stands in `readings`.
    ///
    /// @throws IllegalArgumentException where an answer rests on a report that was not read, or on words beyond its end
    public Assessment citing(List<Reading> readings) {
        for (Answer answer : answers) {
            for (Evidence evidence : answer.evidence()) {
                boolean stands = readings.stream()
                        .map(Reading::report)
                        .anyMatch(report -> report.id().equals(evidence.report())
                                && evidence.span().end() <= report.text().length());
                if (!stands) {
                    throw new IllegalArgumentException(
                            "the answer to " + answer.question().word()
                                    + " cites words that no report of the case has");
                }
            }
        }
        return this;
    }
}
