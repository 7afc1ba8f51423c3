package org.nadhir.bench;

import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;

/// What a figure must be, in the unit of its row.
///
/// @param limit itself allowed
public record Bar(Sense sense, double limit) {

    /// Which side of the limit is good.
    public enum Sense {
        AT_MOST("≤"),
        AT_LEAST("≥"),
        EXACTLY("=");

        private final String sign;

        Sense(String sign) {
            this.sign = sign;
        }
    }

    public static Bar atMost(double limit) {
        return new Bar(Sense.AT_MOST, limit);
    }

    public static Bar atLeast(double limit) {
        return new Bar(Sense.AT_LEAST, limit);
    }

    public static Bar exactly(double limit) {
        return new Bar(Sense.EXACTLY, limit);
    }

    boolean isMetBy(double value) {
        return switch (sense) {
            case AT_MOST -> value <= limit;
            case AT_LEAST -> value >= limit;
            case EXACTLY -> value == limit;
        };
    }

    /// For people and files: `≤ 50`.
    String text() {
        return sense.sign + " " + CanonicalWriter.text(new Json.Num(limit));
    }
}
