package org.nadhir.node.console;

import org.nadhir.node.api.Problem;

/// What the node did not do, in its own words. It ends the page that asked, which is answered with these words.
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /// One of the console's own.
    static Refused of(int status, String code, String... arguments) {
        return new Refused(Problem.of(status, code, arguments));
    }

    Problem problem() {
        return problem;
    }
}
