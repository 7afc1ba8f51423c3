package org.nadhir.duty;

import java.util.OptionalInt;

/// How credible one piece of information is (Admiralty scale, FM 2-22.3), rated apart from its source.
/// Grade 1 needs other *independent* origins, never more reports of the same word.
public enum Credibility {
    CONFIRMED(1, 90),
    PROBABLY_TRUE(2, 70),
    POSSIBLY_TRUE(3, 50),
    DOUBTFUL(4, 30),
    IMPROBABLE(5, 10),
    CANNOT_BE_JUDGED(6, -1);

    private final int grade;
    private final int stix;

    Credibility(int grade, int stix) {
        this.grade = grade;
        this.stix = stix;
    }

    /// 1 to 6.
    public int grade() {
        return grade;
    }

    /// The value of the normative table (STIX 2.1, appendix A); absent for grade 6, which is not zero.
    public OptionalInt stix() {
        return stix < 0 ? OptionalInt.empty() : OptionalInt.of(stix);
    }
}
