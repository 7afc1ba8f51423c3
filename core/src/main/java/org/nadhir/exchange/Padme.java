package org.nadhir.exchange;

/// Rounds lengths up so that a sealed thing tells little of how much is in it.
///
/// Padmé of Nikitin and others, "Reducing Metadata Leakage from Encrypted Files and Communication with
/// PURBs", PoPETs 2019(4), doi 10.2478/popets-2019-0056, algorithm 1: of a length with exponent E only
/// about log₂ E leading bits are kept, at a cost of at most 12 %.
public final class Padme {

    private Padme() {}

    /// The least allowed length that is at least `length` and at least `floor`.
    ///
    /// @throws IllegalArgumentException for a negative length, or one above 1 GiB, which nothing here is
    public static int padded(int length, int floor) {
        if (length < 0 || length > 1 << 30 || floor < 2) {
            throw new IllegalArgumentException("no length to pad");
        }
        int least = Math.max(length, floor);
        int exponent = floorLog2(least);
        int kept = floorLog2(exponent) + 1;
        int mask = (1 << (exponent - kept)) - 1;
        return (least + mask) & ~mask;
    }

    private static int floorLog2(int positive) {
        return 31 - Integer.numberOfLeadingZeros(positive);
    }
}
