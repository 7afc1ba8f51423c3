package org.nadhir.node.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/// The log of a running node: one line for each event on standard error, with its time and level. Stack traces are left
/// out, because the text of an exception may quote what must not be shown.
final class ServeLog {

    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";
    /// Held so that its level stays: the platform drops loggers that nobody holds.
    private static final Logger LIBRARY = Logger.getLogger("io.helidon");

    private ServeLog() {}

    /// Call before anything is logged.
    static void begin() {
        System.setProperty(FORMAT, "%1$tFT%1$tT%1$tz %4$s %5$s%n");
        LIBRARY.setLevel(Level.WARNING);
    }
}
