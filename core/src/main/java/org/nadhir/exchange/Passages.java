package org.nadhir.exchange;

import java.util.List;
import java.util.Optional;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;
import org.nadhir.tearline.Worded;

/// Checks a warning's chain of consents. A recipient who knows the originator verifies with the keys on its card; one
/// who does not, with the keys that the sender shows, which proves only that somebody signed (docs/decisions/0065).
public final class Passages {

    private final Primitives primitives;

    public Passages(Primitives primitives) {
        this.primitives = primitives;
    }

    /// The passages whose leave does not verify, in their order; empty where the warning may be taken.
    List<Passage> unproved(Book book, Card from, Warning warning) {
        return warning.passages().stream()
                .filter(passage -> !holds(book, from, warning, passage))
                .toList();
    }

    private boolean holds(Book book, Card from, Warning warning, Passage passage) {
        return switch (passage.leave()) {
            case Passage.Leave.Consented consented -> consented(book, from, warning, passage, consented);
            case Passage.Leave.ByMarking(Marking marking) -> !marking.isStricterThan(Marking.GREEN);
            case Passage.Leave.Exigent() -> true;
            case Passage.Leave.Missing() -> false;
        };
    }

    private boolean consented(
            Book book, Card from, Warning warning, Passage passage, Passage.Leave.Consented consented) {
        PartyId originator = passage.originator();
        boolean theirs = known(book, originator)
                .map(card -> card.signing().equals(consented.keys()))
                .orElse(!consented.keys().equals(from.signing()));
        return theirs
                && request(from.signing(), consented.request())
                        .filter(request -> request.from().equals(from.party())
                                && request.to().equals(originator)
                                && request.payload().equals(passage.payload())
                                && request.onwardTo().equals(warning.tearline().recipient())
                                && request.wording().equals(Worded.of(warning.tearline()))
                                && !warning.tearline().issued().isAfter(request.deadline()))
                        .flatMap(request -> answer(consented.keys(), consented.answer(), request))
                        .isPresent();
    }

    /// Ourselves included: an originator knows its own key best.
    private static Optional<Card> known(Book book, PartyId party) {
        return book.self().party().equals(party) ? Optional.of(book.self()) : book.partner(party);
    }

    private Optional<WordedRequest> request(PublicKeys asker, Signed statement) {
        return statement.verified(primitives, asker) instanceof Verified verified
                        && verified.type() == PayloadType.CONSENT_REQUEST_2
                ? WordedRequest.read(verified.payload())
                : Optional.empty();
    }

    /// The originator's yes to exactly this request, in time.
    private Optional<ConsentAnswer> answer(PublicKeys originator, Signed statement, WordedRequest request) {
        return answer(originator, statement)
                .filter(answer -> answer.given()
                        && answer.from().equals(request.to())
                        && answer.to().equals(request.from())
                        && answer.request().equals(request.write().digest())
                        && !answer.at().isAfter(request.deadline()));
    }

    private Optional<ConsentAnswer> answer(PublicKeys originator, Signed statement) {
        return statement.verified(primitives, originator) instanceof Verified verified
                        && verified.type() == PayloadType.CONSENT_ANSWER
                ? ConsentAnswer.read(verified.payload())
                : Optional.empty();
    }
}
