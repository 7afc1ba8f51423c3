package org.nadhir.node.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.EntityId;
import org.nadhir.model.PersonId;
import org.nadhir.notice.NoticeDelivery;
import org.nadhir.sign.Signed;

/// A notice on file.
///
/// @param contact id in the register of contacts
/// @param bytes as they were shown and approved
/// @param approvals as they were signed
/// @param released whether all that is needed was signed under a leave of that moment
/// @param attempts signed deliveries, oldest first
public record FiledNotice(
        String reference,
        CaseId caseId,
        EntityId site,
        String contact,
        PersonId author,
        Bytes bytes,
        RequestSheet request,
        List<Bytes> approvals,
        boolean released,
        List<Attempt> attempts) {

    private static final int ITEMS_MAX = 256;

    public FiledNotice {
        approvals = List.copyOf(approvals);
        attempts = List.copyOf(attempts);
    }

    public FiledNotice with(Signed approval) {
        List<Bytes> all = new ArrayList<>(approvals);
        if (!all.contains(approval.bytes()) && all.size() < ITEMS_MAX) {
            all.add(approval.bytes());
        }
        return new FiledNotice(reference, caseId, site, contact, author, bytes, request, all, released, attempts);
    }

    public FiledNotice releasedNow() {
        return new FiledNotice(reference, caseId, site, contact, author, bytes, request, approvals, true, attempts);
    }

    /// The same with one more attempt; empty where it stands there already or there is no room.
    public Optional<FiledNotice> with(Attempt attempt) {
        if (attempts.contains(attempt) || attempts.size() >= ITEMS_MAX) {
            return Optional.empty();
        }
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        return Optional.of(
                new FiledNotice(reference, caseId, site, contact, author, bytes, request, approvals, released, all));
    }

    public List<NoticeDelivery> deliveries() {
        return attempts.stream().map(Attempt::delivery).toList();
    }

    public State state() {
        if (!released) {
            return State.DRAFTED;
        }
        List<NoticeDelivery.Outcome> outcomes =
                deliveries().stream().map(NoticeDelivery::outcome).toList();
        if (outcomes.contains(NoticeDelivery.Outcome.TOLD)) {
            return State.TOLD;
        }
        return outcomes.contains(NoticeDelivery.Outcome.REFUSED_TO_LISTEN) ? State.REFUSED : State.OPEN;
    }

    Json json() {
        return Json.object()
                .put("reference", reference)
                .put("case", caseId.value())
                .put("site", site.value())
                .put("contact", contact)
                .put("author", author.value())
                .put("bytes", bytes.base64())
                .put("request", request.json())
                .putStrings("approvals", approvals.stream().map(Bytes::base64).toList())
                .put("released", released)
                .putArray("attempts", attempts, Attempt::json)
                .build();
    }

    static FiledNotice read(Fields fields) throws Malformed {
        return new FiledNotice(
                fields.string("reference"),
                fields.value("case", CaseId::new),
                fields.value("site", EntityId::new),
                fields.string("contact"),
                fields.value("author", PersonId::new),
                fields.value("bytes", Bytes::ofBase64),
                fields.object("request", RequestSheet::read),
                fields.values("approvals", ITEMS_MAX, Bytes::ofBase64),
                fields.bool("released"),
                fields.objects("attempts", ITEMS_MAX, Attempt::read));
    }

    /// Where a notice stands.
    public enum State {
        DRAFTED("drafted"),
        /// Approved, and nobody told yet: open until somebody is.
        OPEN("open"),
        TOLD("told"),
        /// The contact would not hear it; somebody else is to be told.
        REFUSED("refused-to-listen");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// One attempt to deliver.
    ///
    /// @param statement as the deliverer signed it, kept raw
    public record Attempt(Bytes statement, NoticeDelivery delivery) {

        Json json() {
            return Json.object()
                    .put("statement", statement.base64())
                    .put("delivery", delivery.write().base64())
                    .build();
        }

        static Attempt read(Fields fields) throws Malformed {
            Bytes delivery = fields.value("delivery", Bytes::ofBase64);
            if (NoticeDelivery.read(delivery) instanceof Decoded.Good<NoticeDelivery>(NoticeDelivery read)) {
                return new Attempt(fields.value("statement", Bytes::ofBase64), read);
            }
            throw fields.bad("delivery");
        }
    }
}
