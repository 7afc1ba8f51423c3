package org.nadhir.reports.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nadhir.model.Line;
import org.nadhir.model.Reading;

/// Rule 8 of the scoring rules: lines to drop.
///
/// @param wrong lines that were dropped or kept against the annotation, as `report:line`
/// @param misread metadata lines and lines of embedded posts that were dropped or read as the author's sentences
public record LineScores(Ratio precision, Ratio recall, List<String> wrong, List<String> misread) {

    public double f1() {
        return Ratio.f1(precision, recall);
    }

    /// Counts over all reports together.
    public static LineScores of(List<Reading> readings, Gold gold) {
        int hits = 0;
        int dropped = 0;
        int positives = 0;
        List<String> wrong = new ArrayList<>();
        List<String> misread = new ArrayList<>();
        for (Reading reading : readings) {
            Gold.Document document = document(reading, gold);
            Set<Integer> keep = new LinkedHashSet<>(document.keep());
            keep.addAll(document.embedded());
            positives += document.drop().size();
            for (Line line : reading.lines()) {
                boolean isDropped = line.kind() == Line.Kind.DROPPED;
                boolean positive = document.drop().contains(line.number());
                hits += isDropped && positive ? 1 : 0;
                dropped += isDropped ? 1 : 0;
                String where = reading.report().name() + ":" + line.number() + " " + line.rule();
                if (isDropped != positive) {
                    wrong.add(where);
                }
                if (keep.contains(line.number()) && (isDropped || line.kind() == Line.Kind.BODY)) {
                    misread.add(where);
                }
            }
        }
        return new LineScores(new Ratio(hits, dropped), new Ratio(hits, positives), wrong, misread);
    }

    /// The annotation of a reading's report: `3.txt` is report `3`.
    static Gold.Document document(Reading reading, Gold gold) {
        String name = reading.report().name();
        String id = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        Gold.Document document = gold.documents().get(id);
        if (document == null) {
            throw new IllegalArgumentException("no annotation for this report; its name must be the annotation's id");
        }
        return document;
    }
}
