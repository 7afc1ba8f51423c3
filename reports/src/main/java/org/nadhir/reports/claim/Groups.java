package org.nadhir.reports.claim;

/// Union-find over the numbers 0 to n − 1; the root of a group is its smallest member, so results do not depend on
/// order.
final class Groups {

    private final int[] parents;

    Groups(int size) {
        parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    int root(int member) {
        int at = member;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /// Joins two groups; false if they were one already.
    boolean join(int a, int b) {
        int one = root(a);
        int other = root(b);
        parents[Math.max(one, other)] = Math.min(one, other);
        return one != other;
    }
}
