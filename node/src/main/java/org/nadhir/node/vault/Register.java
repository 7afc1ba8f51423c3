package org.nadhir.node.vault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Trace;

/// The register of sources as a crowd: who shares what, by blinded tags alone.
///
/// Entries that have something in common which is one person's own (a number, a name) are one source, however often it
/// was entered; so the count is never too high by that. A common name makes it too low, which holds back more.
final class Register implements Crowd {

    private final UnaryOperator<String> blind;
    /// Numbers of the sources that have the tag.
    private final Map<String, Set<Integer>> having = new LinkedHashMap<>();

    /// @param blind makes a tag of a folded form, as the tags were made
    Register(List<SourceTags.Tags> entries, UnaryOperator<String> blind) {
        this.blind = blind;
        int[] source = sources(entries);
        for (int i = 0; i < source.length; i++) {
            for (String tag : entries.get(i).shared()) {
                having.computeIfAbsent(tag, _ -> new LinkedHashSet<>()).add(source[i]);
            }
        }
    }

    @Override
    public int sharing(List<Trace> quasi) {
        List<Set<Integer>> each = new ArrayList<>();
        for (Trace trace : quasi) {
            Set<Integer> any = new LinkedHashSet<>();
            SourceTags.of(trace, blind).forEach(tag -> any.addAll(having.getOrDefault(tag, new LinkedHashSet<>())));
            each.add(any);
        }
        return each.isEmpty()
                ? 0
                : (int) each.getFirst().stream()
                        .filter(source -> each.stream().allMatch(any -> any.contains(source)))
                        .count();
    }

    /// The number of the source behind each entry: the lowest of those that it is the same as.
    private static int[] sources(List<SourceTags.Tags> entries) {
        int[] parent = new int[entries.size()];
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            for (String tag : entries.get(i).own()) {
                Integer other = first.putIfAbsent(tag, i);
                if (other != null) {
                    join(parent, other, i);
                }
            }
        }
        for (int i = 0; i < parent.length; i++) {
            parent[i] = root(parent, i);
        }
        return parent;
    }

    private static void join(int[] parent, int one, int other) {
        int a = root(parent, one);
        int b = root(parent, other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private static int root(int[] parent, int start) {
        int at = start;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
