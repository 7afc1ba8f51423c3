package org.nadhir.node.desk;

import java.util.List;
import java.util.Optional;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Evidence;
import org.nadhir.duty.Support;
import org.nadhir.model.Claim;
import org.nadhir.model.Message;
import org.nadhir.model.Picture;
import org.nadhir.model.Question;
import org.nadhir.model.Span;

/// Holds a stated grade of credibility against the origins of what it rests on.
final class Grades {

    private Grades() {}

    /// What is wrong with the grade, where it says more than the independent origins support.
    static Optional<Message> exceeded(Picture picture, Assessment assessment) {
        return Support.exceeded(assessment.grade(), origins(picture, assessment));
    }

    /// The independent origins of the best corroborated claim among the words that the answer "credible" cites. Who
    /// cites words of which no claim was read has the report's own word: one.
    private static int origins(Picture picture, Assessment assessment) {
        List<Evidence> cited = assessment.answer(Question.CREDIBLE).evidence();
        return picture.claims().stream()
                .filter(claim -> isCited(claim, cited))
                .map(Claim::corroboration)
                .mapToInt(Support::independent)
                .max()
                .orElse(1);
    }

    private static boolean isCited(Claim claim, List<Evidence> cited) {
        return claim.statements().stream()
                .anyMatch(statement -> cited.stream()
                        .anyMatch(evidence -> evidence.report().equals(statement.report())
                                && overlap(evidence.span(), statement.span())));
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
