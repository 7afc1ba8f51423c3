package org.nadhir.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.nadhir.agreement.Subject;
import org.nadhir.bench.plant.Ground;
import org.nadhir.bench.plant.Planted;
import org.nadhir.model.PartyId;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Policy;
import org.nadhir.policy.Request;
import org.nadhir.reports.leak.SourceLeakGuard;

/// Planted source leaks: how many the guard blocks, and how many clean warnings (TRUST.md, T8).
final class PlantedRows {

    private static final double BLOCKED_PERCENT_MIN = 99.9;
    private static final double CLEAN_PERCENT_MAX = 2;
    private static final String ENTRY =
            "org.nadhir.tearline.LeakGuard#prepare (org.nadhir.reports.leak.SourceLeakGuard)";

    private PlantedRows() {}

    static List<Row> measure(Effort effort) {
        Planted.Size size = effort.word().equals(Effort.N.word()) ? Planted.Size.N : Planted.Size.C;
        return rows(Planted.run(size, new SourceLeakGuard(), ground()));
    }

    static List<Row> rows(Planted.Outcome outcome) {
        Planted.Size size = outcome.size();
        String on = "%,d variants of %,d reports, %d disguises, five languages"
                .formatted(outcome.all().planted(), size.sources(), outcome.disguises().size());
        long clean = outcome.cleanShared().planted() + outcome.cleanOther().planted();
        long blocked = outcome.cleanShared().blocked() + outcome.cleanOther().blocked();
        return List.of(
                Row.of("planted leaks in words that are blocked", on, outcome.all().percent(), "%",
                        Bar.atLeast(BLOCKED_PERCENT_MIN), missed(outcome), ENTRY),
                Row.of("clean warnings that are blocked", "%,d, half of them share something with the report".formatted(clean),
                        100.0 * blocked / clean, "%", Bar.atMost(CLEAN_PERCENT_MAX),
                        "%d that share, %d others".formatted(
                                outcome.cleanShared().blocked(), outcome.cleanOther().blocked()), ENTRY));
    }

    private static String missed(Planted.Outcome outcome) {
        String worst = outcome.disguises().entrySet().stream()
                .filter(entry -> entry.getValue().missed() > 0)
                .sorted((a, b) -> Long.compare(b.getValue().missed(), a.getValue().missed()))
                .limit(5)
                .map(entry -> "%s (%d of %d)".formatted(
                        entry.getKey(), entry.getValue().missed(), entry.getValue().planted()))
                .collect(Collectors.joining("; "));
        return outcome.misses().isEmpty()
                ? "none missed"
                : "%,d missed, all listed in docs/leaks.md; most: %s".formatted(outcome.misses().size(), worst);
    }

    /// A permit as policy gives it, for the threat of this bench.
    static Ground ground() {
        Parties parties = Parties.of(1, 1);
        PartyId partner = parties.partners().getFirst();
        Request request = Threat.request(partner);
        if (Policy.rule(request, parties.facts(partner, Subject.ATTACK_ON_SITE, request.places()))
                instanceof Permit permit) {
            return new Ground(permit, Threat.AUTHOR, Threat.WORDING, Parties.NOW);
        }
        throw new IllegalStateException("the bench has no permit");
    }
}
