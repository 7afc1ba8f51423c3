package org.nadhir.bench.sim;

import java.util.SplittableRandom;
import org.nadhir.bench.sim.SimStore.Strike;

/// How often what breaks. Each run draws its own: some are rough in one thing only.
final class Weather {

    private static final Strike[] STRIKES = {
        Strike.BEFORE, Strike.WITHIN_LOST, Strike.WITHIN_KEPT, Strike.AFTER, Strike.FULL, Strike.FAILED_LOST,
        Strike.FAILED_KEPT
    };

    private final SplittableRandom dice;
    private final Tally tally;
    /// In a thousand.
    private final int network;
    private final int disk;
    private boolean healed;

    Weather(SplittableRandom dice, Tally tally) {
        this.dice = dice;
        this.tally = tally;
        this.network = 30 + dice.nextInt(120);
        this.disk = dice.nextInt(3) == 0 ? 1 + dice.nextInt(30) : dice.nextInt(4);
    }

    void heal() {
        healed = true;
    }

    boolean isHealed() {
        return healed;
    }

    /// Whether this breaks now; counted if it does.
    boolean strikes(Fault fault) {
        boolean now = !healed && dice.nextInt(1_000) < network;
        if (now) {
            tally.fault(fault);
        }
        return now;
    }

    /// It broke by somebody's decision.
    void struck(Fault fault) {
        tally.fault(fault);
    }

    /// What befalls the next commit.
    Strike strike() {
        if (healed || dice.nextInt(1_000) >= disk) {
            return Strike.NONE;
        }
        Strike strike = STRIKES[dice.nextInt(STRIKES.length)];
        tally.fault(switch (strike) {
            case NONE, BEFORE -> Fault.DIED_BEFORE_COMMIT;
            case WITHIN_LOST, WITHIN_KEPT -> Fault.DIED_IN_COMMIT;
            case AFTER -> Fault.DIED_AFTER_COMMIT;
            case FULL -> Fault.DISK_FULL;
            case FAILED_LOST, FAILED_KEPT -> Fault.DISK_FAILED;
        });
        return strike;
    }
}
