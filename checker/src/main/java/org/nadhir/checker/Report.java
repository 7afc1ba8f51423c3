package org.nadhir.checker;

import java.util.ArrayList;
import java.util.List;

/// What holds and what does not, in the order in which it was looked at.
final class Report {

    private final List<String> holds = new ArrayList<>();
    private final List<String> flaws = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    /// A check of one part.
    interface Check {
        void run() throws Flawed;
    }

    /// Runs a check; whatever does not hold is noted under `part`. True where all held.
    boolean part(String part, Check check) {
        try {
            check.run();
            return true;
        } catch (Flawed e) {
            flaws.add(part + ": " + e.why());
            return false;
        }
    }

    void holds(String line) {
        holds.add(line);
    }

    void time(String line) {
        times.add(line);
    }

    /// What holds by one party's word alone.
    void gap(String line) {
        gaps.add(line);
    }

    List<String> times() {
        return List.copyOf(times);
    }

    List<String> gaps() {
        return List.copyOf(gaps);
    }

    List<String> holds() {
        return List.copyOf(holds);
    }

    List<String> flaws() {
        return List.copyOf(flaws);
    }
}
