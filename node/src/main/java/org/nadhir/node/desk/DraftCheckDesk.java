package org.nadhir.node.desk;

import java.util.List;
import java.util.function.Function;
import org.nadhir.agreement.Role;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.store.SealedStore;
import org.nadhir.tearline.Findings;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Verdict;

/// Looks at words before they are drafted, with the guard that stands before every release. Nothing is filed and
/// nothing may leave by it; what is found counts as it does in a draft, so that it tells nobody more than drafting
/// again and again would.
public final class DraftCheckDesk {

    /// As many fields as a form of a draft has, and a few.
    private static final int WORDS_MAX = 20;

    private final SealedStore store;
    private final SourceSearch sources;
    private final LeakGuard guard;
    private final FoundTraces found;

    public DraftCheckDesk(SealedStore store, SourceSearch sources, LeakGuard guard, FoundTraces found) {
        this.store = store;
        this.sources = sources;
        this.guard = guard;
        this.found = found;
    }

    public List<Route> routes() {
        return List.of(Route.post(
                "/api/v1/cases/{id}/drafts/check", Access.roles(Role.ANALYST, Role.DUTY_OFFICER), this::check));
    }

    private Answer check(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        PersonId by = call.caller().person();
        List<String> words = call.body(fields -> fields.values("words", WORDS_MAX, Function.identity()));
        if (store.read(rows -> CaseFiles.find(rows, id)).isEmpty()) {
            return Answer.absent();
        }
        Bytes bytes = Bytes.of(CanonicalWriter.write(Json.object().putStrings("words", words).build()));
        SourceTraces traces = sources.traces(id, by);
        return switch (Verdict.of(bytes, guard.search(bytes, traces), traces)) {
            case Verdict.Clean() -> Answer.of(Json.object().put("state", "clean").build());
            case Verdict.Certain(var leaks) -> found.leaking(id, by, leaks, traces);
            case Verdict.Near(var findings) -> near(id, by, findings);
        };
    }

    private Answer near(CaseId id, PersonId by, Findings findings) {
        List<Findings.Found> near = findings.near();
        if (!found.note(id, by, FoundTraces.wordings(near), near.size())) {
            return FoundTraces.shut();
        }
        return Answer.of(Json.object()
                .put("state", "near")
                .putArray("leaks", FoundTraces.told(near), one -> FoundTraces.json(one.leak(), one.what()))
                .build());
    }
}
