package org.nadhir.bench.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/// Each node's clock beside the world's.
final class Clocks {

    private final long[] offsetMillis;
    private final long[] driftPerMillion;
    private final Instant[] since;

    Clocks(int nodes) {
        this.offsetMillis = new long[nodes];
        this.driftPerMillion = new long[nodes];
        this.since = new Instant[nodes];
        Arrays.fill(since, World.BEGIN);
    }

    /// What the node's clock shows; in whole seconds, as nodes read it.
    Instant of(int node, Instant now) {
        long drifted = Duration.between(since[node], now).toMillis() * driftPerMillion[node] / 1_000_000;
        return now.plusMillis(offsetMillis[node] + drifted).truncatedTo(ChronoUnit.SECONDS);
    }

    void jump(int node, Duration by) {
        offsetMillis[node] += by.toMillis();
    }

    void drift(int node, long perMillion, Instant now) {
        offsetMillis[node] = Duration.between(now, of(node, now)).toMillis();
        since[node] = now;
        driftPerMillion[node] = perMillion;
    }

    /// All show the world's time.
    void heal() {
        Arrays.fill(offsetMillis, 0);
        Arrays.fill(driftPerMillion, 0);
    }
}
