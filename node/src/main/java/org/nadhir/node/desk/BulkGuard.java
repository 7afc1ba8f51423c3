package org.nadhir.node.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.tearline.HeldList;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.ReleaseList;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.TearlineBuilder;
import org.nadhir.tearline.Verdict;

/// The search of a whole list for what is known of its sources at one moment. Each release is searched once, however
/// often it is asked about: before the one writer is held, and not while. Lives as long as one call; safe for threads.
public final class BulkGuard {

    private final LeakGuard.Search search;
    private final SourceTraces traces;
    private final PartyId party;
    private final Map<Digest, List<Leak>> found = new ConcurrentHashMap<>();

    /// @param party whose list it is: this node's
    public BulkGuard(LeakGuard guard, SourceTraces traces, PartyId party) {
        this.search = guard.prepare(traces);
        this.traces = traces;
        this.party = party;
    }

    /// What is near in a list.
    sealed interface Near {

        record Nothing() implements Near {}

        record Some(HeldList list) implements Near {}

        /// More than two persons can judge.
        record TooMuch() implements Near {}
    }

    SourceTraces traces() {
        return traces;
    }

    /// For whoever words the releases.
    LeakGuard guard() {
        return (finished, _) -> leaks(finished);
    }

    /// Takes releases back and searches them.
    TearlineBuilder tearlines() {
        return new TearlineBuilder((finished, _) -> leaks(finished));
    }

    private List<Leak> leaks(Bytes finished) {
        return found.computeIfAbsent(finished.digest(), _ -> search.search(finished));
    }

    /// Searches all releases of a list. Those in which something is certain are not among what is near: they stay
    /// behind, each alone.
    Near near(List<Bytes> releases, PersonId author) {
        List<HeldList.Part> parts = new ArrayList<>();
        for (int n = 0; n < releases.size(); n++) {
            Bytes bytes = releases.get(n);
            if (Verdict.of(bytes, leaks(bytes), traces) instanceof Verdict.Near(var findings)) {
                parts.add(new HeldList.Part(n, bytes, findings));
            }
        }
        if (parts.isEmpty()) {
            return new Near.Nothing();
        }
        ReleaseList list = new ReleaseList(releases.stream().map(Bytes::digest).toList());
        return HeldList.of(list, parts, party, author).<Near>map(Near.Some::new).orElseGet(Near.TooMuch::new);
    }
}
