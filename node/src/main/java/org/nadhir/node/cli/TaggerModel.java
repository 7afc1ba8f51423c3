package org.nadhir.node.cli;

import java.nio.file.Path;
import org.nadhir.model.Message;
import org.nadhir.reports.tagger.Model;
import org.nadhir.reports.tagger.TrainingFile;
import org.nadhir.reports.tagger.TrainingText;

/// Files of a tagger, read for a command: a refusal ends it with the one line that says why.
final class TaggerModel {

    private TaggerModel() {}

    static Model read(Path file) {
        return switch (Model.read(InputFile.read(file, Model.BYTES_MAX + 1).toArray(), file.toString())) {
            case Model.Result.Read(Model model) -> model;
            case Model.Result.Refused(Message reason) -> throw new CommandFailed(ExitCode.USAGE, reason);
        };
    }

    /// A file of marked names; its odd lines are said on standard error.
    static TrainingText text(CommandLineRoot root, Path file) {
        byte[] bytes = InputFile.read(file, TrainingFile.BYTES_MAX + 1).toArray();
        return switch (TrainingFile.read(bytes, file.toString())) {
            case TrainingFile.Result.Read(TrainingText text) -> {
                text.odd().forEach(line -> root.remark("tagger.odd", file.toString(), root.worded(line.message())));
                int more = text.oddCount() - text.odd().size();
                if (more > 0) {
                    root.remark("tagger.odd-more", file.toString(), String.valueOf(more));
                }
                yield text;
            }
            case TrainingFile.Result.Refused(Message reason) -> throw new CommandFailed(ExitCode.USAGE, reason);
        };
    }
}
