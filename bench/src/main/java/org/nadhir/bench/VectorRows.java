package org.nadhir.bench;

import java.util.List;
import java.util.stream.Stream;
import org.nadhir.bench.vectors.Suite;

/// Published vectors of the suites that the product uses, file by file (TRUST.md, T7).
final class VectorRows {

    private VectorRows() {}

    static List<Row> measure(Effort effort) {
        Stream<Suite> suites = Stream.of(Suite.values());
        return suites.map(suite -> row(suite, effort)).toList();
    }

    private static Row row(Suite suite, Effort effort) {
        String measure = "T7 vectors judged as published: " + suite.file();
        Bar all = Bar.exactly(suite.vectors());
        boolean tried = effort.share() > 0 || suite == Suite.X_WING;
        if (!tried || !suite.isHere()) {
            String why = tried ? "the public test data is not in nadhir.testdata" : "a look tries one file";
            return Row.missing(measure, "nothing", "vectors", all, why, suite.entry());
        }
        return Row.of(
                measure, "all %d of the file that are of our suites".formatted(suite.vectors()), suite.right(),
                "vectors", all,
                "what is invalid must be refused, and no exception but the declared one leaves", suite.entry());
    }
}
