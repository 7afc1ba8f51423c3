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
/// @param ids by kind and folded form
record ProtectedCrowd(Map<String, Set<String>> ids) implements Crowd {

    static ProtectedCrowd of(List<Trace> traces) {
        Map<String, Set<String>> ids = new HashMap<>();
        for (Trace trace : traces) {
            if (trace.kind().isQuasi()) {
                trace.forms().forEach(form ->
                        ids.computeIfAbsent(key(trace.kind(), form), _ -> new HashSet<>()).add(trace.id()));
            }
        }
        return new ProtectedCrowd(ids);
    }

    @Override
    public int sharing(List<Trace> quasi) {
        Set<String> all = null;
        for (Trace trace : quasi) {
            Set<String> sharing = new HashSet<>();
            trace.forms().forEach(form -> sharing.addAll(ids.getOrDefault(key(trace.kind(), form), Set.of())));
            if (all == null) {
                all = sharing;
            } else {
                all.retainAll(sharing);
            }
        }
        return all == null ? 0 : all.size();
    }

    private static String key(Trace.Kind kind, String form) {
        String plain = Normalizer.normalize(form, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return kind.word() + ' ' + Shadow.fold(plain).strip().replaceAll("\\s+", " ");
    }
}
