package org.nadhir.node.console;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A text cut where what was found in it begins and ends, so that findings may lie across each other. The stretches
/// give the text again when put one after the other.
record MarkedText(List<Stretch> stretches) {

    MarkedText {
        stretches = List.copyOf(stretches);
    }

    /// Something found in a report.
    ///
    /// @param number of its explanation beside the text, from 1
    /// @param kind a word for the style
    /// @param start in code points of the report
    /// @param end the code point after it
    record Found(int number, String kind, int start, int end) {}

    /// A piece in which the same is marked throughout.
    ///
    /// @param kinds for the style; empty where nothing was found
    /// @param ends those findings whose explanation is to be named behind this piece
    record Stretch(String text, String kinds, List<Integer> ends) {

        Stretch {
            ends = List.copyOf(ends);
        }
    }

    /// Cuts one line.
    ///
    /// @param start where the line begins in the report, in code points
    static MarkedText of(String line, int start, List<Found> found) {
        int end = start + line.codePointCount(0, line.length());
        List<Found> here = found.stream()
                .filter(one -> one.start() < end && one.end() > start && one.start() < one.end())
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        here.forEach(one -> {
            cuts.add(Math.max(start, one.start()));
            cuts.add(Math.min(end, one.end()));
        });
        List<Stretch> stretches = new ArrayList<>();
        int from = cuts.pollFirst();
        for (int to : cuts) {
            stretches.add(stretch(line, start, from, to, here));
            from = to;
        }
        return new MarkedText(stretches);
    }

    private static Stretch stretch(String line, int start, int from, int to, List<Found> here) {
        List<Found> over = here.stream().filter(one -> one.start() < to && one.end() > from).toList();
        String text = line.substring(
                line.offsetByCodePoints(0, from - start), line.offsetByCodePoints(0, to - start));
        return new Stretch(
                text,
                String.join(" ", over.stream().map(Found::kind).distinct().toList()),
                over.stream().filter(one -> one.end() == to).map(Found::number).toList());
    }
}
