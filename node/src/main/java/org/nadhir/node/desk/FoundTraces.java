package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.nadhir.json.Json;
import org.nadhir.model.CaseId;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Answer;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.LeakAttempts;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;
import org.nadhir.tearline.Findings;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// What is said to whom of what the leak guard found: the kind of trace, the layer and the place, never the trace.
/// Every wording in which something was found is counted; who had too many is told no place any more.
public final class FoundTraces {

    /// Said in the place of a trace's kind: whose it is, and no more.
    private static final String OTHER = "other";

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final InstantSource clock;

    public FoundTraces(SealedStore store, NodeLedgers ledgers, InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /// Counts an attempt, and says whether this person may still be told where something stands.
    ///
    /// Asked and counted in one commit: of many wordings at the same moment no more are told than one after another.
    boolean note(CaseId id, PersonId by, int wordings, int findings) {
        Instant now = clock.instant();
        return store.commit(tx -> {
            boolean told = !LeakAttempts.isShut(tx, by);
            CaseRows.tearlineTried(tx, id);
            LeakAttempts.note(tx, ledgers, id, by, wordings, findings, now);
            return told;
        });
    }

    /// As how many wordings one counts in which this is near. Whether a name stands in the register is a question about
    /// everybody whom the node ever heard: one answer a day, until an approver says why there should be more.
    static int wordings(List<Findings.Found> near) {
        return near.stream().anyMatch(FoundTraces::isOfOther) ? LeakAttempts.ATTEMPTS_MAX : 1;
    }

    /// What the author is told of what is near: nothing where something of another case is among it, so that no place
    /// picks a name out of many.
    static List<Findings.Found> told(List<Findings.Found> near) {
        return near.stream().anyMatch(FoundTraces::isOfOther) ? List.of() : near;
    }

    /// Whether all that is near is of sources of other cases.
    static boolean isOfOthersOnly(List<Findings.Found> near) {
        return near.stream().allMatch(FoundTraces::isOfOther);
    }

    private static boolean isOfOther(Findings.Found found) {
        return isOfOther(found.leak());
    }

    private static boolean isOfOther(Leak leak) {
        return leak.trace().startsWith(RegisterIndex.OTHER);
    }

    boolean isShut(PersonId by) {
        return store.read(rows -> LeakAttempts.isShut(rows, by));
    }

    /// Counts an attempt, and words the answer to it.
    Answer leaking(CaseId id, PersonId by, List<Leak> leaks, SourceTraces traces) {
        List<Leak> own = leaks.stream().filter(leak -> !isOfOther(leak)).toList();
        int wordings = own.size() < leaks.size() ? LeakAttempts.ATTEMPTS_MAX : 1;
        return note(id, by, wordings, leaks.size()) ? open(own, traces) : shut();
    }

    /// That a wording does not pass, and nothing more.
    static Answer shut() {
        return Answer.of(Json.object()
                .put("state", "leaking")
                .put("shut", true)
                .putArray("leaks", List.<Leak>of(), _ -> Json.object().build())
                .build());
    }

    private static Answer open(List<Leak> leaks, SourceTraces traces) {
        return Answer.of(Json.object()
                .put("state", "leaking")
                .put("shut", false)
                .putArray("leaks", leaks, leak -> json(leak, what(leak, traces)))
                .build());
    }

    static Json json(Leak leak, String what) {
        return Json.object()
                .put("kind", leak.kind().name())
                .put("weight", leak.weight().name().toLowerCase(Locale.ROOT))
                .put("what", isOfOther(leak) ? OTHER : what)
                .put("layer", leak.layer())
                .put("where", leak.where())
                .put("start", leak.start())
                .put("end", leak.end())
                .build();
    }

    private static String what(Leak leak, SourceTraces traces) {
        return traces.traces().stream()
                .filter(trace -> trace.id().equals(leak.trace()))
                .map(Trace::kind)
                .map(Trace.Kind::word)
                .findFirst()
                .orElse("");
    }
}
