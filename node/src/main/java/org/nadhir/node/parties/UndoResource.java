package org.nadhir.node.parties;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.client.Act;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Digest;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.ApprovalRows;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.TimedRows;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.Signed;

/// Takes a signature under a draft back, as long as the draft is not sealed (decision 0296). The signed act stands in
/// the place of the approval; who signs anew puts it aside again.
public final class UndoResource {

    private final PartyContext context;

    public UndoResource(PartyContext context) {
        this.context = context;
    }

    public List<Route> routes() {
        return List.of(Route.post(
                "/api/v1/drafts/{id}/undo",
                Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER),
                this::undo));
    }

    /// What is taken back: the signature under exactly these bytes.
    private record Wanted(ReleaseId release, Digest digest) {

        static Wanted read(Fields fields) throws Malformed {
            return new Wanted(fields.value("release", ReleaseId::new), fields.value("digest", Digest::new));
        }
    }

    private Answer undo(Call call) throws Malformed {
        ReleaseId id = call.gap("id", ReleaseId::new);
        Acting acting = Acting.read(call);
        Wanted wanted = acting.subject(Wanted::read);
        return context.store().commit(tx -> {
            boolean exists = wanted.release().equals(id)
                    && CaseRows.draft(tx, id)
                            .filter(filed -> filed.bytes().digest().equals(wanted.digest()))
                            .isPresent();
            if (!exists) {
                return Answer.absent();
            }
            if (ReleaseRows.has(tx, id)) {
                return Answer.failed(Problem.CONFLICT, "undo-late");
            }
            return context.refused(tx, acting, Act.Kind.APPROVAL_TAKE_BACK).orElseGet(() -> undone(tx, id, acting));
        });
    }

    private Answer undone(SealedTransaction tx, ReleaseId id, Acting acting) {
        boolean stood = Optional.of(Signed.parse(acting.act()))
                .filter(Signed.class::isInstance)
                .map(Signed.class::cast)
                .filter(act -> ApprovalRows.takeBack(tx, id, act))
                .isPresent();
        if (!stood) {
            return Answer.failed(Problem.CONFLICT, "undo-nothing");
        }
        TimedRows.remove(tx, id);
        context.leaf(tx, "approval-taken-back", "release", id.value(), acting);
        return Answer.of(Json.object().put("state", "undone").build());
    }
}
