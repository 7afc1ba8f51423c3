package org.nadhir.node.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nadhir.json.Json;
import org.nadhir.model.CaseId;
import org.nadhir.model.PersonId;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.outcome.Review;

/// Wordings in which the leak guard found something, counted by person over all cases: who words again and again can
/// try names on the search, and a fresh case for each five tries takes one person. After [#ATTEMPTS_MAX] within
/// [#WITHIN] an approver must look; until that review is closed by somebody else, the person is told that a wording
/// does not pass and nothing more, whatever the case.
public final class LeakAttempts {

    /// Honest rewording takes two or three; our own number.
    public static final int ATTEMPTS_MAX = 5;
    /// Our own number.
    public static final Duration WITHIN = Duration.ofHours(24);

    private LeakAttempts() {}

    /// Whether `person` is told that a wording does not pass and nothing more.
    public static boolean isShut(SealedSnapshot rows, PersonId person) {
        return ReviewRows.all(rows).stream().anyMatch(review -> review.isOpen() && isAbout(review, person));
    }

    /// Counts what was found in one wording and leaves the leaf `draft-leaking`; opens the review where it is one too
    /// many.
    ///
    /// @param wordings in which something was found: as many as a list has victims whose words leak, else 1
    /// @param findings how many things were found, for the leaf
    public static void note(
            SealedTransaction tx,
            NodeLedgers ledgers,
            CaseId id,
            PersonId person,
            int wordings,
            int findings,
            Instant now) {
        ledgers.append(tx, "draft-leaking", Json.object()
                .put("case", id.value())
                .put("leaks", findings)
                .put("by", person.value())
                .put("at", now)
                .build(), now);
        for (int n = 0; n < Math.min(wordings, ATTEMPTS_MAX); n++) {
            long number = tx.next(counter(person));
            tx.insert(Table.MARK, name(tx, person, number), Sheet.write(Json.object().put("at", now).build()));
            if (n + 1 == Math.min(wordings, ATTEMPTS_MAX)) {
                openReview(tx, ledgers, id, person, number, now);
            }
        }
    }

    private static void openReview(
            SealedTransaction tx, NodeLedgers ledgers, CaseId id, PersonId person, long newest, Instant now) {
        long fifthLast = newest - ATTEMPTS_MAX + 1;
        if (fifthLast >= 1 && !isShut(tx, person) && counts(tx, person, fifthLast, now)) {
            ReviewRows.open(tx, ledgers, Review.Cause.LEAK_SEARCH, id, List.of(person), now);
        }
    }

    /// Whether an attempt is of the last day, and younger than the last review that let the person go on.
    private static boolean counts(SealedSnapshot rows, PersonId person, long number, Instant now) {
        Instant at = rows.get(Table.MARK, name(rows, person, number))
                .map(entry -> Sheet.read(Table.MARK, entry.body(), fields -> fields.instant("at")))
                .orElse(Instant.MIN);
        Instant reset = ReviewRows.all(rows).stream()
                .filter(review -> isAbout(review, person))
                .map(review -> review.state() instanceof Review.State.Closed closed ? closed.at() : Instant.MIN)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return at.isAfter(now.minus(WITHIN)) && at.isAfter(reset);
    }

    private static boolean isAbout(Review review, PersonId person) {
        return review.cause() == Review.Cause.LEAK_SEARCH && review.concerned().contains(person);
    }

    private static String counter(PersonId person) {
        return "leaks by " + person;
    }

    private static RowId name(SealedSnapshot rows, PersonId person, long number) {
        return rows.name(Table.MARK, counter(person) + "|" + number);
    }
}
