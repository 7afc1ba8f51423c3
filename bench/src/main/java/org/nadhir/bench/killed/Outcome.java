package org.nadhir.bench.killed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.nadhir.bench.office.Pair;
import org.nadhir.client.NodeClient;
import org.nadhir.client.View;

/// What is there in the end, asked of both nodes from outside.
///
/// @param missing releases that were promised, or that stand in the sender's list, and are not with the recipient
/// @param doubled warnings that the recipient has twice, or under another number, or that nobody sent
/// @param unreceipted releases without the recipient's signature that it stored them
/// @param flaws ledgers that do not hold
record Outcome(int released, List<String> missing, List<String> doubled, List<String> unreceipted, List<String> flaws) {

    private static final Duration QUIET_WITHIN = Duration.ofMinutes(3);
    private static final long LOOK_NANOS = 500_000_000;

    /// Waits until nothing is open any more, or for three minutes, and asks.
    ///
    /// @param promised releases of which the node had said that they are sealed
    static Outcome of(Pair pair, Desks desks, List<String> promised) {
        long until = System.nanoTime() + QUIET_WITHIN.toNanos();
        List<View> open = open(desks);
        while (!open.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_NANOS);
            desks.attempt();
            open = open(desks);
        }
        Map<String, String> sent = new LinkedHashMap<>();
        Map<String, String> releases = new LinkedHashMap<>();
        for (View release : desks.asked("/api/v1/releases").items("releases")) {
            sent.put(key(release), release.text("release"));
            releases.put(release.text("release"), key(release));
        }
        List<String> arrived = new ArrayList<>();
        try (NodeClient officer = pair.second().client("faris")) {
            Desks.done(officer.get("/api/v1/inbox")).items("inbox").forEach(one -> arrived.add(key(one)));
        }
        List<String> missing = new ArrayList<>();
        promised.stream().filter(id -> !releases.containsKey(id)).forEach(missing::add);
        sent.keySet().stream().filter(key -> !arrived.contains(key)).forEach(missing::add);
        List<String> doubled = new ArrayList<>(arrived);
        new TreeSet<>(sent.keySet()).forEach(doubled::remove);
        return new Outcome(
                sent.size(),
                missing,
                doubled,
                open.stream().map(Outcome::key).toList(),
                List.of(flaws(pair, true), flaws(pair, false)).stream().flatMap(List::stream).toList());
    }

    /// All that should not be, in words.
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        missing.forEach(one -> wrong.add("lost: " + one));
        doubled.forEach(one -> wrong.add("doubled: " + one));
        unreceipted.forEach(one -> wrong.add("not receipted: " + one));
        flaws.forEach(one -> wrong.add("does not verify: " + one + " ledgers"));
        return wrong;
    }

    private static List<View> open(Desks desks) {
        return desks.asked("/api/v1/deliveries").items("deliveries").stream()
                .filter(delivery -> delivery.text("carries").equals("warning"))
                .filter(delivery -> !delivery.text("state").equals("delivered"))
                .toList();
    }

    private static String key(View one) {
        return one.number("sequence") + " " + one.text("payload");
    }

    private static List<String> flaws(Pair pair, boolean first) {
        List<String> command = first ? pair.first().as("nour", "ledger") : pair.second().as("faris", "ledger");
        return pair.typed().run(command).status() == 0 ? List.of() : List.of(first ? "sender's" : "recipient's");
    }
}
