package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.ReviewRows;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;
import org.nadhir.outcome.Review;

/// Reviews that are due, and their closing by somebody who took no part. Overdue ones stand first and stay there.
public final class ReviewDesk {

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final InstantSource clock;

    public ReviewDesk(SealedStore store, NodeLedgers ledgers, InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/reviews",
                        Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR),
                        _ -> list()),
                Route.post(
                        "/api/v1/reviews/{number}/close",
                        Access.roles(Role.APPROVER, Role.DUTY_OFFICER),
                        this::close));
    }

    private Answer list() {
        Instant now = clock.instant();
        List<Review> reviews = store.read(ReviewRows::all).stream()
                .sorted((one, other) -> Integer.compare(rank(one, now), rank(other, now)))
                .toList();
        return Answer.of(Json.object()
                .putArray("reviews", reviews, review -> json(review, now))
                .build());
    }

    private static int rank(Review review, Instant now) {
        if (review.isOverdue(now)) {
            return 0;
        }
        return review.isOpen() ? 1 : 2;
    }

    private record Entered(List<Review.Finding> findings, String note) {

        static Entered read(Fields fields) throws Malformed {
            List<Review.Finding> findings =
                    fields.values("findings", Review.Finding.values().length, Review::finding);
            // Built to be refused here, where the member can be named, and not in the middle of a transaction.
            boolean alone = findings.size() > 1 && findings.contains(Review.Finding.NOTHING_AMISS);
            if (findings.isEmpty() || alone) {
                throw fields.bad("findings");
            }
            return new Entered(findings, fields.string("note", Review.NOTE_CHARS_MAX));
        }
    }

    private Answer close(Call call) throws Malformed {
        long number = call.gap("number", Long::parseLong);
        Entered entered = call.body(Entered::read);
        Instant now = clock.instant();
        return store.commit(tx -> {
            Optional<Review> review = ReviewRows.find(tx, number);
            if (review.isEmpty()) {
                return Answer.absent();
            }
            // Who lets somebody ask the leak search again answers for releases, not for shifts.
            if (review.get().cause() == Review.Cause.LEAK_SEARCH && !call.caller().roles().contains(Role.APPROVER)) {
                return Answer.failed(Problem.REFUSED, "review-approver", String.valueOf(number));
            }
            return switch (review.get().close(call.caller().person(), entered.findings(), entered.note(), now)) {
                case Review.Closing.Refused(Review.Closing.Reason reason) -> Answer.failed(
                        Problem.CONFLICT,
                        "review-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        String.valueOf(number));
                case Review.Closing.Done(Review closed) -> {
                    ReviewRows.closed(tx, ledgers, closed, now);
                    yield Answer.of(json(closed, now));
                }
            };
        });
    }

    static Json json(Review review, Instant now) {
        return Json.object()
                .put("review", review.json())
                .put("open", review.isOpen())
                .put("overdue", review.isOverdue(now))
                .build();
    }
}
