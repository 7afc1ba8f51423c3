package org.nadhir.model;

import java.util.Optional;

/// TLP 2.0 (FIRST, August 2022), weakest first. A larger ordinal is stricter.
public enum Marking {
    CLEAR("TLP:CLEAR"),
    GREEN("TLP:GREEN"),
    AMBER("TLP:AMBER"),
    AMBER_STRICT("TLP:AMBER+STRICT"),
    RED("TLP:RED");

    private final String label;

    Marking(String label) {
        this.label = label;
    }

    /// The label that FIRST defines, for example `TLP:AMBER+STRICT`.
    public String label() {
        return label;
    }

    /// The stricter of two: STIX defines no rule for combining markings, ours is that the strictest wins.
    public Marking join(Marking other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isStricterThan(Marking other) {
        return compareTo(other) > 0;
    }

    /// Looks a label up exactly; an unknown one is empty, and the caller must count it as [#RED].
    public static Optional<Marking> ofLabel(String label) {
        for (Marking marking : values()) {
            if (marking.label.equals(label)) {
                return Optional.of(marking);
            }
        }
        return Optional.empty();
    }
}
