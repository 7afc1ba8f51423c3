package org.nadhir.policy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// A part of a question that depends on a few axes only: made once for all cases that share their values.
final class Shared<T> {

    /// What is kept is bounded, because random cases share little.
    private static final int KEPT_MAX = 60_000;

    private final Function<Inputs, T> make;
    private final List<String> axes;
    private final Map<Integer, T> made = new ConcurrentHashMap<>();

    Shared(Function<Inputs, T> make, String... axes) {
        this.make = make;
        this.axes = List.of(axes);
    }

    T of(Inputs one) {
        int key = 0;
        for (String axis : axes) {
            int number = one.axes().number(axis);
            key = key * one.axes().values(number).size() + one.at()[number];
        }
        T known = made.get(key);
        if (known != null) {
            return known;
        }
        T fresh = make.apply(one);
        if (made.size() < KEPT_MAX) {
            made.put(key, fresh);
        }
        return fresh;
    }
}
