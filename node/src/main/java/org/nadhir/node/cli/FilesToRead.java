package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Message;
import org.nadhir.reports.tagger.Model;
import org.nadhir.reports.tagger.Tagger;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The files that a command reads without a node, and the days from which their relative dates count.
final class FilesToRead {

    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "report.FILE")
    private List<Path> files = List.of();

    /// As `search` takes them; both ways may be mixed.
    @Option(names = "--file", paramLabel = "FILE", descriptionKey = "report.FILE")
    private List<Path> named = List.of();

    @Option(names = "--references", paramLabel = "FILE", descriptionKey = "references")
    private @Nullable Path references;

    @Option(names = "--tagger", paramLabel = "MODEL", descriptionKey = "tagger.suggest")
    private @Nullable Path tagger;

    @Option(names = "--register", paramLabel = "FILE", descriptionKey = "register.FILE")
    private List<Path> registers = List.of();

    /// Read, in the order given.
    ReportFiles read(CommandLineRoot root) {
        return read(root, null);
    }

    /// Read, in the order given.
    ///
    /// @param reference the one file's day; null where none was given
    ReportFiles read(CommandLineRoot root, @Nullable String reference) {
        Map<String, String> days = references == null ? Map.of() : References.read(references);
        List<Path> all = new ArrayList<>(files);
        all.addAll(named);
        if (all.isEmpty()) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("read.no-file"));
        }
        // Before the reports: who gave a file that is no model need not wait for them.
        Model model = tagger == null ? null : TaggerModel.read(tagger);
        ReportFiles read = ReportFiles.read(
                root, Registers.reader(root, registers), all, days, References.one(reference, all.size()));
        return model == null ? read : read.suggested(Tagger.of(model, read.reader().register()));
    }
}
