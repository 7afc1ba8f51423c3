package org.nadhir.outcome;

/// The score interval of a share (E. B. Wilson, Journal of the American Statistical Association 22, 1927, 209–212):
/// where the true share may lie. Good for small numbers, where "5 of 5" must not read as certainty.
///
/// @param low 0 to `high`
/// @param high up to 1
public record Wilson(double low, double high) {

    /// The two-sided 95 % point of the normal distribution.
    private static final double Z = 1.959963984540054;

    /// The 95 % interval of `happened` in `count`.
    ///
    /// @throws IllegalArgumentException where `count` is no positive number, or `happened` not within it
    public static Wilson of(int happened, int count) {
        if (count < 1 || happened < 0 || happened > count) {
            throw new IllegalArgumentException("a share is some of at least one");
        }
        double share = (double) happened / count;
        double z2 = Z * Z;
        double scale = 1 + z2 / count;
        double centre = (share + z2 / (2.0 * count)) / scale;
        double half = Z / scale * Math.sqrt(share * (1 - share) / count + z2 / (4.0 * count * count));
        return new Wilson(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
