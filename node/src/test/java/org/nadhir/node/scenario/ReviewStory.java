package org.nadhir.node.scenario;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.nadhir.node.journal.ReviewRows;
import org.nadhir.outcome.Review;

/// The sentences on second looks.
final class ReviewStory {

    private ReviewStory() {}

    /// What was opened for a second look at this node, by its cause.
    static String reviews(StoryNode node) {
        return node.store.read(rows -> ReviewRows.all(rows).stream()
                .map(review -> review.cause().word() + (review.isOpen() ? " open" : " closed"))
                .collect(Collectors.joining(" ")));
    }

    /// A person of the node closes the oldest review that waits.
    static String close(StoryNode node, String person, Instant now) {
        return node.store.commit(tx -> {
            Review open = ReviewRows.all(tx).stream().filter(Review::isOpen).findFirst().orElseThrow();
            Review.Closing closing = open.close(
                    node.person(person).id(), List.of(Review.Finding.OVERRIDE_JUSTIFIED), "looked at the log", now);
            return switch (closing) {
                case Review.Closing.Done(Review closed) -> {
                    ReviewRows.closed(tx, node.ledgers, closed, now);
                    yield "closed";
                }
                case Review.Closing.Refused(var reason) -> "refused: " + reason;
            };
        });
    }
}
