package org.nadhir.node.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.duty.Assessment;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Receipt;
import org.nadhir.exchange.Receipts;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.node.journal.CaseMoments;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.ReceiptRows;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.Released;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.outcome.Timeline;
import org.nadhir.outcome.Timeline.Moment;
import org.nadhir.sign.Signed;

/// Reads off the store when a warning came to each of its stations. What the recipient did is by the recipient's
/// signed word and clock.
public final class Stations {

    private final PartyBook parties;
    private final Receipts receipts;

    public Stations(PartyBook parties, Receipts receipts) {
        this.parties = parties;
        this.receipts = receipts;
    }

    /// The way of each warning of a case.
    List<Timeline> of(SealedSnapshot rows, CaseId id) {
        return of(rows, id, ReleaseRows.all(rows).stream()
                .filter(released -> released.caseId().equals(id))
                .toList());
    }

    /// The same, of the case's releases.
    public List<Timeline> of(SealedSnapshot rows, CaseId id, List<Released> releases) {
        return releases.stream().map(released -> one(rows, id, released)).toList();
    }

    private Timeline one(SealedSnapshot rows, CaseId id, Released released) {
        Map<Moment, Instant> moments = new EnumMap<>(Moment.class);
        Optional<Assessment> assessment = CaseRows.assessment(rows, id);
        assessment.ifPresent(known -> moments.put(Moment.RECEIVED, known.received()));
        CaseMoments.determinedAt(rows, id).ifPresent(at -> moments.put(Moment.DETERMINED, at));
        moments.put(Moment.RELEASED, released.at());
        for (Bytes statement : ReceiptRows.taken(rows, released.recipient(), released.sequence())) {
            parties.signerOf(rows, released.recipient(), statement)
                    .flatMap(card -> verified(card, statement))
                    .ifPresent(receipt -> put(moments, receipt));
        }
        CaseMoments.eventAt(rows, id)
                .or(() -> assessment.flatMap(known -> expected(known.when())))
                .ifPresent(at -> moments.put(Moment.EVENT, at));
        return new Timeline(moments);
    }

    private static void put(Map<Moment, Instant> moments, Receipt receipt) {
        switch (receipt.step()) {
            case STORED -> moments.put(Moment.STORED, receipt.at());
            case OPENED -> moments.put(Moment.OPENED, receipt.at());
            case ACKNOWLEDGED -> moments.put(Moment.ACKNOWLEDGED, receipt.at());
            case OUTCOME -> {}
        }
    }

    /// Where nobody has said when the event was, it counts from the day for which it was expected, at midnight UTC:
    /// the shortest lead that there may have been.
    private static Optional<Instant> expected(String when) {
        try {
            return Optional.of(LocalDate.parse(when).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Receipt> verified(Card from, Bytes statement) {
        return Signed.parse(statement) instanceof Signed signed ? receipts.verify(from, signed) : Optional.empty();
    }

    /// Stations and stretches, in seconds.
    static Json json(Timeline timeline) {
        Json.Builder moments = Json.object();
        timeline.moments().forEach((moment, at) -> moments.put(moment.word(), at));
        Json.Builder legs = Json.object();
        for (Timeline.Leg leg : Timeline.Leg.values()) {
            timeline.took(leg).ifPresent(took -> legs.put(leg.word(), took.toSeconds()));
        }
        return Json.object().put("moments", moments.build()).put("seconds", legs.build()).build();
    }
}
