package org.nadhir.bench.fuzz;

/// Something that must always hold does not. An error, so that nothing between here and the fuzzer handles it.
final class Broken extends AssertionError {

    private static final long serialVersionUID = 1L;

    Broken(String what) {
        super(what);
    }

    static void unless(boolean holds, String what) {
        if (!holds) {
            throw new Broken(what);
        }
    }
}
