package org.nadhir.node.journal;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Determination;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.EntityId;
import org.nadhir.model.Marks;
import org.nadhir.model.MarksCodec;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Request;

/// A request to the policy as it is kept beside a draft, so that the policy can be asked the same again at release.
/// The determination is not kept in it: the case's newest one counts.
public record RequestSheet(
        PartyId sender,
        List<PartyId> recipients,
        Purpose purpose,
        Sharing sharing,
        Subject subject,
        List<EntityId> places,
        List<Marks> marks,
        Invocation exigency) {

    private static final int ITEMS_MAX = 1_000;
    private static final int REASON_CHARS_MAX = 4_000;

    /// What of a request is kept.
    public static RequestSheet of(Request request) {
        return new RequestSheet(
                request.sender(),
                request.recipients(),
                request.purpose(),
                request.sharing(),
                request.subject(),
                request.places(),
                request.marks(),
                request.exigency());
    }

    /// The request as it stands under `determination`, asked by `asker`.
    public Request under(Determination determination, Asker asker) {
        return new Request(
                sender, recipients, purpose, sharing, subject, places, marks, determination, exigency, asker);
    }

    /// The same question about taking back what was released for it.
    RequestSheet recalling() {
        return new RequestSheet(
                sender, recipients, purpose, Sharing.RECALL, subject, places, marks, new Invocation.None());
    }

    Json json() {
        Json.Builder json = Json.object()
                .put("sender", sender.value())
                .putStrings("recipients", recipients.stream().map(PartyId::value).toList())
                .put("purpose", purpose.word())
                .put("sharing", sharing.word())
                .put("subject", subject.word())
                .putStrings("places", places.stream().map(EntityId::value).toList())
                .putArray("marks", marks, MarksCodec::write);
        return switch (exigency) {
            case Invocation.None() -> json.build();
            case Invocation.ByAuthor(PersonId author, String reason) ->
                json.put("exigency", invoked(author, reason, false)).build();
            case Invocation.Alone(PersonId author, String reason) ->
                json.put("exigency", invoked(author, reason, true)).build();
        };
    }

    static RequestSheet read(Fields fields) throws Malformed {
        Optional<Fields> exigency = fields.optionalObject("exigency");
        return new RequestSheet(
                fields.value("sender", PartyId::new),
                fields.values("recipients", ITEMS_MAX, PartyId::new),
                fields.value("purpose", Purpose::ofWord),
                fields.value("sharing", word -> Sharing.ofWord(word)
                        .orElseThrow(() -> new IllegalArgumentException("unknown sharing"))),
                fields.value("subject", word -> Subject.ofWord(word)
                        .orElseThrow(() -> new IllegalArgumentException("unknown subject"))),
                fields.values("places", ITEMS_MAX, EntityId::new),
                fields.objects("marks", ITEMS_MAX, MarksCodec::read),
                exigency.isPresent() ? invoked(exigency.get()) : new Invocation.None());
    }

    private static Json invoked(PersonId author, String reason, boolean alone) {
        return Json.object()
                .put("author", author.value())
                .put("reason", reason)
                .put("alone", alone)
                .build();
    }

    private static Invocation invoked(Fields fields) throws Malformed {
        PersonId author = fields.value("author", PersonId::new);
        String reason = fields.string("reason", REASON_CHARS_MAX);
        return fields.bool("alone") ? new Invocation.Alone(author, reason) : new Invocation.ByAuthor(author, reason);
    }
}
