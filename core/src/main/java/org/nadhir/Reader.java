package org.nadhir;

import org.nadhir.model.Reading;
import org.nadhir.model.Report;

/// Reads reports. Opens no connection, runs nothing, and takes time in proportion to the text.
@FunctionalInterface
public interface Reader {

    /// Reads a report in full.
    ///
    /// @param reference ISO 8601 date that relative times count from, or empty where nobody knows it
    Reading read(Report report, String reference);
}
