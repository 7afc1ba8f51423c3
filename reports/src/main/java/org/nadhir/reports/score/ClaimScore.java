package org.nadhir.reports.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nadhir.model.Claim;
import org.nadhir.model.ReportId;
import org.nadhir.model.Span;
import org.nadhir.model.Statement;

/// Rule 6: claims found, and with how many independent origins.
public final class ClaimScore {

    private int gold;
    private int found;
    private int rootsRight;
    private int overCounts;
    private int underCounts;
    private int reportsRight;
    private final List<String> misses = new ArrayList<>();

    private record Pair(Annotation.MarkedClaim gold, Claim claim, int overlap) {}

    /// @param texts the report's id and text by document id
    static ClaimScore of(Annotation annotation, List<Claim> claims, Map<String, Doc> texts) {
        ClaimScore score = new ClaimScore();
        score.gold = annotation.claims().size();
        List<Pair> pairs = new ArrayList<>();
        for (Annotation.MarkedClaim marked : annotation.claims()) {
            for (Claim claim : claims) {
                int overlap = score.overlap(marked, claim, texts);
                if (overlap > 0 && jaccard(marked, claim, texts) >= 0.5) {
                    pairs.add(new Pair(marked, claim, overlap));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::overlap).reversed());
        Map<Annotation.MarkedClaim, Claim> matched = new HashMap<>();
        Set<Claim> used = new HashSet<>();
        for (Pair pair : pairs) {
            if (!matched.containsKey(pair.gold()) && used.add(pair.claim())) {
                matched.put(pair.gold(), pair.claim());
            }
        }
        for (Annotation.MarkedClaim marked : annotation.claims()) {
            Claim claim = matched.get(marked);
            if (claim == null) {
                score.misses.add(marked.id() + " not found");
            } else {
                score.count(marked, claim);
            }
        }
        return score;
    }

    /// A report's id in this run and its text.
    record Doc(ReportId id, String text) {}

    private void count(Annotation.MarkedClaim marked, Claim claim) {
        found++;
        int counted = claim.corroboration().count();
        boolean flagRight = !marked.mayNotBeIndependent() || claim.corroboration().mayNotBeIndependent();
        rootsRight += counted == marked.roots() && flagRight ? 1 : 0;
        overCounts += counted > marked.roots() ? 1 : 0;
        underCounts += counted < marked.roots() ? 1 : 0;
        reportsRight += claim.reports() == marked.docs().size() ? 1 : 0;
        if (counted != marked.roots() || !flagRight || claim.reports() != marked.docs().size()) {
            misses.add(marked.id() + " " + claim.topic().act() + " origins " + counted + " for " + marked.roots()
                    + ", reports " + claim.reports() + " for " + marked.docs().size() + ", "
                    + claim.corroboration().origins());
        }
    }

    private int overlap(Annotation.MarkedClaim marked, Claim claim, Map<String, Doc> texts) {
        int sum = 0;
        boolean half = false;
        for (Statement statement : claim.statements()) {
            for (Annotation.Place place : marked.spans()) {
                Doc doc = texts.get(place.doc());
                if (doc == null || !doc.id().equals(statement.report())
                        || statement.span().in(doc.text()).contains("\n")) {
                    continue;
                }
                Span span = statement.span().toCodePoints(doc.text());
                int shared = ChainScore.overlap(span, place.span());
                sum += shared;
                half |= shared * 2 >= place.span().length();
            }
        }
        return half ? sum : 0;
    }

    private static double jaccard(Annotation.MarkedClaim marked, Claim claim, Map<String, Doc> texts) {
        Set<ReportId> wanted = new TreeSet<>();
        marked.docs().forEach(doc -> {
            Doc text = texts.get(doc);
            if (text != null) {
                wanted.add(text.id());
            }
        });
        Set<ReportId> have = new TreeSet<>();
        claim.statements().forEach(statement -> have.add(statement.report()));
        Set<ReportId> both = new TreeSet<>(wanted);
        both.retainAll(have);
        Set<ReportId> any = new TreeSet<>(wanted);
        any.addAll(have);
        return Figures.of(both.size(), any.size());
    }

    public int found() {
        return found;
    }

    public int originsRight() {
        return rootsRight;
    }

    public int overCounts() {
        return overCounts;
    }

    public int underCounts() {
        return underCounts;
    }

    /// Claims of the annotation.
    public int wanted() {
        return gold;
    }

    public List<String> misses() {
        return List.copyOf(misses);
    }

    public List<String> lines() {
        return List.of(
                Figures.line("claims found", found, gold),
                Figures.line("independent origins right", rootsRight, gold),
                "over-counts " + overCounts + ", under-counts " + underCounts,
                Figures.line("reports per claim, for information", reportsRight, gold));
    }
}
