package org.nadhir.reports.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.model.Contradiction;
import org.nadhir.model.Span;

/// Rule 7: contradictions found, and false alarms.
public final class ContradictionScore {

    private final Set<String> found = new HashSet<>();
    private final List<String> falseAlarms = new ArrayList<>();
    private final List<String> misses = new ArrayList<>();
    private int hard;
    private int hardFound;
    private int soft;
    private int softFound;

    static ContradictionScore of(Annotation annotation, List<Contradiction> alerts, Map<String, ClaimScore.Doc> texts) {
        ContradictionScore score = new ContradictionScore();
        for (Contradiction alert : alerts) {
            boolean good = false;
            String trap = "";
            for (Annotation.Contrary item : annotation.contradictions()) {
                if (matches(item, alert, texts)) {
                    score.found.add(item.id());
                    good |= !item.grade().equals("not_a_contradiction");
                    trap = item.grade().equals("not_a_contradiction") ? item.id() : trap;
                }
            }
            if (!good) {
                score.falseAlarms.add(alert.kind() + " " + alert.grade() + " " + alert.candidates()
                        + (trap.isEmpty() ? "" : " on " + trap) + " at " + alert.places());
            }
        }
        for (Annotation.Contrary item : annotation.contradictions()) {
            boolean hit = score.found.contains(item.id());
            switch (item.grade()) {
                case "hard" -> {
                    score.hard++;
                    score.hardFound += hit ? 1 : 0;
                }
                case "soft" -> {
                    score.soft++;
                    score.softFound += hit ? 1 : 0;
                }
                default -> { }
            }
            if (!hit && (item.grade().equals("hard") || item.grade().equals("soft"))) {
                score.misses.add(item.id() + " not found");
            }
        }
        return score;
    }

    private static boolean matches(
            Annotation.Contrary item, Contradiction alert, Map<String, ClaimScore.Doc> texts) {
        Set<Integer> touched = new HashSet<>();
        boolean both = false;
        for (Contradiction.Place place : alert.places()) {
            int here = 0;
            for (int i = 0; i < item.spans().size(); i++) {
                ClaimScore.Doc doc = texts.get(item.spans().get(i).doc());
                if (doc != null && doc.id().equals(place.report())) {
                    Span span = place.span().toCodePoints(doc.text());
                    if (ChainScore.overlap(span, item.spans().get(i).span()) > 0) {
                        touched.add(i);
                        here++;
                    }
                }
            }
            both |= here > 1;
        }
        boolean monthPair = Set.of("X01", "X03", "X04").contains(item.id());
        if (item.spans().size() == 1 || monthPair) {
            return touched.contains(0);
        }
        return touched.size() > 1 || (item.id().equals("X02") && both);
    }

    public int hardFound() {
        return hardFound;
    }

    public int softFound() {
        return softFound;
    }

    public int falseAlarms() {
        return falseAlarms.size();
    }

    public List<String> misses() {
        List<String> all = new ArrayList<>(misses);
        falseAlarms.forEach(alarm -> all.add("false alarm: " + alarm));
        return all;
    }

    public List<String> lines(int reports) {
        return List.of(
                Figures.line("contradictions, hard", hardFound, hard),
                Figures.line("contradictions, soft", softFound, soft),
                Figures.line("false alarms per report", falseAlarms.size(), reports));
    }
}
