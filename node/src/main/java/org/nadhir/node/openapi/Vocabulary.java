package org.nadhir.node.openapi;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Function;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Assurance;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Standing;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Tier;
import org.nadhir.bulk.BulkStep;
import org.nadhir.client.Act;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Answer;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.duty.Victim;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Recall;
import org.nadhir.model.Entity;
import org.nadhir.model.Harm;
import org.nadhir.model.Marking;
import org.nadhir.model.Question;
import org.nadhir.node.vault.Known;
import org.nadhir.outcome.Exhibit;
import org.nadhir.outcome.Measure;
import org.nadhir.outcome.PurposeAudit;
import org.nadhir.outcome.Review;
import org.nadhir.policy.Finding;
import org.nadhir.policy.Risk;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Method;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.Trace;

/// The closed lists of words that go in and come out, taken from the enums that read and write them: a word that is
/// added there stands in the document by itself.
final class Vocabulary {

    private Vocabulary() {}

    /// Each list by its name.
    static SequencedMap<String, List<String>> lists() {
        SequencedMap<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("ActKind", words(Act.Kind.values(), Act.Kind::word));
        lists.put("AdviceWord", words(Advice.values(), Advice::word));
        lists.put("AgreementKind", words(Agreement.Kind.values(), Agreement.Kind::word));
        lists.put("AnswerSays", words(Answer.Says.values(), Answer.Says::word));
        lists.put("AssuranceWord", words(Assurance.values(), Assurance::word));
        lists.put("BulkStepWord", words(BulkStep.values(), BulkStep::word));
        lists.put("ConfidenceWord", words(Confidence.values(), Confidence::word));
        lists.put("EntityType", words(Entity.Type.values(), Enum::name));
        lists.put("ExhibitKind", words(Exhibit.Kind.values(), Exhibit.Kind::word));
        lists.put("HarmWord", words(Harm.values(), Harm::word));
        lists.put("KnownKind", words(Known.KINDS.toArray(Trace.Kind[]::new), Trace.Kind::word));
        lists.put("LikelihoodWord", words(Likelihood.values(), Likelihood::word));
        lists.put("MarkingLabel", words(Marking.values(), Marking::label));
        lists.put("MeasureKind", words(Measure.Kind.values(), Measure.Kind::word));
        lists.put("MethodWord", words(Method.values(), Method::word));
        lists.put("MitigationKind", words(Risk.Mitigation.Kind.values(), Risk.Mitigation.Kind::word));
        lists.put("OnwardWord", words(Onward.values(), Onward::word));
        lists.put("OutcomeKind", words(Outcome.Kind.values(), Outcome.Kind::label));
        lists.put("PrecedenceWord", words(Precedence.values(), Precedence::word));
        lists.put("PurposeWord", words(Purpose.values(), Purpose::word));
        lists.put("QuestionWord", words(Question.values(), Question::word));
        lists.put("RecallReason", words(Recall.Reason.values(), Recall.Reason::word));
        lists.put("ReviewCause", words(Review.Cause.values(), Review.Cause::word));
        lists.put("ReviewFinding", words(Review.Finding.values(), Review.Finding::word));
        lists.put("RiskLevel", words(Risk.Level.values(), Risk.Level::word));
        lists.put("RoleWord", words(Role.values(), Role::word));
        lists.put("SharingWord", words(Sharing.values(), Sharing::word));
        lists.put("StandingKind", words(Standing.Kind.values(), Standing.Kind::word));
        lists.put("Stands", words(Addressee.Stands.values(), one -> one.name().toLowerCase(Locale.ROOT)));
        lists.put("StatusWord", words(Status.values(), Status::word));
        lists.put("StepLabel", words(ReceiptStep.values(), ReceiptStep::label));
        lists.put("SubjectWord", words(Subject.values(), Subject::word));
        lists.put("TierWord", words(Tier.values(), Tier::word));
        lists.put("UseFinding", words(PurposeAudit.Kind.values(), PurposeAudit.Kind::word));
        lists.put("Verdict", words(Finding.Verdict.values(), Finding.Verdict::word));
        lists.put("VictimKind", words(Victim.Kind.values(), Victim.Kind::word));
        return Collections.unmodifiableSequencedMap(lists);
    }

    private static <T> List<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }
}
