package org.nadhir.node.cli;

import java.util.List;
import org.nadhir.client.View;

/// Says scores, with what they are worth before what they are.
final class ScoreLines {

    private final CommandLineRoot root;

    ScoreLines(CommandLineRoot root) {
        this.root = root;
    }

    void show(View answer) {
        if (!answer.has("scores")) {
            return;
        }
        root.say("score.head");
        run("score.with-references", answer.at("scores").texts("withReferences"));
        run("score.with-nothing", answer.at("scores").texts("withNothing"));
    }

    private void run(String heading, List<String> lines) {
        root.say(heading);
        lines.forEach(line -> root.print("    " + line));
    }
}
