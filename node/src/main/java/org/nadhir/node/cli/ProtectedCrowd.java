package org.nadhir.node.cli;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nadhir.reports.Shadow;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Trace;

/// The crowd that a protected file is: each id in it is one source, and those share a place, a date or a trait whose
/// kind is the same and of which one form is.
///
/// A file in which no id has two such lines does not say what belongs together: there each is counted for itself, and
/// of several the rarest counts.
///
/// @param ids by kind and folded form
/// @param linked whether some id has more than one line of these kinds
record ProtectedCrowd(Map<String, Set<String>> ids, boolean linked) implements Crowd {

    static ProtectedCrowd of(List<Trace> traces) {
        Map<String, Set<String>> ids = new HashMap<>();
        Set<String> seen = new HashSet<>();
        boolean linked = false;
        for (Trace trace : traces) {
            if (trace.kind().isQuasi()) {
                linked |= !seen.add(trace.id());
                trace.forms().forEach(form ->
                        ids.computeIfAbsent(key(trace.kind(), form), _ -> new HashSet<>()).add(trace.id()));
            }
        }
        return new ProtectedCrowd(ids, linked);
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
