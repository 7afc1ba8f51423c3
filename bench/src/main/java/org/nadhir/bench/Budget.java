package org.nadhir.bench;

import java.time.Duration;

/// How the ten minutes of tier c are shared out among the rows of the exchange that take as long as they are let. What
/// has its own size (named attacks, key lives, forks, tampering, vectors) takes some two minutes together.
///
/// @param simulated T1, with stand-in cryptography
/// @param cryptography T1 with the product's cryptography
/// @param loopback T2
/// @param killed T3a
/// @param hostile T17, under load
/// @param cuts T3b, simulated
/// @param played T3b, played back
/// @param saboteurs planted bugs, each compiled on a copy
record Budget(
        Duration simulated,
        Duration cryptography,
        Duration loopback,
        Duration killed,
        Duration hostile,
        Duration cuts,
        Duration played,
        Duration saboteurs) {

    /// Ours; together six minutes; the nodes that are killed and flooded take one more to meet, a full store two.
    static final Budget C = new Budget(
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(70),
            Duration.ofSeconds(70),
            Duration.ofSeconds(15),
            Duration.ofSeconds(20),
            Duration.ofSeconds(15),
            Duration.ofSeconds(150));
}
