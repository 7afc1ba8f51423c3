package org.nadhir.model;

/// One line of a report and what the reader takes it for.
///
/// @param number counted from 1
/// @param span without the line break
/// @param rule the id of the rule that decided, for the analyst who asks why a line is greyed
public record Line(int number, Span span, Kind kind, String rule) {

    /// What a line is for; only some kinds make claims.
    public enum Kind {
        TITLE,
        SUBTITLE,
        BODY,
        /// Belongs to a picture; read for dates and names, makes no claim of the author's.
        CAPTION,
        /// Says where the text was taken from or who publishes it.
        CREDIT,
        /// A post or quotation of someone else, set into the page.
        EMBEDDED,
        /// What the site added: widgets, forms, requests for money. Makes no claims.
        DROPPED,
        BLANK
    }

    public boolean makesClaims() {
        return kind == Kind.BODY || kind == Kind.TITLE || kind == Kind.SUBTITLE || kind == Kind.EMBEDDED;
    }
}
