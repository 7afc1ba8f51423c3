package org.nadhir.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The oracle: a table that a lawyer can read, evaluated without a word of the policy's own code.
final class DecisionTable {

    private final AxisFile axes;
    private final Map<String, Predicate<int[]>> meanings = new LinkedHashMap<>();
    private final List<Row> refusals = new ArrayList<>();
    private final List<Row> signatures = new ArrayList<>();

    /// A line of the table: the section that refuses, or the number of approvers, and when.
    private record Row(int number, Predicate<int[]> when) {}

    DecisionTable(AxisFile axes, String text) {
        this.axes = axes;
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::take);
    }

    private void take(String line) {
        if (line.startsWith("refused by ") || line.startsWith("signed by ")) {
            String[] sides = line.split(": ", 2);
            int number = Integer.parseInt(sides[0].split(" ", -1)[2]);
            (line.startsWith("refused") ? refusals : signatures).add(new Row(number, all(sides[1])));
        } else {
            String[] sides = line.split(" means ", 2);
            meanings.merge(sides[0], all(sides[1]), Predicate::or);
        }
    }

    private Predicate<int[]> all(String conditions) {
        return Arrays.stream(conditions.split(" and ", -1)).map(this::one).reduce(at -> true, Predicate::and);
    }

    private Predicate<int[]> one(String condition) {
        String[] sides = condition.split(" is ", 2);
        if (sides.length == 1) {
            boolean not = condition.startsWith("not ");
            Predicate<int[]> named = condition.equals("always")
                    ? at -> true
                    : Objects.requireNonNull(meanings.get(not ? condition.substring(4) : condition), condition);
            return not ? named.negate() : named;
        }
        int axis = axes.number(sides[0]);
        boolean none = sides[1].startsWith("not ") || sides[1].startsWith("neither ");
        long values = Arrays.stream(sides[1].replaceFirst("^(not|neither) ", "").split(" or | nor ", -1))
                .mapToLong(value -> 1L << axes.place(sides[0], value))
                .reduce(0, (a, b) -> a | b);
        return at -> (values >> at[axis] & 1) == 1 != none;
    }

    /// The sections that refuse; a case that none refuses is permitted.
    SortedSet<Integer> refusing(Inputs one) {
        SortedSet<Integer> sections = new TreeSet<>();
        refusals.stream().filter(row -> row.when().test(one.at())).forEach(row -> sections.add(row.number()));
        return sections;
    }

    int approvers(Inputs one) {
        return signatures.stream()
                .filter(row -> row.when().test(one.at()))
                .findFirst()
                .orElseThrow()
                .number();
    }
}
