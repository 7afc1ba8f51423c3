package org.nadhir.node.console;

import java.util.Arrays;
import java.util.List;
import org.nadhir.agreement.Subject;
import org.nadhir.client.View;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.exchange.Recall;
import org.nadhir.model.Harm;
import org.nadhir.model.Question;
import org.nadhir.outcome.Measure;
import org.nadhir.outcome.Review;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Method;
import org.nadhir.tearline.Precedence;

/// The closed lists that forms choose from, in the order in which they are offered. The words for them are those of
/// the catalogue, or the sentences that the release itself will hold.
final class Picks {

    static final List<String> QUESTIONS = Arrays.stream(Question.values()).map(Question::word).toList();
    static final List<String> SAYS = List.of("yes", "no", "unclear");
    static final List<String> HARMS = Arrays.stream(Harm.values()).map(Harm::word).toList();
    static final List<String> LIKELIHOODS = Arrays.stream(Likelihood.values()).map(Likelihood::word).toList();
    static final List<String> CONFIDENCES = Arrays.stream(Confidence.values()).map(Confidence::word).toList();
    static final List<String> SUBJECTS = Arrays.stream(Subject.values()).map(Subject::word).toList();
    static final List<String> PRECEDENCES = Arrays.stream(Precedence.values()).map(Precedence::word).toList();
    static final List<String> RECALLS = Arrays.stream(Recall.Reason.values()).map(Recall.Reason::word).toList();
    static final List<String> MEASURES = Arrays.stream(Measure.Kind.values()).map(Measure.Kind::word).toList();
    static final List<String> FINDINGS = Arrays.stream(Review.Finding.values()).map(Review.Finding::word).toList();
    static final List<Method> METHODS = List.of(Method.values());
    static final List<Advice> ADVICE = List.of(Advice.values());

    private Picks() {}

    /// Parties that a warning can go to: all that are known but the node's own, which the node names first.
    static List<String> recipients(Inside inside) {
        List<View> parties = inside.get("/api/v1/names").items("parties");
        return parties.stream().skip(1).map(party -> party.text("id")).toList();
    }
}
