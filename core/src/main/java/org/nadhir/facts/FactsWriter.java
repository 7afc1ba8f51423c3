package org.nadhir.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nadhir.agreement.Licence;
import org.nadhir.agreement.Promise;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Standing;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Waiver;
import org.nadhir.json.Json;
import org.nadhir.model.EntityId;
import org.nadhir.model.Iep;
import org.nadhir.model.Marks;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Question;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Inherited;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Request;
import org.nadhir.policy.Risk;

/// Writes a question that was really asked as a facts document, so that it can be asked again later: by an auditor,
/// or under other terms. Names are the ids of the node. No word of a report stands in it, and no reason in free text
/// but those of waiver and exigency. Stays in the node.
public final class FactsWriter {

    private final Request request;
    private final Facts facts;
    private final Map<String, List<Role>> roles = new LinkedHashMap<>();

    private FactsWriter(Request request, Facts facts) {
        this.request = request;
        this.facts = facts;
    }

    public static Json write(Request request, Facts facts) {
        return new FactsWriter(request, facts).document();
    }

    private Json document() {
        note(request.asker().person().value(), request.asker().roles());
        Determination determination = request.determination();
        Json waiver = determination instanceof Determination.Waived waived ? waiver(waived.waiver()) : new Json.Null();
        return Json.object()
                .put("facts", 1)
                .put("now", facts.now())
                .put("profile", determination.profile())
                .put("assessment", assessment(determination.assessment()))
                .put("waiver", waiver)
                .put("request", asked())
                .put("purpose", request.purpose().word())
                .put("agreement", AgreementForm.write(facts))
                .putArray("standing", facts.recipient().standings(), FactsWriter::standing)
                .putArray("licences", facts.licences(), FactsWriter::licence)
                .putArray("markings", request.marks(), FactsWriter::marks)
                .putArray("consents", facts.inherited(), FactsWriter::inherited)
                .putArray("assurances", facts.promises(), FactsWriter::promise)
                .put("risk", risk())
                .putArray("roles", roles.entrySet(), entry -> Json.object()
                        .put("person", entry.getKey())
                        .putStrings("roles", entry.getValue().stream().map(Role::word).toList())
                        .build())
                .put("approvals", new Json.Null())
                .build();
    }

    /// Whoever stands in the document gets a line of their own.
    private void note(String person, List<Role> held) {
        List<Role> all = new ArrayList<>(roles.getOrDefault(person, List.of()));
        held.stream().filter(role -> !all.contains(role)).forEach(all::add);
        roles.put(person, List.copyOf(all));
    }

    private Json assessment(Assessment assessment) {
        Json.Builder answers = Json.object();
        for (Question question : Question.values()) {
            answers.put(question.word(), assessment.answer(question).says().word());
        }
        return Json.object()
                .put("answers", answers.build())
                .put("harm", assessment.harm().word())
                .put("likelihood", assessment.likelihood().word())
                .put("confidence", assessment.confidence().word())
                .put("victim", Json.object()
                        .put("kind", assessment.victim().kind().word())
                        .put("id", assessment.victim().entity().value())
                        .build())
                .put("when", assessment.when())
                .put("received", assessment.received())
                .put("by", assessment.by().value())
                .build();
    }

    private Json waiver(Waiver waiver) {
        return Json.object()
                .put("ground", waiver.ground())
                .put("facts", waiver.facts())
                .put("wording_tried", waiver.wording() == Waiver.Wording.NONE_IS_SAFE)
                .put("author", then(waiver.author(), Role.ANALYST))
                .putStrings(
                        "approvers",
                        waiver.approvers().stream()
                                .map(approver -> then(approver, Role.APPROVER))
                                .toList())
                .put("at", waiver.at())
                .put("review", waiver.review())
                .build();
    }

    /// A person as of an earlier signature, whose role was checked then and may be another now.
    private String then(PersonId person, Role role) {
        String name = person.value() + ".then";
        note(name, List.of(role));
        return name;
    }

