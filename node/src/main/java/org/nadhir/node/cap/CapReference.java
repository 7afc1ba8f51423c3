package org.nadhir.node.cap;

import java.util.Optional;
import org.nadhir.reports.cap.CapAlert;
import org.nadhir.reports.cap.CapMoment;

/// An earlier alert, as a later one refers to it (CAP 1.2, section 3.2.1, `references`).
public record CapReference(String sender, String identifier, String sent) {

    public CapReference {
        if (!isPart(sender) || !isPart(identifier) || CapMoment.read(sent).isEmpty()) {
            throw new IllegalArgumentException("a reference has a sender, an identifier and a moment");
        }
    }

    /// Empty where the alert cannot be referred to.
    public static Optional<CapReference> of(CapAlert alert) {
        boolean whole = isPart(alert.sender())
                && isPart(alert.identifier())
                && CapMoment.read(alert.sent()).isPresent();
        return whole
                ? Optional.of(new CapReference(alert.sender(), alert.identifier(), alert.sent()))
                : Optional.empty();
    }

    private static boolean isPart(String name) {
        return name.matches("[^\\s,<&]+");
    }

    String written() {
        return sender + "," + identifier + "," + sent;
    }
}
