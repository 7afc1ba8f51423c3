package org.nadhir.node.cli;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nadhir.reports.Shadow;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Trace;

/// The crowd that a protected file is: each id in it is one source, and those share a place, a date or a trait whose
/// kind is the same and of which one form is.
///
/// Where no id has two such lines, ids that are the same up to their last sign are one source's (`s1-city`,
/// `s1-trade`); where that puts too many together, or nobody, the file does not say what belongs together: there each
/// is counted for itself, and of several the rarest counts.
///
/// @param ids of the sources, by kind and folded form
/// @param linked whether some source has more than one line of these kinds
record ProtectedCrowd(Map<String, Set<String>> ids, boolean linked) implements Crowd {

    /// More lines are about no one source; ours.
    private static final int LINES_OF_ONE_MAX = 32;
    private static final String SIGNS = "-_.:/#";

    static ProtectedCrowd of(List<Trace> traces) {
        ProtectedCrowd plain = of(traces, Trace::id);
        if (plain.linked()) {
            return plain;
        }
        Map<String, Long> lines = traces.stream()
                .collect(Collectors.groupingBy(ProtectedCrowd::beforeSign, Collectors.counting()));
        boolean handles = lines.values().stream().allMatch(count -> count <= LINES_OF_ONE_MAX);
        ProtectedCrowd grouped = of(traces, ProtectedCrowd::beforeSign);
        return handles && grouped.linked() ? grouped : plain;
    }

    private static ProtectedCrowd of(List<Trace> traces, Function<Trace, String> source) {
        Map<String, Set<String>> ids = new HashMap<>();
        Set<String> seen = new HashSet<>();
        boolean linked = false;
        for (Trace trace : traces) {
            if (trace.kind().isQuasi()) {
                String of = source.apply(trace);
                linked |= !seen.add(of);
                trace.forms().forEach(form ->
                        ids.computeIfAbsent(key(trace.kind(), form), _ -> new HashSet<>()).add(of));
            }
        }
        return new ProtectedCrowd(ids, linked);
    }

    /// The id up to its last sign, or the whole of it.
    private static String beforeSign(Trace trace) {
        int last = -1;
        for (int i = 1; i < trace.id().length(); i++) {
            last = SIGNS.indexOf(trace.id().charAt(i)) >= 0 ? i : last;
        }
        return last < 0 ? trace.id() : trace.id().substring(0, last);
    }

    @Override
    public int sharing(List<Trace> quasi) {
        if (quasi.isEmpty()) {
            return 0;
        }
        if (!linked) {
            return quasi.stream().mapToInt(trace -> sharing(trace).size()).min().orElse(0);
        }
        Set<String> all = sharing(quasi.getFirst());
        quasi.forEach(trace -> all.retainAll(sharing(trace)));
        return all.size();
    }

    private Set<String> sharing(Trace trace) {
        Set<String> sharing = new HashSet<>();
        trace.forms().forEach(form -> sharing.addAll(ids.getOrDefault(key(trace.kind(), form), Set.of())));
        return sharing;
    }

    private static String key(Trace.Kind kind, String form) {
        String plain = Normalizer.normalize(form, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return kind.word() + ' ' + Shadow.fold(plain).strip().replaceAll("\\s+", " ");
    }
}
