package org.nadhir.facts;

import java.time.Instant;
import java.util.List;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.duty.Victim;
import org.nadhir.duty.Waiver;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.model.EntityId;
import org.nadhir.model.Harm;
import org.nadhir.model.Question;
import org.nadhir.model.Text;

/// The members `assessment` and `waiver`. The words of the reports on which answers rest are not asked for: a
/// document says what was answered, not what from.
final class DutyMembers {

    private static final int WHEN_CHARS_MAX = 200;

    private final Names names;

    DutyMembers(Names names) {
        this.names = names;
    }

    Assessment assessment(Fields fields) throws Malformed {
        Fields answers = fields.object("answers");
        List<Answer> all = List.of(
                answer(answers, Question.CREDIBLE),
                answer(answers, Question.SPECIFIC),
                answer(answers, Question.IMPENDING),
                answer(answers, Question.HARM));
        answers.done();
        Instant received = Moments.read(fields, "received");
        return new Assessment(
                new CaseId(names.party("case").value()),
                all,
                fields.choice("harm", List.of(Harm.values()), Harm::word),
                fields.choice("likelihood", List.of(Likelihood.values()), Likelihood::word),
                fields.choice("confidence", List.of(Confidence.values()), Confidence::word),
                fields.object("victim", DutyMembers::victim),
                fields.string("when", WHEN_CHARS_MAX),
                received,
                names.person(fields.string("by")),
                received);
    }

    private static Answer answer(Fields answers, Question question) throws Malformed {
        Answer.Says says = answers.choice(question.word(), List.of(Answer.Says.values()), Answer.Says::word);
        return new Answer(question, says, List.of(), "");
    }

    private static Victim victim(Fields fields) throws Malformed {
        EntityId id = fields.value("id", EntityId::new);
        return new Victim(
                fields.choice("kind", List.of(Victim.Kind.values()), Victim.Kind::word),
                id,
                new Text(id.value(), id.value()));
    }

    /// Null, or the one waiver that is claimed.
    List<Waiver> waivers(Fields fields) throws Malformed {
        return fields.json("waiver") instanceof Json.Null ? List.of() : List.of(fields.object("waiver", this::waiver));
    }

    private Waiver waiver(Fields fields) throws Malformed {
        return new Waiver(
                fields.string("ground", 64),
                fields.string("facts", 4_000),
                fields.bool("wording_tried") ? Waiver.Wording.NONE_IS_SAFE : Waiver.Wording.NOT_TRIED,
                names.person(fields.string("author")),
                fields.values("approvers", 99, names::person),
                Moments.read(fields, "at"),
                Moments.read(fields, "review"));
    }
}
