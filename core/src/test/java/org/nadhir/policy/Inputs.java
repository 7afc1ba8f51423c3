package org.nadhir.policy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One case: a value for each axis, kept as its place among the axis' values.
@SuppressWarnings("ArrayRecordComponent")
record Inputs(AxisFile axes, int[] at) {

    String get(String axis) {
        int number = axes.number(axis);
        return axes.values(number).get(at[number]);
    }

    Inputs with(String axis, String value) {
        int[] other = at.clone();
        other[axes.number(axis)] = axes.place(axis, value);
        return new Inputs(axes, other);
    }

    /// Only what differs from the plain case, so that a disagreement can be read.
    @Override
    public String toString() {
        return IntStream.range(0, at.length)
                .filter(number -> at[number] > 0)
                .mapToObj(
                        number -> axes.name(number) + '=' + axes.values(number).get(at[number]))
                .collect(Collectors.joining(" "));
    }
}
