package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.exchange.Receipt;
import org.nadhir.exchange.Receipts;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.ApprovalRows;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.RecallRows;
import org.nadhir.node.journal.ReceiptRows;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.Released;
import org.nadhir.node.journal.TimedRows;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.Tearline;

/// What was worded in one case and how far it came: who signed, when it left, which receipts came back and when. What
/// it costs is by the case's own drafts, not by all there are.
public final class CaseDraftsDesk {

    private final SealedStore store;
    private final PartyBook parties;
    private final Primitives primitives;
    private final Receipts receipts;
    private final InstantSource clock;

    public CaseDraftsDesk(SealedStore store, PartyBook parties, Primitives primitives, InstantSource clock) {
        this.store = store;
        this.parties = parties;
        this.primitives = primitives;
        this.receipts = new Receipts(primitives);
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/cases/{id}/drafts",
                Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR),
                this::list));
    }

    private Answer list(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        Instant now = clock.instant();
        return store.read(rows -> CaseFiles.find(rows, id).isEmpty()
                ? Answer.absent()
                : Answer.of(Json.object()
                        .putArray("drafts", CaseRows.drafts(rows, id), one -> line(rows, one, now))
                        .build()));
    }

    private Json line(SealedSnapshot rows, ReleaseId id, Instant now) {
        CaseRows.Filed filed = CaseRows.draft(rows, id).orElseThrow();
        Tearline tearline = Tearlines.read(filed.bytes());
        List<Signoff> signed = Approval.signoffs(ApprovalRows.all(rows, id), parties.roster(rows), primitives, now);
        Json.Builder json = Json.object()
                .put("release", id.value())
                .put("recipient", tearline.recipient().value())
                .put("author", filed.author().value())
                .put("issued", tearline.issued())
                .put("precedence", tearline.wording().precedence().word())
                .putStrings("signed", signed.stream().map(one -> one.person().value()).toList());
        Optional<Released> released = ReleaseRows.find(rows, id);
        if (released.isPresent()) {
            return released(json.put("state", "released"), rows, released.get()).build();
        }
        Optional<TimedRows.Timed> timed = TimedRows.find(rows, id);
        return timed.map(waits -> json.put("state", waits.stopped().isEmpty() ? "timed" : "stopped")
                        .put("leaves", waits.leaves())
                        .putArray("stopped", waits.stopped(), MessageCodec::write)
                        .putArray("receipts", List.<Receipt>of(), CaseDraftsDesk::receipt)
                        .build())
                .orElseGet(() -> json.put("state", "drafted")
                        .putArray("receipts", List.<Receipt>of(), CaseDraftsDesk::receipt)
                        .build());
    }

    private Json.Builder released(Json.Builder json, SealedSnapshot rows, Released released) {
        List<Receipt> came = ReceiptRows.taken(rows, released.recipient(), released.sequence()).stream()
                .flatMap(statement -> verified(rows, released.recipient(), statement).stream())
                .toList();
        json.put("at", released.at())
                .put("sequence", released.sequence())
                .putArray("receipts", came, CaseDraftsDesk::receipt);
        RecallRows.of(rows, released.id())
                .ifPresent(recall -> json.put("recalled", recall.recall().reason().word())
                        .put("recalledAt", recall.at()));
        return json;
    }

    private Optional<Receipt> verified(SealedSnapshot rows, PartyId from, Bytes statement) {
        return parties.signerOf(rows, from, statement)
                .flatMap(card -> Signed.parse(statement) instanceof Signed signed
                        ? receipts.verify(card, signed)
                        : Optional.empty());
    }

    private static Json receipt(Receipt receipt) {
        return Json.object()
                .put("step", receipt.step().label())
                .put("at", receipt.at())
                .build();
    }
}
