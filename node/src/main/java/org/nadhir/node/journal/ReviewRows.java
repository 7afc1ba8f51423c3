package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.model.CaseId;
import org.nadhir.model.PersonId;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.outcome.Review;

/// Reviews that are due and those that are closed. Whatever asks for one opens it in its own transaction, so that
/// no override and no bad outcome is ever on file without its review.
public final class ReviewRows {

    private ReviewRows() {}

    /// Opens a review: row and leaf are part of the caller's commit.
    ///
    /// @param concerned who took part in what is reviewed, author and approvers; none of them may close it
    public static Review open(
            SealedTransaction tx,
            NodeLedgers ledgers,
            Review.Cause cause,
            CaseId caseId,
            List<PersonId> concerned,
            Instant now) {
        Review review = Review.open(tx.next("reviews"), cause, caseId, concerned, now);
        put(tx, ledgers, review, "review-due", now);
        return review;
    }

    /// Opens the review that follows an event which was warned of, unless the case has one already. Concerned are
    /// who assessed, and who signed a release of the case.
    static void openAfterOutcome(
            SealedTransaction tx, NodeLedgers ledgers, PartyBook parties, CaseId caseId, Instant now) {
        boolean known = all(tx).stream()
                .anyMatch(review -> review.cause() == Review.Cause.OUTCOME && review.caseId().equals(caseId));
        if (!known) {
            Stream<PersonId> assessed =
                    CaseMoments.judgedAs(tx, caseId).map(CaseMoments.Judged::by).stream();
            Stream<PersonId> signed = ReleaseRows.all(tx).stream()
                    .filter(released -> released.caseId().equals(caseId))
                    .flatMap(released -> released.approvals().stream())
                    .flatMap(approval -> parties.signer(tx, approval).stream());
            open(tx, ledgers, Review.Cause.OUTCOME, caseId, Stream.concat(assessed, signed).toList(), now);
        }
    }

    /// Keeps a review that was closed.
    public static void closed(SealedTransaction tx, NodeLedgers ledgers, Review review, Instant now) {
        put(tx, ledgers, review, "review-closed", now);
    }

    public static Optional<Review> find(SealedSnapshot rows, long number) {
        return rows.get(Table.REVIEW, name(rows, number)).map(ReviewRows::read);
    }

    /// All reviews in the order in which they were opened.
    public static List<Review> all(SealedSnapshot rows) {
        return rows.all(Table.REVIEW, ReviewRows::read);
    }

    /// Whether a release on one person's word alone still waits for its review: until then there is no second one.
    public static boolean emergencyWaits(SealedSnapshot rows) {
        return all(rows).stream().anyMatch(review -> review.cause() == Review.Cause.EMERGENCY && review.isOpen());
    }

    private static void put(SealedTransaction tx, NodeLedgers ledgers, Review review, String leaf, Instant now) {
        tx.put(Table.REVIEW, name(tx, review.number()), Sheet.write(review.json()));
        ledgers.append(tx, leaf, review.json(), now);
    }

    private static Review read(Entry entry) {
        return Sheet.read(Table.REVIEW, entry.body(), Review::read);
    }

    private static RowId name(SealedSnapshot rows, long number) {
        return rows.name(Table.REVIEW, Long.toString(number));
    }
}
