package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.reports.leak.Findings.Finding;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// What many share weighs by how many: a place or a day that a crowd shares is noted, one that singles a source out is
/// near; and several that each tell nothing may together.
///
/// Together they tell of somebody only where somebody has them all: the city of one source and the day of another are
/// nobody's. Where the crowd does not know one of them, several are taken for one source's.
final class QuasiRule {

    /// So many different ones are put together; of more, all at once are.
    private static final int TOGETHER_MAX = 16;
    private static final int ASKED_MAX = 2_000;
    private static final int SHOWN_MAX = 4;

    private final List<Trace> traces;
    private final Crowd crowd;

    QuasiRule(List<Trace> traces, Crowd crowd) {
        this.traces = traces;
        this.crowd = crowd;
    }

    List<Leak> leaks(List<Finding> findings, Places places) {
        List<Leak> leaks = new ArrayList<>();
        Map<String, Finding> open = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Trace trace = traces.get(finding.trace());
            Leak.Weight weight = finding.weight();
            if (trace.kind().isQuasi()) {
                open.putIfAbsent(trace.kind().word() + ' ' + Fold.squeezed(trace.value()), finding);
                if (weight == Leak.Weight.NEAR && crowd.sharing(List.of(trace)) >= Crowd.ENOUGH) {
                    weight = Leak.Weight.NOTED;
                }
            }
            leaks.add(places.leak(
                    finding.kind(), finding.shown(), weight, finding.start(), finding.end(), trace.id()));
        }
        if (open.size() >= 2) {
            together(List.copyOf(open.values()), places, leaks);
        }
        return leaks;
    }

    private void together(List<Finding> open, Places places, List<Leak> leaks) {
        boolean known = open.stream().allMatch(finding -> crowd.sharing(List.of(trace(finding))) > 0);
        if (!known || open.size() > TOGETHER_MAX) {
            Leak.Weight weight = sharing(open) < Crowd.ENOUGH ? Leak.Weight.NEAR : Leak.Weight.NOTED;
            leaks.add(leak(open, weight, places));
            return;
        }
        List<List<Finding>> growing = new ArrayList<>();
        open.forEach(finding -> growing.add(List.of(finding)));
        int shown = 0;
        List<Finding> largest = List.of();
        for (int i = 0; i < growing.size() && i < ASKED_MAX && shown < SHOWN_MAX; i++) {
            List<Finding> some = growing.get(i);
            for (int next = open.indexOf(some.getLast()) + 1; next < open.size(); next++) {
                List<Finding> more = new ArrayList<>(some);
                more.add(open.get(next));
                int sharing = sharing(more);
                if (sharing >= Crowd.ENOUGH) {
                    growing.add(more);
                    largest = more;
                } else if (sharing > 0) {
                    leaks.add(leak(more, Leak.Weight.NEAR, places));
                    shown++;
                }
            }
        }
        if (shown == 0 && !largest.isEmpty()) {
            leaks.add(leak(largest, growing.size() < ASKED_MAX ? Leak.Weight.NOTED : Leak.Weight.NEAR, places));
        }
    }

    private Trace trace(Finding finding) {
        return traces.get(finding.trace());
    }

    private int sharing(List<Finding> together) {
        return crowd.sharing(together.stream().map(this::trace).toList());
    }

    private Leak leak(List<Finding> together, Leak.Weight weight, Places places) {
        int start = together.stream().mapToInt(Finding::start).min().orElse(0);
        int end = together.stream().mapToInt(Finding::end).max().orElse(0);
        return places.leak(
                Leak.Kind.QUASI, Layer.QUASI.word(), weight, start, end, trace(together.getFirst()).id());
    }
}
