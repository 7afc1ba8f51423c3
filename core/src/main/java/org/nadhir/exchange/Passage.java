package org.nadhir.exchange;

import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;

/// A third party's release on which a warning rests, and by what leave it goes on. All of them together are the
/// warning's chain of consents.
///
/// @param originator whose release it was
/// @param payload digest of the originator's signed warning
public record Passage(PartyId originator, Digest payload, Leave leave) {

    /// More than any case rests on; ours.
    public static final int PASSAGES_MAX = 16;

    /// By what leave.
    public sealed interface Leave {

        /// The originator said yes to this recipient and this wording.
        ///
        /// @param keys the originator's, for a recipient who does not know it
        /// @param request signed by whoever passes the warning on
        /// @param answer signed by the originator
        record Consented(PublicKeys keys, Signed request, Signed answer) implements Leave {}

        /// The originator's agreement leaves it to the marking.
        ///
        /// @param marking that the originator's warning bears, in the sender's word; CLEAR or GREEN, or it is no leave
        record ByMarking(Marking marking) implements Leave {}

        /// Nobody's, under an exigency clause; the originator is told at once.
        record Exigent() implements Leave {}

        /// None. Such a warning is never sent by this program, and always refused.
        record Missing() implements Leave {}
    }

    Json json() {
        Json.Builder json = Json.object().put("originator", originator.value()).put("payload", payload.hex());
        return switch (leave) {
            case Leave.Consented(PublicKeys keys, Signed request, Signed answer) -> json.put("leave", "consent")
                    .put("keys", keys.bytes().base64())
                    .put("request", request.bytes().base64())
                    .put("answer", answer.bytes().base64())
                    .build();
            case Leave.ByMarking(Marking marking) ->
                json.put("leave", "marking").put("marking", marking.label()).build();
            case Leave.Exigent() -> json.put("leave", "exigency").build();
            case Leave.Missing() -> json.put("leave", "none").build();
        };
    }

    static Passage read(Fields fields) throws Malformed {
        Leave leave = switch (fields.string("leave")) {
            case "consent" -> new Leave.Consented(
                    fields.value("keys", base64 -> new PublicKeys(Bytes.ofBase64(base64))),
                    signed(fields, "request"),
                    signed(fields, "answer"));
            case "marking" -> new Leave.ByMarking(
                    fields.choice("marking", List.of(Marking.values()), Marking::label));
            case "exigency" -> new Leave.Exigent();
            case "none" -> new Leave.Missing();
            default -> throw fields.bad("leave");
        };
        return new Passage(fields.value("originator", PartyId::new), fields.value("payload", Digest::new), leave);
    }

    private static Signed signed(Fields fields, String name) throws Malformed {
        if (Signed.parse(fields.value(name, Bytes::ofBase64)) instanceof Signed signed) {
            return signed;
        }
        throw fields.bad(name);
    }
}
