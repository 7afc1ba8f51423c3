package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.nadhir.bench.attack.Attack;
import org.nadhir.bench.attack.Attacks;
import org.nadhir.bench.attack.Attacks.Family;
import org.nadhir.bench.attack.Attacks.Tried;

/// Named attacks (TRUST.md T11): how many there are, how many were refused for the right reason, and whether each would
/// have worked without its defence.
final class AttackRows {

    private static final int NAMED_MIN = 60;

    private AttackRows() {}

    static List<Row> measure(Effort effort) {
        List<Row> rows = new ArrayList<>();
        List<Attack> all = Attacks.all();
        rows.add(Row.of("T11 named attacks", "a closed list in %d families".formatted(Family.values().length),
                all.size(), "attacks", Bar.atLeast(NAMED_MIN),
                "each with the one answer and the leaf that are right, and what may change in the store, mostly none",
                Attacks.ENTRY));
        List<Attack> chosen = effort.pick(all.subList(0, 1), all, all);
        long seeds = effort.pick(1L, 1L, Math.max(1, effort.soak().toMinutes() / 4));
        List<Tried> tried = LongStream.rangeClosed(1, seeds)
                .boxed()
                .flatMap(seed -> Attacks.tried(chosen, seed).stream())
                .toList();
        String on = "%,d trials: %d attacks, seeds 1 to %d".formatted(tried.size(), chosen.size(), seeds);
        List<Tried> wrong = tried.stream().filter(one -> !one.isRefusedRightly()).toList();
        List<Tried> idle = tried.stream().filter(one -> !one.isEffective()).toList();
        rows.add(Row.of("T11 named attacks: refused, noted and without effect", on,
                tried.size() - wrong.size(), "trials", Bar.exactly(tried.size()), first(wrong), Attacks.ENTRY));
        rows.add(Row.of("T11 named attacks: the same without the attack was not taken", on, idle.size(), "trials",
                Bar.exactly(0), first(idle), Attacks.ENTRY));
        return rows;
    }

    private static String first(List<Tried> wrong) {
        return wrong.isEmpty()
                ? "the product's store, desks and cryptography; of each trial a node of its own"
                : wrong.getFirst().told();
    }
}
