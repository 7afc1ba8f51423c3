package org.nadhir.node.stix;

import java.util.Locale;
import org.nadhir.model.Message;

/// One thing that is not in STIX 2.1 as it was in STIX 2.0.
///
/// @param id of the object, or empty where it has none
/// @param pointer where it stood, as RFC 6901 writes it
/// @param what the names of its properties
public record Change(String id, String pointer, String what, Why why) {

    /// What happened to it; each has its sentence in the catalogue as `stix.change.WORD`.
    public enum Why {
        /// It has another name now.
        RENAMED,
        /// STIX 2.1 demands what 2.0 did not know; the value is our assumption.
        ASSUMED,
        /// STIX 2.1 has no such property: it is gone.
        REMOVED,
        /// Observables that stood within are objects of their own.
        APART,
        /// A marking of a part marks the whole now.
        WIDER,
        /// The object is not there: it breaks a MUST.
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a person reads.
    public Message message() {
        return Message.of("stix.change." + why.word(), what);
    }
}
