package org.nadhir.bench.sim;

/// The process is gone: whatever it held in memory is lost, and nobody gets an answer.
final class Died extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Died() {
        super("the process died", null, false, false);
    }
}
