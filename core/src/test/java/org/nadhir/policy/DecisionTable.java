package org.nadhir.policy;

import java.util.Arrays;
import java.util.List;

/// The oracle: a table that a lawyer can read, evaluated without a word of the policy's own code.
final class DecisionTable {

    private final List<List<Condition>> refusals;

    private record Condition(String axis, List<String> values) {
        boolean holds(Inputs one) {
            return values.contains(one.get(axis));
        }
    }

    private DecisionTable(List<List<Condition>> refusals) {
        this.refusals = refusals;
    }

    static DecisionTable of(String text) {
        return new DecisionTable(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split(" and ", -1)).map(DecisionTable::condition).toList())
                .toList());
    }

    private static Condition condition(String text) {
        String[] sides = text.strip().split(" is ", 2);
        return new Condition(sides[0], List.of(sides[1].split(" or ", -1)));
    }

    int size() {
        return refusals.size();
    }

    boolean refuses(Inputs one) {
        return refusals.stream().anyMatch(row -> row.stream().allMatch(condition -> condition.holds(one)));
    }

    /// How many approvers a permitted case needs.
    int approvers(Inputs one) {
        boolean exigent = one.get("standing").equals("designated") || one.get("standing").equals("sanctioned");
        return exigent ? one.get("clause").equals("three") ? 3 : 2 : 1;
    }
}
