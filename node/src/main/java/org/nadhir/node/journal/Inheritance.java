package org.nadhir.node.journal;

import java.util.List;
import org.nadhir.agreement.Onward;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Digest;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;

/// A third party's release on which a report of ours rests: the report is a partner's warning, or rests on one that
/// its sender had from somebody else.
///
/// @param originator whose release it was
/// @param payload digest of the originator's signed warning
/// @param onward what we may do with it toward others; consent where the sender had it from somebody whom we do not
///     know the agreement of
/// @param marking as it came to us
/// @param agreement under which it came to us
public record Inheritance(
        PartyId originator, Digest payload, Onward onward, Marking marking, AgreementId agreement) {

    static final int MAX = 64;

    Json json() {
        return Json.object()
                .put("originator", originator.value())
                .put("payload", payload.hex())
                .put("onward", onward.word())
                .put("marking", marking.label())
                .put("agreement", agreement.value())
                .build();
    }

    static Inheritance read(Fields fields) throws Malformed {
        return new Inheritance(
                fields.value("originator", PartyId::new),
                fields.value("payload", Digest::new),
                fields.choice("onward", List.of(Onward.values()), Onward::word),
                fields.choice("marking", List.of(Marking.values()), Marking::label),
                fields.value("agreement", AgreementId::new));
    }
}
