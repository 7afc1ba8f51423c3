package org.nadhir.node.parties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.agreement.Terms;
import org.nadhir.agreement.TermsCodec;
import org.nadhir.agreement.Tier;
import org.nadhir.json.Fields;
import org.nadhir.json.Malformed;
import org.nadhir.model.AgreementId;
import org.nadhir.model.EntityId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;

/// What a person proposes: an agreement without keys, and without us, who are always in it.
///
/// @param revises the agreement of which it is to be the next revision; null for a new one
record AgreementDraft(
        List<PartyId> with,
        @Nullable AgreementId revises,
        Agreement.Kind kind,
        List<Subject> subjects,
        List<EntityId> regions,
        Marking ceiling,
        Onward onward,
        Exigency exigency,
        Tier tier,
        Instant from,
        Instant until,
        Terms terms) {

    static AgreementDraft read(Fields fields) throws Malformed {
        Optional<AgreementId> revises = fields.optionalValue("revises", AgreementId::new);
        return new AgreementDraft(
                fields.values("with", Agreement.PARTIES_MAX, PartyId::new),
                revises.orElse(null),
                fields.choice("kind", List.of(Agreement.Kind.values()), Agreement.Kind::word),
                fields.values("subjects", Subject.values().length, AgreementDraft::subject),
                fields.values("regions", Agreement.REGIONS_MAX, EntityId::new),
                fields.value("ceiling", AgreementDraft::marking),
                fields.choice("onward", List.of(Onward.values()), Onward::word),
                exigency(fields),
                fields.choice("tier", List.of(Tier.values()), Tier::word),
                fields.instant("from"),
                fields.instant("until"),
                fields.has("terms") ? fields.object("terms", TermsCodec::decode) : Terms.PLAIN);
    }

    /// The agreement that it would be.
    ///
    /// @throws IllegalArgumentException where its parts contradict each other
    Agreement agreement(AgreementId id, int revision, List<Agreement.Member> members, boolean exercise) {
        return new Agreement(
                id,
                revision,
                kind,
                members,
                subjects,
                List.of(Purpose.PROTECTION),
                regions,
                ceiling,
                onward,
                exigency,
                tier,
                from,
                until,
                exercise ? Status.EXERCISE : Status.ACTUAL,
                terms);
    }

    private static Exigency exigency(Fields fields) throws Malformed {
        if (!fields.has("exigency")) {
            return new Exigency.None();
        }
        return fields.<Exigency>object(
                "exigency",
                clause -> new Exigency.Clause((int) clause.integer("approvers", 2, 9), clause.bool("single_person")));
    }

    private static Subject subject(String word) {
        return Subject.ofWord(word).orElseThrow(() -> new IllegalArgumentException("no subject has this word"));
    }

    private static Marking marking(String label) {
        return Marking.ofLabel(label).orElseThrow(() -> new IllegalArgumentException("no marking has this label"));
    }
}
