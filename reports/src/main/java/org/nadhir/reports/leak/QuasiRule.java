package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nadhir.reports.leak.Findings.Finding;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// What many share weighs by how many: a place or a day that a crowd shares is noted, one that singles a source out is
/// near; and several that each tell nothing may together.
final class QuasiRule {

    private final List<Trace> traces;
    private final Crowd crowd;

    QuasiRule(List<Trace> traces, Crowd crowd) {
        this.traces = traces;
        this.crowd = crowd;
    }

    List<Leak> leaks(List<Finding> findings, Places places) {
        List<Leak> leaks = new ArrayList<>();
        Set<Integer> open = new LinkedHashSet<>();
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (Finding finding : findings) {
            Trace trace = traces.get(finding.trace());
            boolean quasi = trace.kind().isQuasi();
            Leak.Weight weight = finding.weight();
            if (quasi) {
                open.add(finding.trace());
                start = Math.min(start, finding.start());
                end = Math.max(end, finding.end());
                if (weight == Leak.Weight.NEAR && crowd.sharing(List.of(trace)) >= Crowd.ENOUGH) {
                    weight = Leak.Weight.NOTED;
                }
            }
            leaks.add(places.leak(
                    finding.kind(), finding.shown(), weight, finding.start(), finding.end(), trace.id()));
        }
        if (open.size() >= 2) {
            List<Trace> together = open.stream().map(traces::get).toList();
            boolean few = crowd.sharing(together) < Crowd.ENOUGH;
            leaks.add(places.leak(
                    Leak.Kind.QUASI,
                    Layer.QUASI.word(),
                    few ? Leak.Weight.NEAR : Leak.Weight.NOTED,
                    start,
                    end,
                    together.getFirst().id()));
        }
        return leaks;
    }
}
