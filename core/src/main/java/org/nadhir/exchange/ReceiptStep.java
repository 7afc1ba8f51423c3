package org.nadhir.exchange;

import java.util.Optional;

/// How far a warning has come, as its recipient signs it. A step says nothing of the steps above it.
public enum ReceiptStep {
    /// Stored so that it survives any crash.
    STORED("R0"),
    /// Opened, every signature and the agreement verified, shown to the desk.
    OPENED("R1"),
    /// A named person of the recipient's roster has taken note and signed for it.
    ACKNOWLEDGED("R2"),
    /// What became of it.
    OUTCOME("R3");

    private final String label;

    ReceiptStep(String label) {
        this.label = label;
    }

    /// `R0` to `R3`, as in every format and on every screen.
    public String label() {
        return label;
    }

    public static Optional<ReceiptStep> ofLabel(String label) {
        for (ReceiptStep step : values()) {
            if (step.label.equals(label)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
