package org.nadhir.node.scenario;

import org.nadhir.model.PersonId;
import org.nadhir.policy.Invocation;

/// How urgent an author says that it is.
enum Urgency {
    NONE,
    EXIGENCY,
    ALONE;

    static Urgency in(String sentence) {
        if (sentence.contains("alone")) {
            return ALONE;
        }
        return sentence.contains("under exigency") ? EXIGENCY : NONE;
    }

    Invocation invokedBy(PersonId author) {
        return switch (this) {
            case NONE -> new Invocation.None();
            case EXIGENCY -> new Invocation.ByAuthor(author, "visitors are at risk");
            case ALONE -> new Invocation.Alone(author, "visitors are at risk, and nobody else answers");
        };
    }
}
