package org.nadhir.model;

import java.time.Instant;

/// Something that came in, kept as received and never changed. Prints its id only.
///
/// @param name what the person who took it in calls it, mostly a file name; shown, never trusted
/// @param text the text that spans point into, exactly as decoded
/// @param receivedAt when this node took it in: a duty's clock starts here
/// @param marking given by a recorded rule per source class at intake, never guessed later
public record Report(
        ReportId id, SourceId source, String name, String text, Instant receivedAt, Marking marking) {

    /// Nothing of what it says or whom it is from, so that it can stand in a log by mistake.
    @Override
    public String toString() {
        return "report " + id;
    }
}
