package org.nadhir.duty;

/// How well founded a judgment is (ICD 203): a matter of sources and argument, not of probability.
/// Three steps and no number, because a number of one analyst's own gives the analyst away.
///
/// The STIX value is that of the normative table (STIX 2.1, appendix A, "None / Low / Med / High").
public enum Confidence {
    LOW("low", 15),
    MODERATE("moderate", 50),
    HIGH("high", 85);

    private final String word;
    private final int stix;

    Confidence(String word, int stix) {
        this.word = word;
        this.stix = stix;
    }

    public String word() {
        return word;
    }

    /// The value of the normative table, 0 to 100.
    public int stix() {
        return stix;
    }
}
