package org.nadhir.model;

import java.util.Optional;

/// Permissible Actions Protocol, weakest first: how visibly a recipient may act (MISP taxonomy "PAP", CC0).
public enum Pap {
    /// Also what nobody marked: PAP is a supplement, its absence asks nothing.
    CLEAR("PAP:CLEAR"),
    /// Active measures are allowed.
    GREEN("PAP:GREEN"),
    /// Only what the other side cannot notice, with outside services.
    AMBER("PAP:AMBER"),
    /// Only what nobody outside can notice.
    RED("PAP:RED");

    private final String label;

    Pap(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Pap join(Pap other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// Whether people may be protected openly under it; protection is seldom invisible.
    public boolean allowsOpenProtection() {
        return compareTo(GREEN) <= 0;
    }

    /// Looks a label up exactly (`PAP:WHITE` is the old word for clear); an unknown one is empty, and the caller
    /// must count it as [#RED].
    public static Optional<Pap> ofLabel(String label) {
        if (label.equals("PAP:WHITE")) {
            return Optional.of(CLEAR);
        }
        for (Pap pap : values()) {
            if (pap.label.equals(label)) {
                return Optional.of(pap);
            }
        }
        return Optional.empty();
    }
}
