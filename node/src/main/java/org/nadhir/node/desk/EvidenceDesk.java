package org.nadhir.node.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nadhir.agreement.Role;
import org.nadhir.evidence.Evidence;
import org.nadhir.evidence.EvidenceLeaf;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.ledger.Origins;
import org.nadhir.model.Bytes;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.ReceiptRows;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.Released;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineReader;

/// Proof of a release for those who ask later: one file that anyone can check with the two fingerprints alone.
public final class EvidenceDesk {

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final PartyBook parties;

    public EvidenceDesk(SealedStore store, NodeLedgers ledgers, PartyBook parties) {
        this.store = store;
        this.ledgers = ledgers;
        this.parties = parties;
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
        return store.read(rows -> ReleaseRows.find(rows, id)
                .<Answer>map(released -> new Answer.Raw(bundle(rows, released).write()))
                .orElseGet(Answer::absent));
    }

    private Evidence bundle(SealedSnapshot rows, Released released) {
        Tearline tearline = tearline(rows, released);
        List<Bytes> cards = Stream.of(
                        Optional.of(parties.ownCard()), parties.cardStatement(rows, released.recipient()))
                .flatMap(Optional::stream)
                .toList();
        Set<Bytes> statements = new LinkedHashSet<>();
        parties.agreementStatement(rows, tearline.agreement()).ifPresent(statements::add);
        for (Bytes approval : released.approvals()) {
            roster(rows, approval).ifPresent(statements::add);
        }
        statements.add(released.statement());
        statements.addAll(released.approvals());
        statements.addAll(ReceiptRows.taken(rows, released.recipient(), released.sequence()));
        EvidenceLeaf leaf = EvidenceLeaf.open(
                ledgers.ledger(rows, Origins.internal(store.party())), released.leaf());
        return new Evidence(released.id(), released.payload(), signed(cards), signed(statements), List.of(leaf));
    }

    private static Tearline tearline(SealedSnapshot rows, Released released) {
        return CaseRows.draft(rows, released.id())
                .map(filed -> TearlineReader.read(filed.bytes()))
                .flatMap(read -> read instanceof Decoded.Good<Tearline>(Tearline tearline)
                        ? Optional.of(tearline)
                        : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("a release without its draft"));
    }

    /// The roster entry of whoever signed an approval. The approval was verified when it was taken.
    private Optional<Bytes> roster(SealedSnapshot rows, Bytes approval) {
        return parties.signer(rows, approval)
                .flatMap(person -> parties.rosterStatement(rows, person));
    }

    private static List<Signed> signed(Iterable<Bytes> statements) {
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
