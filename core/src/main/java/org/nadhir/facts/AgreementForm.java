package org.nadhir.facts;

import java.util.List;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Assurance;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Terms;
import org.nadhir.json.Json;
import org.nadhir.model.Digest;
import org.nadhir.model.EntityId;
import org.nadhir.model.PartyId;
import org.nadhir.policy.Facts;

/// The member `agreement`, written.
final class AgreementForm {

    private AgreementForm() {}

    static Json write(Facts facts) {
        return switch (facts.basis()) {
            case Facts.Basis.None() -> new Json.Null();
            case Facts.Basis.Under(Agreement agreement, List<Digest> signers) -> Json.object()
                    .put("id", agreement.id().value())
                    .put("revision", agreement.revision())
                    .put("kind", agreement.kind().word())
                    .putStrings("parties", agreement.parties().stream().map(AgreementForm::party).toList())
                    .putStrings("subjects", agreement.subjects().stream().map(Subject::word).toList())
                    .putStrings("purposes", agreement.purposes().stream().map(Purpose::word).toList())
                    .putStrings("regions", agreement.regions().stream().map(EntityId::value).toList())
                    .put("ceiling", agreement.ceiling().label())
                    .put("onward", agreement.onward().word())
                    .put("exigency", exigency(agreement.exigency()))
                    .put("tier", agreement.tier().word())
                    .put("tier_now", facts.tier().word())
                    .put("from", agreement.from())
                    .put("until", agreement.until())
                    .put("status", agreement.status().word())
                    .put("terms", terms(agreement.terms()))
                    .putStrings("signed_by", agreement.parties().stream()
                            .filter(member -> signers.contains(member.key()))
                            .map(AgreementForm::party)
                            .toList())
                    .build();
        };
    }

    private static String party(Agreement.Member member) {
        return member.party().value();
    }

    private static Json exigency(Exigency exigency) {
        return switch (exigency) {
            case Exigency.None() -> new Json.Null();
            case Exigency.Clause(int approvers, boolean singlePerson) -> Json.object()
                    .put("approvers", approvers)
                    .put("single_person", singlePerson)
                    .build();
        };
    }

    /// Milestones are not written: what they opened stands in `tier_now`.
    private static Json terms(Terms terms) {
        return Json.object()
                .putStrings("sharings", terms.sharings().stream().map(Sharing::word).toList())
                .put("retention_days", terms.retentionDays())
                .putStrings("assurances", terms.assurances().stream().map(Assurance::word).toList())
                .putArray("compartments", terms.compartments(), compartment -> Json.object()
                        .putStrings("members", compartment.members().stream().map(PartyId::value).toList())
                        .build())
                .build();
    }
}
