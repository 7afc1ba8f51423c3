package org.nadhir.agreement;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;

/// The member `terms` of an agreement's second version (`docs/formats.md`, Agreement).
public final class TermsCodec {

    private TermsCodec() {}

    /// The member's value. Every part stands there, also one that is empty.
    public static Json write(Terms terms) {
        return Json.object()
                .putStrings("sharings", terms.sharings().stream().map(Sharing::word).toList())
                .put("retention_days", terms.retentionDays())
                .putStrings("assurances", terms.assurances().stream().map(Assurance::word).toList())
                .putArray("milestones", terms.milestones(), TermsCodec::milestone)
                .putArray("compartments", terms.compartments(), TermsCodec::compartment)
                .build();
    }

    private static Json milestone(Milestone milestone) {
        return Json.object()
                .put("id", milestone.id())
                .put("ar", milestone.says().ar())
                .put("en", milestone.says().en())
                .put("opens", milestone.opens().word())
                .build();
    }

    private static Json compartment(Compartment compartment) {
        return Json.strings(compartment.members().stream().map(PartyId::value).toList());
    }

    /// Reads what [#write] writes.
    ///
    /// @throws Malformed where a part is missing, unknown or out of bounds
    public static Terms decode(Fields fields) throws Malformed {
        return new Terms(
                fields.values("sharings", Sharing.values().length, TermsCodec::sharing),
                (int) fields.integer("retention_days", 0, Terms.RETENTION_DAYS_MAX),
                fields.values("assurances", Assurance.values().length, TermsCodec::assurance),
                fields.objects("milestones", Terms.MILESTONES_MAX, TermsCodec::milestone),
                compartments(fields));
    }

    private static Milestone milestone(Fields fields) throws Malformed {
        return new Milestone(
                fields.string("id"),
                new Text(fields.string("ar"), fields.string("en")),
                fields.choice("opens", List.of(Tier.values()), Tier::word));
    }

    private static List<Compartment> compartments(Fields fields) throws Malformed {
        List<Compartment> compartments = new ArrayList<>();
        for (Json item : fields.array("compartments", Terms.COMPARTMENTS_MAX)) {
            Fields members = Fields.of(Json.object().put("members", item).build());
            compartments.add(new Compartment(members.values("members", Agreement.PARTIES_MAX, PartyId::new)));
        }
        return compartments;
    }

    private static Sharing sharing(String word) {
        return Sharing.ofWord(word).orElseThrow(() -> new IllegalArgumentException("unknown sharing"));
    }

    private static Assurance assurance(String word) {
        return Assurance.ofWord(word).orElseThrow(() -> new IllegalArgumentException("unknown assurance"));
    }
}
