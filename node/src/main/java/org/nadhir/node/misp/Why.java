package org.nadhir.node.misp;

import java.util.Locale;

/// Why something was not converted as it stood; each has its sentence in the catalogue as `misp.why.WORD`.
public enum Why {
    /// The other format has no type for it: it stands there as a note.
    NO_TYPE,
    /// The other format has a type for it, which does not take this value: it stands there as a note.
    BAD_VALUE,
    /// No property of the other format says this: it stands beside, as it was written.
    AS_WRITTEN,
    /// A label, as it was written.
    LABEL_ONLY,
    /// Likelihood is no confidence: a label only.
    LIKELIHOOD,
    /// The reliability of a source has no place in STIX: a label only.
    RELIABILITY,
    /// Numbers and settings of the instance that it came from.
    LOCAL,
    /// Who made it, which does not ride along.
    PERSONAL,
    /// How it looks on a screen.
    LOOKS,
    /// The author took it back.
    DELETED,
    /// A proposal that the author has not taken over.
    PROPOSAL,
    /// Another event, which is not in the file.
    OTHER_EVENT,
    /// Points to what is not here, or cannot be pointed to.
    DANGLING,
    /// A member that nobody here knows.
    UNKNOWN,
    /// An id that cannot be used, or is used twice: it got another.
    NEW_ID,
    /// Larger than an object may be.
    TOO_LARGE,
    /// It breaks the rules of its own format.
    BROKEN,
    /// The other format has no place for it.
    NO_PLACE,
    /// It got an identifier of its own.
    OWN_ID,
    /// It stands in the words only.
    WORDS_ONLY,
    /// What was written beside does not fit what the object says any more.
    CHANGED;

    /// For machines and for the catalogue: lower-case letters and hyphens.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
