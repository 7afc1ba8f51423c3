package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nadhir.agreement.Role;
import org.nadhir.evidence.Evidence;
import org.nadhir.evidence.EvidenceLeaf;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.Origins;
import org.nadhir.ledger.SignedNote;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.HeadRows;
import org.nadhir.node.journal.ListedRows;
import org.nadhir.node.journal.RecallRows;
import org.nadhir.node.journal.ReceiptRows;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.Released;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;

/// Proof of a release for those who ask later: one file that anyone can check with the two fingerprints alone.
public final class EvidenceDesk {

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final InstantSource clock;

    public EvidenceDesk(SealedStore store, NodeLedgers ledgers, InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/releases/{id}/evidence",
                        Access.roles(Role.AUDITOR, Role.DUTY_OFFICER, Role.ANALYST),
                        this::evidence),
                Route.get(
                        "/api/v1/releases/{id}/receipts",
                        Access.roles(Role.AUDITOR, Role.DUTY_OFFICER, Role.ANALYST, Role.APPROVER),
                        this::receipts));
    }

    /// The receipts that came back for a release, as they were signed.
    private Answer receipts(Call call) throws Malformed {
        ReleaseId id = call.gap("id", ReleaseId::new);
        return store.read(rows -> ReleaseRows.find(rows, id)
                .<Answer>map(released -> Answer.of(Json.object()
                        .put("release", id.value())
                        .putStrings("receipts", ReceiptRows.steps(rows, released.recipient(), released.sequence()))
                        .build()))
                .orElseGet(Answer::absent));
    }

    private Answer evidence(Call call) throws Malformed {
        ReleaseId id = call.gap("id", ReleaseId::new);
        Instant now = clock.instant();
        return store.commit(tx -> ReleaseRows.find(tx, id)
                .<Answer>map(released -> {
                    Bytes bundle = bundle(tx, released, now).write();
                    Json record = Json.object()
                            .put("release", id.value())
                            .put("bundle", bundle.digest().hex())
                            .put("by", call.caller().person().value())
                            .put("at", now)
                            .build();
                    ledgers.append(tx, "export", record, now);
                    return new Answer.Raw(bundle);
                })
                .orElseGet(Answer::absent));
    }

    /// What the release stood on is taken as it was then; receipts, a recall, the recipient's cosignature came later.
    /// The version is that of the release's leaf: of an older one no recall is shown.
    private Evidence bundle(SealedTransaction rows, Released released, Instant now) {
        Ledger internal = ledgers.ledger(rows, Origins.internal(store.party()));
        Leaf leaf = internal.leaf(released.leaf()).leaf().orElseThrow();
        boolean first = leaf.version() == Evidence.FIRST;
        List<RecallRows.Ours> recalls = first
                ? List.of()
                : RecallRows.of(rows, released.id()).stream().toList();
        List<Signed> support = signed(released.support());
        List<Signed> statements = new ArrayList<>();
        support.stream().filter(one -> !isCard(one)).forEach(statements::add);
        statements.addAll(signed(List.of(released.statement())));
        statements.addAll(signed(released.approvals()));
        statements.addAll(signed(ReceiptRows.taken(rows, released.recipient(), released.sequence())));
        List<Long> leaves = new ArrayList<>(List.of(released.leaf()));
        for (RecallRows.Ours recall : recalls) {
            statements.addAll(signed(List.of(recall.statement())));
            statements.addAll(signed(
                    ReceiptRows.taken(rows, released.recipient(), recall.recall().sequence())));
            leaves.add(recall.leaf());
        }
        String shown = shown(rows, released.recipient(), first, Collections.max(leaves), now);
        return new Evidence(
                first ? Evidence.FIRST : Evidence.NEWEST,
                released.id(),
                released.payload(),
                support.stream().filter(EvidenceDesk::isCard).toList(),
                statements,
                leaves.stream().map(index -> EvidenceLeaf.open(internal, index, shown)).toList(),
                first
                        ? List.of()
                        : ListedRows.find(rows, released.id()).map(ListedRows.Listed::path).stream().toList());
    }

    /// The head to prove all leaves in: the one that the recipient cosigned, where it holds them; nobody else's
    /// cosignature is shown, since it would name a partner.
    private String shown(SealedTransaction rows, PartyId recipient, boolean first, long leaf, Instant now) {
        return HeadRows.cosigned(rows, recipient)
                .filter(_ -> !first)
                .filter(note -> size(note) > leaf)
                .orElseGet(() -> ledgers.heads().holding(rows, Origins.internal(store.party()), leaf, now));
    }

    private static long size(String note) {
        return SignedNote.parse(note)
                .flatMap(signed -> Checkpoint.parse(signed.text()))
                .map(Checkpoint::size)
                .orElse(0L);
    }

    private static boolean isCard(Signed statement) {
        return statement.claimedType() == PayloadType.PARTY_CARD
                || statement.claimedType() == PayloadType.PARTY_CARD_2;
    }

    private static List<Signed> signed(List<Bytes> statements) {
        List<Signed> all = new ArrayList<>();
        for (Bytes statement : statements) {
            if (!(Signed.parse(statement) instanceof Signed signed)) {
                throw new IllegalStateException("a stored statement is none");
            }
            all.add(signed);
        }
        return all;
    }
}
