package org.nadhir.node.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.reports.score.PictureScore;

/// The scores of a reading against a hand-made annotation, run twice: with reference dates and with nothing given.
final class Scores {

    private Scores() {}

    /// Scores the folder that `gold` lies in.
    static Json of(Path gold) {
        Path folder = gold.toAbsolutePath().getParent();
        if (folder == null) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("cli.file-unreadable", gold.toString()));
        }
        try {
            return Json.object()
                    .put("kind", "development")
                    .put("annotators", 1)
                    .putStrings("withReferences", PictureScore.of(folder, true).lines())
                    .putStrings("withNothing", PictureScore.of(folder, false).lines())
                    .build();
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("cli.gold", gold.toString()), e);
        }
    }
}
