package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.ReportId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.ReportRows;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.vault.Corrections;
import org.nadhir.node.vault.Corrections.Correction;
import org.nadhir.node.vault.SourceRequest;

/// Corrections of readings by hand: who said what means something else, and why, stands in the ledger.
final class CorrectionDesk {

    private static final int IS_CHARS_MAX = 200;

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final InstantSource clock;

    CorrectionDesk(SealedStore store, NodeLedgers ledgers, InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(Route.post("/api/v1/reports/{id}/corrections", Access.roles(Role.ANALYST), this::correct));
    }

    private record Said(int start, int end, String is, String reason) {

        static Said read(Fields fields) throws Malformed {
            Said said = new Said(
                    (int) fields.integer("start", 0, Integer.MAX_VALUE),
                    (int) fields.integer("end", 1, Integer.MAX_VALUE),
                    fields.string("is", IS_CHARS_MAX).strip(),
                    fields.string("reason", SourceRequest.REASON_CHARS_MAX).strip());
            if (said.is.isEmpty() || said.reason.isEmpty() || said.start >= said.end) {
                throw new Malformed(Flaw.BAD_VALUE, said.start >= said.end ? "end" : "reason");
            }
            return said;
        }
    }

    private Answer correct(Call call) throws Malformed {
        ReportId id = call.gap("id", ReportId::new);
        Said said = call.body(Said::read);
        Instant now = clock.instant();
        var correction = new Correction(
                said.start(), said.end(), said.is(), said.reason(), call.caller().person(), now);
        return store.commit(tx -> {
            Optional<String> text = ReportRows.find(tx, id).map(stored -> stored.report().text());
            if (text.isEmpty()) {
                return Answer.absent();
            }
            if (said.end() > text.get().codePointCount(0, text.get().length())) {
                return Answer.failed(Problem.REFUSED, "correction-outside");
            }
            if (Corrections.of(tx, id).size() >= Corrections.MAX) {
                return Answer.failed(Problem.REFUSED, "corrections-many", String.valueOf(Corrections.MAX));
            }
            Corrections.add(tx, id, correction);
            ledgers.appendSecret(tx, "correction", Json.object()
                    .put("report", id.value())
                    .put("correction", correction.json())
                    .build(), now);
            return Answer.done();
        });
    }
}