    private Json asked() {
        return Json.object()
                .put("by", request.asker().person().value())
                .put("sharing", request.sharing().word())
                .put("sender", request.sender().value())
                .putStrings("recipients", request.recipients().stream().map(PartyId::value).toList())
                .put("subject", request.subject().word())
                .putStrings("places", request.places().stream().map(EntityId::value).toList())
                .put("recipient_is", facts.protects().word())
                .put("sender_status", facts.senderStatus().word())
                .put("recipient_status", facts.recipientStatus().word())
                .put("progress", facts.progress().word())
                .put("exigency", switch (request.exigency()) {
                    case Invocation.None() -> new Json.Null();
                    case Invocation.ByAuthor(PersonId author, String reason) -> invoked(author, reason, false);
                    case Invocation.Alone(PersonId author, String reason) -> invoked(author, reason, true);
                })
                .put("unreviewed_emergencies", facts.unreviewed() ? 1 : 0)
                .build();
    }

    private static Json invoked(PersonId by, String reason, boolean alone) {
        return Json.object()
                .put("by", by.value())
                .put("reason", reason)
                .put("alone", alone)
                .build();
    }

    private static Json standing(Standing standing) {
        return Json.object()
                .put("party", standing.party().value())
                .put("kind", standing.kind().word())
                .put("by", standing.by())
                .put("from", standing.from())
                .put("until", until(standing.until()))
                .put("known", standing.known())
                .build();
    }

    private static Json licence(Licence licence) {
        return Json.object()
                .put("authority", licence.authority())
                .putStrings("sharings", licence.sharings().stream().map(Sharing::word).toList())
                .put("from", licence.from())
                .put("until", until(licence.until()))
                .put("known", licence.known())
                .build();
    }

    private static Json until(Instant until) {
        return until.equals(Standing.OPEN) ? new Json.Null() : Json.of(until.toString());
    }

    private static Json marks(Marks marks) {
        return Json.object()
                .putStrings("labels", marks.labels())
                .putArray("policies", marks.policies(), FactsWriter::policy)
                .build();
    }

    /// In the form of IEP 2.0, which the reader of a document expects.
    private static Json policy(Iep iep) {
        return Json.object()
                .put("iep_version", "2.0")
                .put("tlp", iep.tlp().label().substring("TLP:".length()).toLowerCase(Locale.ROOT))
                .put("permitted_actions", iep.actions().word())
                .put("affected_party_notifications", iep.notifications().word())
                .put("attribution", iep.attribution().word())
                .put("start_date", iep.start())
                .put("end_date", iep.end())
                .build();
    }

    private static Json inherited(Inherited inherited) {
        return Json.object()
                .put("originator", inherited.originator().value())
                .put("onward", inherited.onward().word())
                .put("consent", inherited.consent().word())
                .put("markings", marks(inherited.marks()))
                .put("exigency_clause", inherited.overridable())
                .build();
    }

    private static Json promise(Promise promise) {
        return Json.object()
                .put("assurance", promise.assurance().word())
                .put("state", promise.state().word())
                .build();
    }

    private Json risk() {
        return switch (facts.risk()) {
            case Risk.NotRaised() -> new Json.Null();
            case Risk.Undecided(var inherent, var mitigations, var proposedBy) -> risk(inherent, mitigations)
                    .put("residual", new Json.Null())
                    .put("proposed_by", proposedBy.value())
                    .put("decided_by", new Json.Null())
                    .build();
            case Risk.Decided decided -> risk(decided.inherent(), decided.mitigations())
                    .put("residual", decided.residual().word())
                    .put("proposed_by", decided.proposedBy().value())
                    .put("decided_by", decided.decidedBy().value())
                    .build();
        };
    }

    private static Json.Builder risk(Risk.Level inherent, List<Risk.Mitigation> mitigations) {
        return Json.object()
                .put("inherent", inherent.word())
                .putArray("mitigations", mitigations, mitigation -> Json.object()
                        .put("kind", mitigation.kind().word())
                        .put("ar", mitigation.says().ar())
                        .put("en", mitigation.says().en())
                        .build());
    }
}
