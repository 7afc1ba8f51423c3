package org.nadhir.bench.mutated;

import java.util.List;

/// One change and what became of it, as a line of PIT's table says: file, class, mutator, method, line, status, test.
///
/// @param type the class, by its full name
/// @param change the mutator's short name, such as `Math`
public record Mutant(String type, String change, String method, int line, Status status) {

    /// Whether a test noticed.
    public enum Status {
        NOTICED,
        SURVIVED,
        /// No test runs the line.
        UNREACHED,
        /// The change could not be tried; counts for nothing.
        UNTRIED
    }

    private static final int COLUMNS = 7;
    private static final String MUTATOR = "Mutator";

    /// @throws IllegalArgumentException where the line is not of the table
    static Mutant of(String line) {
        List<String> columns = List.of(line.split(",", COLUMNS));
        if (columns.size() < COLUMNS) {
            throw new IllegalArgumentException("not a line of PIT's table: " + line);
        }
        String mutator = columns.get(2).substring(columns.get(2).lastIndexOf('.') + 1);
        String change = mutator.endsWith(MUTATOR) ? mutator.substring(0, mutator.length() - MUTATOR.length()) : mutator;
        return new Mutant(
                columns.get(1), change, columns.get(3), Integer.parseInt(columns.get(4)), status(columns.get(5)));
    }

    /// A test that runs for ever or out of memory has noticed (PIT counts it so as well).
    private static Status status(String word) {
        return switch (word) {
            case "KILLED", "TIMED_OUT", "MEMORY_ERROR" -> Status.NOTICED;
            case "SURVIVED" -> Status.SURVIVED;
            case "NO_COVERAGE" -> Status.UNREACHED;
            case "RUN_ERROR", "NON_VIABLE", "NOT_STARTED", "STARTED" -> Status.UNTRIED;
            default -> throw new IllegalArgumentException("PIT says " + word + " of a mutation; no such word is known");
        };
    }

    boolean isLeft() {
        return status == Status.SURVIVED || status == Status.UNREACHED;
    }

    /// What a list of survivors shows, and what an excuse names.
    public String text() {
        return type + "#" + method + " " + change;
    }
}
