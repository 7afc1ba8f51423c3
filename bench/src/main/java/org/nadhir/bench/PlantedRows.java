package org.nadhir.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nadhir.agreement.Subject;
import org.nadhir.bench.plant.Channel;
import org.nadhir.bench.plant.Channels;
import org.nadhir.bench.plant.Ground;
import org.nadhir.bench.plant.Planted;
import org.nadhir.model.PartyId;
import org.nadhir.policy.Facts;
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

    private static final int SEALED = 20;
    /// Two cores need less.
    private static final Duration LONGEST_C = Duration.ofSeconds(200);
    private static final Duration LONGEST_N = Duration.ofDays(2);
    /// Samples below which a bench only shows that it runs.
    private static final long A_MOMENT = 1_000;

    private PlantedRows() {}

    static List<Row> measure(Effort effort) {
        Ground ground = ground();
        List<Row> rows = new ArrayList<>(rows(Planted.run(
                size(effort), new SourceLeakGuard(), ground, effort.pick(LONGEST_C, LONGEST_C, LONGEST_N))));
        rows.addAll(channels(
                Reached.with(Channels.run(tries(effort), new SourceLeakGuard(), ground), effort)));
        return rows;
    }

    /// How much an effort plants.
    static Planted.Size size(Effort effort) {
        if (effort.samples() < A_MOMENT) {
            return Planted.Size.MOMENT;
        }
        return effort.samples() > Effort.C.samples() ? Planted.Size.N : Planted.Size.C;
    }

    static int tries(Effort effort) {
        return Math.clamp(effort.samples() / 2_000, 5, 10_000);
    }

    static List<Row> rows(Planted.Outcome outcome) {
        Planted.Size size = outcome.size();
        String on = "%,d variants of %,d reports, %d disguises, five languages"
                .formatted(outcome.all().planted(), size.sources(), outcome.disguises().size());
        long clean = outcome.cleanShared().planted() + outcome.cleanOther().planted();
        long blocked = outcome.cleanShared().blocked() + outcome.cleanOther().blocked();
        long all = (long) size.sources() * size.variants();
        List<Row> rows = new ArrayList<>();
        if (outcome.all().planted() < all) {
            rows.add(Row.of("planted leaks searched for", on, (double) outcome.all().planted(), "variants",
                    Bar.atLeast((double) all),
                    "the time was up", ENTRY));
        }
        rows.addAll(List.of(
                Row.of("planted leaks in words that are blocked", on, outcome.all().percent(), "%",
                        Bar.atLeast(BLOCKED_PERCENT_MIN), missed(outcome), ENTRY),
                Row.plain("of these, by disguises of a sort that issue 4 or TRUST.md §2.3 names",
                        "%,d variants".formatted(outcome.named().planted()), outcome.named().percent(), "%",
                        "the others are ciphers, rarer encodings, digests, slips of the finger", ENTRY),
                Row.of("clean warnings that are blocked",
                        "%,d, half of them share something with the report".formatted(clean),
                        100.0 * blocked / clean, "%", Bar.atMost(CLEAN_PERCENT_MAX),
                        "%d that share, %d others".formatted(
                                outcome.cleanShared().blocked(), outcome.cleanOther().blocked()), ENTRY)));
        return rows;
    }

    static List<Row> channels(List<Channel> channels) {
        List<Channel> tried = channels.stream().filter(Channel::isTried).toList();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                "structural channels that leak",
                "%d of the %d channels, %,d times".formatted(
                        tried.size(), channels.size(), tried.stream().mapToInt(Channel::tried).sum()),
                tried.stream().mapToInt(Channel::leaks).sum(), "leaks", Bar.exactly(0),
                tried.stream().map(one -> one.number() + " " + one.leaks()).collect(Collectors.joining(", ")),
                tried.getFirst().entry()));
        channels.stream()
                .filter(one -> !one.isTried())
                .forEach(one -> rows.add(Row.missing(
                        "structural channel " + one.number(), one.what(), "leaks", null, one.why(), one.entry())));
        return rows;
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

    /// A permit as policy gives it, for the threat of this bench, and envelopes sealed with real keys.
    static Ground ground() {
        Parties parties = Parties.of(1, 1);
        PartyId partner = parties.partners().getFirst();
        Request request = Threat.request(partner);
        Facts facts = parties.facts(partner, Subject.ATTACK_ON_SITE, request.places());
        if (Policy.rule(request, facts) instanceof Permit permit) {
            var bulk = new BulkGround(SEALED);
            List<Integer> sealed = bulk.sealed(bulk.worded((finished, traces) -> List.of())).stream()
                    .map(ready -> ready.envelope().bytes().length())
                    .toList();
            return new Ground(permit, facts, Threat.AUTHOR, Threat.WORDING, Parties.NOW, sealed);
        }
        throw new IllegalStateException("the bench has no permit");
    }
}
