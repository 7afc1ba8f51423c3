package org.nadhir.outcome;

import org.nadhir.duty.Likelihood;

/// What a term of likelihood stands for in per cent, by ICD 203 (Office of the Director of National Intelligence,
/// "Analytic Standards", 2 January 2015, the table of its two rows of terms). Only for scoring
/// afterwards: a term is never computed from a number, and these are not the STIX values of [Likelihood#stix].
///
/// @param lowPercent least
/// @param highPercent most
public record LikelihoodRange(int lowPercent, int highPercent) {

    public static LikelihoodRange of(Likelihood term) {
        return switch (term) {
            case ALMOST_NO_CHANCE -> new LikelihoodRange(1, 5);
            case VERY_UNLIKELY -> new LikelihoodRange(5, 20);
            case UNLIKELY -> new LikelihoodRange(20, 45);
            case ROUGHLY_EVEN_CHANCE -> new LikelihoodRange(45, 55);
            case LIKELY -> new LikelihoodRange(55, 80);
            case VERY_LIKELY -> new LikelihoodRange(80, 95);
            case ALMOST_CERTAIN -> new LikelihoodRange(95, 99);
        };
    }

    /// The middle, 0 to 1: what a term counts as in a score. Our choice; ICD 203 names ranges only.
    public double midpoint() {
        return (lowPercent + highPercent) / 200.0;
    }
}
