package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The files that a command reads without a node, and the days from which their relative dates count.
final class FilesToRead {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "report.FILE")
    private List<Path> files = List.of();

    @Option(names = "--references", paramLabel = "FILE", descriptionKey = "references")
    private @Nullable Path references;

    /// Read, in the order given.
    ReportFiles read(CommandLineRoot root) {
        return read(root, null);
    }

    /// Read, in the order given.
    ///
    /// @param reference the one file's day; null where none was given
    ReportFiles read(CommandLineRoot root, @Nullable String reference) {
        Map<String, String> days = references == null ? Map.of() : References.read(references);
        return ReportFiles.read(root, files, days, References.one(reference, files.size()));
    }
}
