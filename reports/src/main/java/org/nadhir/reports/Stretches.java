package org.nadhir.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.nadhir.model.Span;

/// Things that lie in a text, found by the stretch that they share.
///
/// A question costs the logarithm of their number and what is found, where none of them is much longer than the others;
/// asking every thing of every clause would cost the square of a report's length.
public final class Stretches<T> {

    private record Placed<T>(T thing, Span span, int order) {}

    private final List<Placed<T>> placed;
    /// The furthest end of all up to each.
    private final int[] reach;

    private Stretches(List<Placed<T>> placed) {
        this.placed = placed;
        this.reach = new int[placed.size()];
        int furthest = 0;
        for (int i = 0; i < reach.length; i++) {
            furthest = Math.max(furthest, placed.get(i).span().end());
            reach[i] = furthest;
        }
    }

    /// Things with the stretch that each lies in.
    ///
    /// @param span the stretch of a thing; it may be wider than the thing itself
    public static <T> Stretches<T> of(List<T> things, Function<T, Span> span) {
        List<Placed<T>> placed = new ArrayList<>(things.size());
        for (T thing : things) {
            placed.add(new Placed<>(thing, span.apply(thing), placed.size()));
        }
        placed.sort(Comparator.comparingInt(one -> one.span().start()));
        return new Stretches<>(placed);
    }

    /// Those that share at least one character with the stretch, in the order in which they were given.
    public List<T> overlapping(Span span) {
        List<Placed<T>> found = new ArrayList<>();
        for (int i = before(span.end()) - 1; i >= 0 && reach[i] > span.start(); i--) {
            if (placed.get(i).span().overlaps(span)) {
                found.add(placed.get(i));
            }
        }
        found.sort(Comparator.comparingInt(Placed::order));
        return found.stream().map(Placed::thing).toList();
    }

    /// How many begin before this character.
    private int before(int start) {
        int low = 0;
        int high = placed.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (placed.get(middle).span().start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
