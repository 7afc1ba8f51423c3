package org.nadhir.tearline;

/// Reads the release object.
final class TearlineReader {

    private TearlineReader() {}
}
