package org.nadhir.reports.tagger;

import org.nadhir.model.Span;

/// Words of a report that a tagger takes for a name nobody has listed. A guess for a person to look at: it is no
/// mention, and nothing rests on it.
public record Suggestion(Span span, NameType type) {

    /// How it was recognised, as a mention has it.
    public static final String RULE = "tagger";
}
