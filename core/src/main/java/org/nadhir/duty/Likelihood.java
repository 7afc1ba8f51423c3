package org.nadhir.duty;

/// How probable the event is, in the words of ICD 203, one of its two rows; the rows are never mixed.
/// Says nothing of how sure the author is: that is [Confidence], and it never stands in the same sentence.
///
/// The STIX value is that of the normative table (STIX 2.1, appendix A, "DNI scale"), looked up from the term.
/// It is not the percentage of ICD 203, and neither is ever computed from the other.
public enum Likelihood {
    ALMOST_NO_CHANCE("almost-no-chance", 5),
    VERY_UNLIKELY("very-unlikely", 15),
    UNLIKELY("unlikely", 30),
    ROUGHLY_EVEN_CHANCE("roughly-even-chance", 50),
    LIKELY("likely", 70),
    VERY_LIKELY("very-likely", 85),
    ALMOST_CERTAIN("almost-certain", 95);

    private final String word;
    private final int stix;

    Likelihood(String word, int stix) {
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
