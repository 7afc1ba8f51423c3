package org.nadhir.duty;

import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.model.EntityId;
import org.nadhir.model.Harm;
import org.nadhir.model.PersonId;
import org.nadhir.model.Question;
import org.nadhir.model.ReportId;
import org.nadhir.model.Span;
import org.nadhir.model.Text;

/// An assessment as it is recorded: in the node's store and, salted, in its own ledger. Never leaves the node.
///
/// Version 1 knows no grade; an assessment without one is still written so. Version 2 holds `grade`.
public final class AssessmentCodec {

    private static final int EVIDENCE_MAX = 1_000;
    private static final int NAME_CHARS_MAX = 500;

    private AssessmentCodec() {}

    public static Json write(Assessment assessment) {
        Victim victim = assessment.victim();
        Json.Builder json = Json.object();
        if (assessment.grade() instanceof Grade.Rated rated) {
            json.put("grade", write(rated));
        }
        return json.put("type", "assessment")
                .put("version", assessment.grade() instanceof Grade.Rated ? 2 : 1)
                .put("case", assessment.caseId().value())
                .putArray("answers", assessment.answers(), AssessmentCodec::write)
                .put("harm", assessment.harm().word())
                .put("likelihood", assessment.likelihood().word())
                .put("confidence", assessment.confidence().word())
                .put("victim", Json.object()
                        .put("kind", victim.kind().word())
                        .put("entity", victim.entity().value())
                        .put("ar", victim.name().ar())
                        .put("en", victim.name().en())
                        .build())
                .put("when", assessment.when())
                .put("received", assessment.received())
                .put("by", assessment.by().value())
                .put("at", assessment.at())
                .build();
    }

    public static Assessment read(Fields fields) throws Malformed {
        if (!fields.string("type").equals("assessment")) {
            throw fields.bad("type");
        }
        boolean graded = fields.integer("version", 1, 2) == 2;
        return new Assessment(
                fields.value("case", CaseId::new),
                fields.objects("answers", Question.values().length, AssessmentCodec::answer),
                fields.choice("harm", List.of(Harm.values()), Harm::word),
                fields.choice("likelihood", List.of(Likelihood.values()), Likelihood::word),
                fields.choice("confidence", List.of(Confidence.values()), Confidence::word),
                fields.object("victim", AssessmentCodec::victim),
                fields.string("when"),
                fields.instant("received"),
                fields.value("by", PersonId::new),
                fields.instant("at"),
                graded ? fields.object("grade", AssessmentCodec::grade) : new Grade.Ungraded());
    }

    private static Json write(Grade.Rated grade) {
        return Json.object()
                .put("reliability", grade.reliability().name())
                .put("credibility", grade.credibility().grade())
                .build();
    }

    /// Reads a grade as a person gives it: `reliability` A to F and `credibility` 1 to 6.
    public static Grade grade(Fields fields) throws Malformed {
        long credibility = fields.integer("credibility", 1, Credibility.values().length);
        return new Grade.Rated(
                fields.choice("reliability", List.of(Reliability.values()), Enum::name),
                List.of(Credibility.values()).stream()
                        .filter(one -> one.grade() == credibility)
                        .findFirst()
                        .orElseThrow());
    }

    private static Json write(Answer answer) {
        return Json.object()
                .put("question", answer.question().word())
                .put("says", answer.says().word())
                .put("note", answer.note())
                .putArray("evidence", answer.evidence(), evidence -> Json.object()
                        .put("report", evidence.report().value())
                        .put("start", evidence.span().start())
                        .put("end", evidence.span().end())
                        .build())
                .build();
    }

    private static Answer answer(Fields fields) throws Malformed {
        return new Answer(
                fields.choice("question", List.of(Question.values()), Question::word),
                fields.choice("says", List.of(Answer.Says.values()), Answer.Says::word),
                fields.objects("evidence", EVIDENCE_MAX, AssessmentCodec::evidence),
                fields.string("note", Answer.NOTE_CHARS_MAX));
    }

    private static Evidence evidence(Fields fields) throws Malformed {
        int start = (int) fields.integer("start", 0, Integer.MAX_VALUE);
        int end = (int) fields.integer("end", start, Integer.MAX_VALUE);
        return new Evidence(fields.value("report", ReportId::new), new Span(start, end));
    }

    private static Victim victim(Fields fields) throws Malformed {
        return new Victim(
                fields.choice("kind", List.of(Victim.Kind.values()), Victim.Kind::word),
                fields.value("entity", EntityId::new),
                new Text(fields.string("ar", NAME_CHARS_MAX), fields.string("en", NAME_CHARS_MAX)));
    }
}
