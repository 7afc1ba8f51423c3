package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.facts.DryAnswer;
import org.nadhir.facts.FactsDocument;
import org.nadhir.facts.FactsReader;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.node.desk.Profiles;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nadhir determine --facts` and `nadhir rule --facts`: ask duty or policy about a document instead of a case. Needs
/// no node, writes nothing, decides nothing.
abstract class DryRunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--facts", paramLabel = "FILE", required = true, descriptionKey = "facts")
    private Path file = Path.of("");

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--why", descriptionKey = "why")
    private boolean why;

    /// Answers the document.
    abstract DryAnswer answer(FactsDocument document);

    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        Bytes bytes = InputFile.read(file, FactsReader.BYTES_MAX + 1);
        DryAnswer answer = switch (FactsReader.read(bytes.toArray(), Profiles.shipped())) {
            case Decoded.Good<FactsDocument>(FactsDocument document) -> answer(document);
            case Decoded.Bad<FactsDocument>(var flaw, String where) -> throw new CommandFailed(
                    ExitCode.USAGE,
                    Message.of(
                            "facts.unreadable",
                            file.toString(),
                            where,
                            root.words().say(Message.of(flaw.key()), root.language())));
        };
        if (json) {
            root.json(new View(json(root, answer)));
        } else {
            show(root, answer);
        }
        return ExitCode.OK.number();
    }

    private static Json json(CommandLineRoot root, DryAnswer answer) {
        return Json.object()
                .put("answer", answer.answer())
                .put("ground", answer.ground())
                .put("approvers", answer.approvers())
                .putArray("rules", answer.rules(), line -> Json.object()
                        .put("id", line.id())
                        .put("says", line.says())
                        .put("why_en", root.words().say(line.why(), Language.ENGLISH))
                        .put("why_ar", root.words().say(line.why(), Language.ARABIC))
                        .put("source", line.source())
                        .build())
                .build();
    }

    private void show(CommandLineRoot root, DryAnswer answer) {
        root.say("facts.answer." + answer.answer(), answer.ground());
        if (answer.answer().equals("permit")) {
            root.say("facts.approvers", String.valueOf(answer.approvers()));
        }
        for (DryAnswer.Line line : answer.rules()) {
            root.say("facts.line." + line.says(), line.id(), root.words().say(line.why(), root.language()));
            if (why) {
                root.say("facts.source", line.source());
            }
        }
    }
}
