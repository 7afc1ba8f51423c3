package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// What one search has found so far, in UTF-16 units of the text.
///
/// Of each trace so many are kept: enough to show where to look, and no text makes them many. What stands in the open
/// and in disguise is counted apart, since what many share may stand openly as often as it likes and in disguise never.
final class Findings {

    private static final int EACH_MAX = 16;
    private static final int SHOWN_MAX = 4 * EACH_MAX;
    private static final int ALL_MAX = 20_000;
    /// Of what many share so many places in the open are known, as what explains a disguise in the same place.
    private static final int OPEN_MAX = 4_096;

    /// @param shown as which layer
    /// @param viewed whether it is in a view only
    /// @param plain whether it can be read by everybody: then a disguise in the same place is chance, such as a word
    ///     that is turned round and turned back
    record Finding(
            int trace,
            Leak.Kind kind,
            Layer layer,
            String shown,
            boolean viewed,
            boolean plain,
            Leak.Weight weight,
            int start,
            int end) {

        boolean isOver(Finding other) {
            return trace == other.trace && start < other.end && other.start < end;
        }
    }

    private final List<Trace> traces;
    private final Predicate<Finding> chance;
    private final List<Finding> found = new ArrayList<>();
    private final Map<Integer, List<Finding>> plainOfMany = new HashMap<>();
    private final int[] disguised;
    private final int[] noted;
    private final int[] open;
    private boolean all = true;

    /// @param chance what explains a finding by chance: such a one neither counts nor is kept
    Findings(List<Trace> traces, Predicate<Finding> chance) {
        this.traces = traces;
        this.chance = chance;
        this.disguised = new int[traces.size()];
        this.noted = new int[traces.size()];
        this.open = new int[traces.size()];
    }

    /// Whether all was kept that could change what is said of the text.
    boolean isAll() {
        return all;
    }

    /// Something of a trace in the letters `[start, end)` of a reading.
    void add(Reading reading, int trace, Leak.Kind kind, Layer layer, Leak.Weight weight, int start, int end) {
        boolean odd = reading.folded().isOdd(start, end);
        Layer shown = odd && (layer == Layer.FOLDED || layer == Layer.INFLECTED) ? Layer.LOOKALIKE : layer;
        boolean plain = shown == Layer.FOLDED && reading.layer().isEmpty() && isPlain(reading.folded(), start, end);
        addText(
                reading,
                trace,
                kind,
                shown,
                plain,
                weight,
                reading.folded().textStart(start),
                reading.folded().textEnd(end));
    }

    /// Whether words stand there with nothing but one sign between two of them. Letters that stand apart, or have marks
    /// and unseen signs between them, are read by few.
    private static boolean isPlain(Folded folded, int start, int end) {
        int words = folded.wordOf(end - 1) - folded.wordOf(start) + 1;
        int signs = folded.textEnd(end) - folded.textStart(start) - (end - start);
        return signs == words - 1 && words * 2 <= end - start;
    }

    /// A value as it is known, in the characters `[start, end)` of the whole text.
    void addPlain(int trace, Layer layer, int start, int end) {
        add(new Finding(
                trace,
                Leak.Kind.TRACE,
                layer,
                layer.word(),
                false,
                layer == Layer.EXACT,
                weighed(trace, Leak.Weight.CERTAIN, layer, layer.isDisguise()),
                start,
                end), Leak.Weight.CERTAIN, layer.isDisguise());
    }

    /// Something of a trace in the characters `[start, end)` of a reading's text.
    void addText(Reading reading, int trace, Leak.Kind kind, Layer layer, Leak.Weight weight, int start, int end) {
        addText(reading, trace, kind, layer, false, weight, start, end);
    }

    private void addText(
            Reading reading,
            int trace,
            Leak.Kind kind,
            Layer layer,
            boolean plain,
            Leak.Weight weight,
            int start,
            int end) {
        boolean hidden = reading.isDisguised(start, end) || layer.isDisguise();
        String shown = reading.layer().isEmpty() ? layer.word() : reading.layer();
        add(new Finding(
                trace,
                kind,
                layer,
                shown,
                !reading.layer().isEmpty(),
                plain,
                weighed(trace, weight, layer, hidden),
                reading.textStart(start, end),
                reading.textEnd(start, end)), weight, hidden);
    }

    /// @param weight before it was weighed by how many share it
    /// @param hidden whether it stands there in disguise
    private void add(Finding finding, Leak.Weight weight, boolean hidden) {
        int trace = finding.trace();
        boolean many = traces.get(trace).kind().isQuasi();
        List<Finding> plain = plainOfMany.getOrDefault(trace, List.of());
        // It is explained by chance, or said already.
        if ((finding.viewed() || (many && !hidden)) && plain.stream().anyMatch(finding::isOver)) {
            return;
        }
        // Before it is counted: else what is explained would use up what is kept of what is not.
        if (chance.test(finding)) {
            return;
        }
        int[] counts = many && !hidden ? open : finding.weight() == Leak.Weight.NOTED ? noted : disguised;
        int most = many && !hidden ? OPEN_MAX : weight == Leak.Weight.CERTAIN ? SHOWN_MAX : EACH_MAX;
        if (counts[trace] >= most || found.size() >= ALL_MAX) {
            all &= found.size() < ALL_MAX && !(many && !hidden);
            return;
        }
        counts[trace]++;
        found.add(finding);
        if (many && finding.plain()) {
            plainOfMany.computeIfAbsent(trace, _ -> new ArrayList<>()).add(finding);
        }
    }

    /// What many share weighs little where it stands openly: nobody writes a city backwards by chance.
    private Leak.Weight weighed(int trace, Leak.Weight weight, Layer layer, boolean hidden) {
        Trace.Kind kind = traces.get(trace).kind();
        if (!kind.isQuasi()) {
            return weight;
        }
        if (hidden && layer != Layer.NEAR && weight != Leak.Weight.NOTED) {
            return Leak.Weight.CERTAIN;
        }
        return kind == Trace.Kind.TRAIT ? Leak.Weight.NOTED : Leak.Weight.NEAR;
    }

    /// What was found, the plainest of each trace in each place, in order of the text.
    List<Finding> plainest() {
        List<Finding> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Finding::trace)
                .thenComparing(Finding::weight)
                .thenComparing(Finding::viewed)
                .thenComparing(Finding::layer)
                .thenComparingInt(finding -> finding.start() - finding.end())
                .thenComparingInt(Finding::start));
        List<Finding> kept = new ArrayList<>();
        int first = 0;
        List<Finding> plain = found.stream().filter(Finding::plain).toList();
        for (Finding finding : sorted) {
            if (!kept.isEmpty() && kept.getLast().trace() != finding.trace()) {
                first = kept.size();
            }
            if (finding.viewed() && plain.stream().anyMatch(finding::isOver)) {
                continue;
            }
            boolean shown = kept.size() - first < SHOWN_MAX;
            if (shown && kept.subList(first, kept.size()).stream().noneMatch(finding::isOver)) {
                kept.add(finding);
            }
        }
        kept.sort(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::trace));
        return kept;
    }
}
