package org.nadhir.tearline;

import java.util.List;
import org.nadhir.model.Bytes;

/// What the findings of the leak guard come to for words that would leave the node.
public sealed interface Verdict {

    /// They may go.
    record Clean() implements Verdict {}

    /// They wait for two persons ([HeldWords]).
    record Near(Findings findings) implements Verdict {}

    /// They do not go, whoever says so: something is certain, or more is near than anybody can judge.
    record Certain(List<Leak> leaks) implements Verdict {
        public Certain {
            leaks = List.copyOf(leaks);
        }
    }

    /// The verdict on `finished`.
    ///
    /// @param leaks all that was found in them
    /// @param traces what was searched for
    static Verdict of(Bytes finished, List<Leak> leaks, SourceTraces traces) {
        if (!Leak.blocks(leaks)) {
            return new Clean();
        }
        boolean certain = leaks.stream().anyMatch(leak -> leak.weight() == Leak.Weight.CERTAIN);
        long near = leaks.stream().filter(Leak::blocks).count();
        return certain || near > Findings.NEAR_MAX
                ? new Certain(leaks)
                : new Near(Findings.of(finished, leaks, traces));
    }
}
