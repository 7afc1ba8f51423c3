package org.nadhir.node.parties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.policy.Risk;

/// A risk to people from sharing with a party, on the form of the four OSJA steps (UK, 2011, revised 2017): assess the
/// situation, identify the risk, mitigate, and the overall judgement, which another person makes.
///
/// @param scope the case alone to which it applies; empty where it is about the party altogether
/// @param situation step 1, who the recipient is and how people fare there
/// @param danger step 2, what could be done to people with what we share
/// @param mitigations step 3, each apart, so that none hides in the inherent risk
/// @param decisions step 4, empty or the one
public record RiskRecord(
        List<CaseId> scope,
        String situation,
        String danger,
        Risk.Level inherent,
        PersonId raisedBy,
        Instant at,
        List<Mitigated> mitigations,
        List<Decision> decisions,
        Acts acts) {

    static final int MITIGATIONS_MAX = 100;
    static final int TEXT_CHARACTERS_MAX = 4_000;

    public RiskRecord {
        scope = List.copyOf(scope);
        mitigations = List.copyOf(mitigations);
        decisions = List.copyOf(decisions);
    }

    /// One thing that lowers the risk, and who proposed it.
    public record Mitigated(Risk.Mitigation mitigation, PersonId by, Instant at) {}

    /// What remains, who says so, and why.
    public record Decision(Risk.Level residual, String reasons, PersonId by, Instant at) {}

    /// Whether this person had a hand in what is to be decided.
    boolean proposedBy(PersonId person) {
        return raisedBy.equals(person)
                || mitigations.stream().anyMatch(mitigated -> mitigated.by().equals(person));
    }

    /// As the rules take it.
    public Risk risk() {
        List<Risk.Mitigation> all =
                mitigations.stream().map(Mitigated::mitigation).toList();
        PersonId proposer = mitigations.isEmpty() ? raisedBy : mitigations.getLast().by();
        return decisions.isEmpty()
                ? new Risk.Undecided(inherent, all, proposer)
                : new Risk.Decided(
                        inherent, all, decisions.getFirst().residual(), proposer, decisions.getFirst().by());
    }

    /// With one more mitigation. A decision that was made without it does not hold any more.
    RiskRecord with(Mitigated mitigated, Bytes act) {
        List<Mitigated> all = new ArrayList<>(mitigations);
        all.add(mitigated);
        return new RiskRecord(scope, situation, danger, inherent, raisedBy, at, all, List.of(), acts.and(act));
    }

    RiskRecord with(Decision decision, Bytes act) {
        return new RiskRecord(
                scope, situation, danger, inherent, raisedBy, at, mitigations, List.of(decision), acts.and(act));
    }

    /// When anything was last said in it.
    Instant newest() {
        Optional<Instant> decided = decisions.stream().map(Decision::at).findFirst();
        return decided.orElseGet(
                () -> mitigations.isEmpty() ? at : mitigations.getLast().at());
    }

    Json json() {
        return fields().build();
    }

    Json row() {
        return fields().put("acts", acts.write()).build();
    }

    private Json.Builder fields() {
        return Json.object()
                .putStrings("scope", scope.stream().map(CaseId::value).toList())
                .put("situation", situation)
                .put("danger", danger)
                .put("inherent", inherent.word())
                .put("by", raisedBy.value())
                .put("at", at)
                .putArray("mitigations", mitigations, RiskRecord::json)
                .putArray("decisions", decisions, RiskRecord::json);
    }

    private static Json json(Mitigated mitigated) {
        return Json.object()
                .put("kind", mitigated.mitigation().kind().word())
                .put("ar", mitigated.mitigation().says().ar())
                .put("en", mitigated.mitigation().says().en())
                .put("by", mitigated.by().value())
                .put("at", mitigated.at())
                .build();
    }

    private static Json json(Decision decision) {
        return Json.object()
                .put("residual", decision.residual().word())
                .put("reasons", decision.reasons())
                .put("by", decision.by().value())
                .put("at", decision.at())
                .build();
    }

    static RiskRecord read(Fields fields) throws Malformed {
        return new RiskRecord(
                fields.values("scope", 1, CaseId::new),
                fields.string("situation"),
                fields.string("danger"),
                level(fields, "inherent"),
                fields.value("by", PersonId::new),
                fields.instant("at"),
                fields.objects("mitigations", MITIGATIONS_MAX, one -> new Mitigated(
                        mitigation(one), one.value("by", PersonId::new), one.instant("at"))),
                fields.objects("decisions", 1, one -> new Decision(
                        level(one, "residual"),
                        one.string("reasons"),
                        one.value("by", PersonId::new),
                        one.instant("at"))),
                Acts.read(fields));
    }

    static Risk.Mitigation mitigation(Fields fields) throws Malformed {
        return new Risk.Mitigation(
                fields.choice("kind", List.of(Risk.Mitigation.Kind.values()), Risk.Mitigation.Kind::word),
                new Text(
                        fields.string("ar", TEXT_CHARACTERS_MAX),
                        fields.string("en", TEXT_CHARACTERS_MAX)));
    }

    static Risk.Level level(Fields fields, String name) throws Malformed {
        return fields.choice(name, List.of(Risk.Level.values()), Risk.Level::word);
    }
}
