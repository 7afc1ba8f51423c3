package org.nadhir.bench.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/// What is still to happen in a world, and what time it is there. Time moves from action to action; actions of the same
/// moment happen in the order in which they were entered, so that one seed is one run.
final class Agenda {

    private final PriorityQueue<Action> actions =
            new PriorityQueue<>(Comparator.comparing(Action::at).thenComparing(Action::order));
    private final SplittableRandom dice;
    private Instant now;
    private Instant lastPlan;
    private long order;
    private long plans;

    private record Action(Instant at, long order, Runnable run) {}

    Agenda(Instant begin, SplittableRandom dice) {
        this.now = begin;
        this.lastPlan = begin;
        this.dice = dice;
    }

    Instant now() {
        return now;
    }

    void at(Instant moment, Runnable run) {
        actions.add(new Action(moment, order++, run));
    }

    /// Within so much time from now: at a moment that is drawn.
    void after(Duration most, Runnable run) {
        at(now.plusMillis(1 + dice.nextLong(most.toMillis())), run);
    }

    /// What does not follow from the product but from a person or a courier, within so much time from now. A world is
    /// not at rest before it was done.
    void plan(Duration most, Runnable run) {
        plans++;
        after(most, () -> {
            plans--;
            lastPlan = now;
            run.run();
        });
    }

    /// Whether something is entered for a moment before this one.
    boolean goesOnBefore(Instant moment) {
        return !actions.isEmpty() && actions.peek().at().isBefore(moment);
    }

    boolean hasNoPlans() {
        return plans == 0;
    }

    /// When a person or a courier last did something that was planned; at first, when the world began.
    Instant lastPlan() {
        return lastPlan;
    }

    void next() {
        Action action = actions.poll();
        now = action.at();
        action.run().run();
    }

    void skipTo(Instant moment) {
        now = moment;
    }
}
