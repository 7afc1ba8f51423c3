package org.nadhir.facts;

import java.util.List;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Assurance;
import org.nadhir.agreement.Compartment;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Terms;
import org.nadhir.agreement.Tier;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Digest;
import org.nadhir.model.EntityId;
import org.nadhir.model.Marking;
import org.nadhir.policy.Facts;

/// The member `agreement`: null, or the terms, who signed them, and the tier reached at present.
final class AgreementMember {

    private final Names names;
    private Tier tierNow = Tier.SUSPENDED;

    AgreementMember(Names names) {
        this.names = names;
    }

    /// The tier at present; suspended where there is no agreement.
    Tier tierNow() {
        return tierNow;
    }

    Facts.Basis read(Fields fields) throws Malformed {
        return fields.json("agreement") instanceof Json.Null
                ? new Facts.Basis.None()
                : fields.<Facts.Basis>object("agreement", this::under);
    }

    private Facts.Basis under(Fields fields) throws Malformed {
        tierNow = fields.choice("tier_now", List.of(Tier.values()), Tier::word);
        List<Digest> signers = fields.values("signed_by", Agreement.PARTIES_MAX, names::digest);
        return new Facts.Basis.Under(agreement(fields), signers);
    }

    private Agreement agreement(Fields fields) throws Malformed {
        return new Agreement(
                new AgreementId(names.party(fields.string("id")).value()),
                (int) fields.integer("revision", 1, 1_000_000),
                fields.choice("kind", List.of(Agreement.Kind.values()), Agreement.Kind::word),
                fields.values("parties", Agreement.PARTIES_MAX, this::member),
                fields.values("subjects", 100, word -> FactsReader.among(Subject.values(), Subject::word, word)),
                fields.values("purposes", 1, Purpose::ofWord),
                fields.values("regions", Agreement.REGIONS_MAX, EntityId::new),
                fields.choice("ceiling", List.of(Marking.values()), Marking::label),
                fields.choice("onward", List.of(Onward.values()), Onward::word),
                exigency(fields),
                fields.choice("tier", List.of(Tier.values()), Tier::word),
                Moments.read(fields, "from"),
                Moments.read(fields, "until"),
                fields.choice("status", List.of(Status.values()), Status::word),
                fields.object("terms", this::terms));
    }

    private Agreement.Member member(String name) {
        return new Agreement.Member(names.party(name), names.digest(name));
    }

    private static Exigency exigency(Fields fields) throws Malformed {
        return fields.json("exigency") instanceof Json.Null
                ? new Exigency.None()
                : fields.<Exigency>object(
                        "exigency",
                        clause -> new Exigency.Clause(
                                (int) clause.integer("approvers", 2, 9), clause.bool("single_person")));
    }

    private Terms terms(Fields fields) throws Malformed {
        return new Terms(
                fields.values("sharings", 9, word -> FactsReader.among(Sharing.values(), Sharing::word, word)),
                (int) fields.integer("retention_days", 0, Terms.RETENTION_DAYS_MAX),
                fields.values("assurances", 99, word -> FactsReader.among(Assurance.values(), Assurance::word, word)),
                List.of(),
                fields.objects("compartments", Terms.COMPARTMENTS_MAX, compartment -> new Compartment(
                        compartment.values("members", Agreement.PARTIES_MAX, names::party))));
    }
}
