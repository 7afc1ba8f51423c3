package org.nadhir.node.parties;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nadhir.agreement.Role;
import org.nadhir.client.Act;
import org.nadhir.exchange.Recall;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.RecallRows;
import org.nadhir.node.journal.Recalls;
import org.nadhir.node.journal.Recalls.Recalling;
import org.nadhir.node.journal.ReceiptRows;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.Released;
import org.nadhir.node.journal.SealedFiles;
import org.nadhir.node.journal.Sitting;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.policy.Asker;

/// Recalls of releases: one person proposes, an approver who is another one confirms, and it goes to the recipient of
/// the release like a warning. A recall that nobody has acknowledged by name stands in the list as such.
public final class RecallsResource {

    private final PartyContext context;
    private final Recalls recalls;

    public RecallsResource(PartyContext context, Recalls recalls) {
        this.context = context;
        this.recalls = recalls;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/recalls",
                        Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR),
                        _ -> list()),
                Route.get(
                        "/api/v1/releases/{id}/recall/envelope",
                        Access.roles(Role.ANALYST, Role.DUTY_OFFICER),
                        this::envelope),
                Route.post(
                        "/api/v1/releases/{id}/recall",
                        Access.roles(Role.ANALYST, Role.DUTY_OFFICER),
                        this::propose),
                Route.post("/api/v1/releases/{id}/recall/confirm", Access.roles(Role.APPROVER), this::confirm));
    }

    private record Wanted(ReleaseId release, Recall.Reason reason) {

        static Wanted read(Fields fields) throws Malformed {
            return new Wanted(
                    fields.value("release", ReleaseId::new),
                    fields.choice("reason", List.of(Recall.Reason.values()), Recall.Reason::word));
        }
    }

    private Answer list() {
        return context.store().read(rows -> Answer.of(Json.object()
                .putArray("recalls", RecallRows.all(rows), ours -> json(rows, ours))
                .putArray("waiting", waiting(rows), Function.identity())
                .build()));
    }

    /// What one person asked for and no approver has said yet.
    private static List<Json> waiting(SealedSnapshot rows) {
        return Proposal.all(rows).stream()
                .filter(proposal -> proposal.needs() == Act.Kind.RECALL_CONFIRM)
                .flatMap(proposal -> wanted(proposal)
                        .map(wanted -> Json.object()
                                .put("release", wanted.release().value())
                                .put("recipient", proposal.party().value())
                                .put("reason", wanted.reason().word())
                                .put("at", proposal.at())
                                .build())
                        .stream())
                .toList();
    }

    private static Json json(SealedSnapshot rows, RecallRows.Ours ours) {
        Recall recall = ours.recall();
        List<String> steps = ReceiptRows.steps(rows, recall.to(), recall.sequence());
        return Json.object()
                .put("release", recall.release().value())
                .put("recipient", recall.to().value())
                .put("sequence", recall.sequence())
                .put("reason", recall.reason().word())
                .putStrings("receipts", steps)
                .put("open", !steps.contains(ReceiptStep.ACKNOWLEDGED.label()))
                .put("at", ours.at())
                .put("dated", recall.at())
                .build();
    }

    private Answer envelope(Call call) throws Malformed {
        ReleaseId id = call.gap("id", ReleaseId::new);
        return context.store()
                .read(rows -> SealedFiles.recall(rows, id))
                .<Answer>map(Answer.Raw::new)
                .orElseGet(Answer::absent);
    }

    private Answer propose(Call call) throws Malformed {
        ReleaseId id = call.gap("id", ReleaseId::new);
        Acting acting = Acting.read(call);
        Wanted wanted = acting.subject(Wanted::read);
        return context.store().commit(tx -> {
            Optional<Released> released = ReleaseRows.find(tx, id).filter(_ -> wanted.release().equals(id));
            if (released.isEmpty()) {
                return Answer.absent();
            }
            if (RecallRows.of(tx, id).isPresent()) {
                return Answer.failed(Problem.CONFLICT, "recall-done");
            }
            if (!Recalls.isPossible(tx, id)) {
                return Answer.failed(Problem.REFUSED, "recall-of-list");
            }
            return context.proposed(
                            tx, acting, released.get().recipient(), Act.Kind.RECALL_PROPOSE, Act.Kind.RECALL_CONFIRM)
                    .orElseGet(() -> waits(true));
        });
    }

    private Answer confirm(Call call) throws Malformed {
        ReleaseId id = call.gap("id", ReleaseId::new);
        Acting acting = Acting.read(call);
        Wanted wanted = acting.subject(Wanted::read);
        return recalls.sitting(sitting -> {
            Optional<Proposal> waiting = ReleaseRows.find(sitting.tx(), id)
                    .filter(_ -> wanted.release().equals(id))
                    .flatMap(released -> Proposal.find(
                            sitting.tx(), acting, Act.Kind.RECALL_CONFIRM, released.recipient()));
            if (waiting.isEmpty()) {
                return Answer.failed(Problem.CONFLICT, "nothing-waits");
            }
            return context.refusedSecond(sitting.tx(), acting, waiting.get(), Act.Kind.RECALL_CONFIRM)
                    .orElseGet(() -> confirmed(sitting, acting, waiting.get(), wanted));
        });
    }

    private Answer confirmed(Sitting sitting, Acting acting, Proposal waiting, Wanted wanted) {
        return switch (recalls.send(sitting, wanted.release(), wanted.reason(), asker(sitting, waiting))) {
            case Recalling.Sent _ -> {
                forget(sitting, wanted.release());
                context.leaf(sitting.tx(), "recall-confirmed", "release", wanted.release().value(), acting);
                yield waits(false);
            }
            case Recalling.Done _ -> {
                forget(sitting, wanted.release());
                yield Answer.failed(Problem.CONFLICT, "recall-done");
            }
            case Recalling.Refused _ -> Answer.failed(Problem.REFUSED, "recall-refused");
            case Recalling.Unknown _ -> {
                forget(sitting, wanted.release());
                yield Answer.failed(Problem.REFUSED, "recall-of-list");
            }
        };
    }

    /// Nothing waits about this release any more: a release is recalled once, so no other reason can follow.
    private static void forget(Sitting sitting, ReleaseId release) {
        Proposal.all(sitting.tx()).stream()
                .filter(proposal -> proposal.needs() == Act.Kind.RECALL_CONFIRM)
                .filter(proposal -> wanted(proposal)
                        .filter(wanted -> wanted.release().equals(release))
                        .isPresent())
                .forEach(proposal -> proposal.remove(sitting.tx()));
    }

    private static Optional<Wanted> wanted(Proposal proposal) {
        return Decoded.of(proposal.subject(), Wanted::read) instanceof Decoded.Good<Wanted>(Wanted wanted)
                ? Optional.of(wanted)
                : Optional.empty();
    }

    /// Who proposed it, with the roles of this moment: who lost them asks for nothing any more.
    private Asker asker(Sitting sitting, Proposal waiting) {
        PersonId person = recalls.signer(sitting, waiting.act());
        return sitting.roster()
                .find(person, sitting.now())
                .map(entry -> new Asker(person, entry.roles()))
                .orElseGet(() -> new Asker(person, List.of()));
    }

    private static Answer waits(boolean waits) {
        return Answer.of(Json.object().put("waits", waits).build());
    }
}
