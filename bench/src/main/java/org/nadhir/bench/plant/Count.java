package org.nadhir.bench.plant;

/// So many were planted, so many of them blocked.
///
/// @param certain of those blocked: by a finding that nobody can lift
public record Count(long planted, long blocked, long certain) {

    static final Count NONE = new Count(0, 0, 0);

    Count plus(Count other) {
        return new Count(planted + other.planted, blocked + other.blocked, certain + other.certain);
    }

    public long missed() {
        return planted - blocked;
    }

    /// In percent; 100 where nothing was planted.
    public double percent() {
        return planted == 0 ? 100 : 100.0 * blocked / planted;
    }
}
