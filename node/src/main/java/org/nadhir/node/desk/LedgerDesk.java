package org.nadhir.node.desk;

import java.util.List;
import org.nadhir.agreement.Role;
import org.nadhir.json.Json;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.LedgerFlaw;
import org.nadhir.ledger.Lineage;
import org.nadhir.ledger.Overheard;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.HeadRows;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.SeenHeads;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;

/// The node's ledgers, read again in full whenever somebody asks: what is shown as verified was verified just now.
public final class LedgerDesk {

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final PartyBook parties;

    public LedgerDesk(SealedStore store, NodeLedgers ledgers, PartyBook parties) {
        this.store = store;
        this.ledgers = ledgers;
        this.parties = parties;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/ledgers",
                Access.roles(Role.AUDITOR, Role.ADMINISTRATOR, Role.DUTY_OFFICER, Role.ANALYST, Role.APPROVER),
                _ -> list()));
    }

    private Answer list() {
        return store.read(rows -> Answer.of(Json.object()
                .putArray("ledgers", ledgers.origins(rows, parties.partners(rows)), origin -> ledger(rows, origin))
                .putArray("seen", parties.partners(rows), partner -> seen(rows, partner))
                .build()));
    }

    /// What a partner showed of its own ledger with us, and of its internal one (`shown`, with the heads that others
    /// saw and it has not placed). Heads that wait are not proved to belong to it yet.
    private static Json seen(SealedSnapshot rows, PartyId partner) {
        Lineage lineage = SeenHeads.of(rows, partner);
        Overheard internal = HeadRows.of(rows, partner);
        return Json.object()
                .put("party", partner.value())
                .put("leaves", lineage.tip().map(tip -> tip.head().size()).orElse(0L))
                .put("waiting", lineage.waiting().size())
                .put("shown", internal.own().tip().map(tip -> tip.head().size()).orElse(0L))
                .put("doubts", internal.doubts().size())
                .put("fork", SeenHeads.fork(rows, partner).map(Bytes::base64).orElse(""))
                .build();
    }

    private Json ledger(SealedSnapshot rows, String origin) {
        List<LedgerFlaw> flaws = ledgers.verify(rows, origin);
        Checkpoint newest = ledgers.ledger(rows, origin).newest();
        return Json.object()
                .put("party", store.party().value())
                .put("ledger", origin)
                .put("leaves", newest.size())
                .put("root", newest.root().hex())
                .put("verified", flaws.isEmpty())
                .putStrings("flaws", flaws.stream().map(LedgerFlaw::toString).toList())
                .build();
    }
}
