package org.nadhir.node.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir assess`: answers the four questions, in an analyst's name.
@Command(name = "assess")
final class AssessCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
    private String id = "";

    @Option(names = "--accept")
    private boolean accept;

    @Option(names = "--answer", paramLabel = "QUESTION=yes|no|unclear")
    private List<String> answers = new ArrayList<>();

    @Option(names = "--likelihood", paramLabel = "WORD", required = true)
    private String likelihood = "";

    @Option(names = "--confidence", paramLabel = "low|moderate|high", required = true)
    private String confidence = "";

    @Option(names = "--victim", paramLabel = "ENTITY")
    private @Nullable String victim;

    @Option(names = "--harm", paramLabel = "WORD")
    private @Nullable String harm;

    @Option(names = "--when", paramLabel = "DATE")
    private @Nullable String when;

    @Option(names = "--grade", paramLabel = "A-F,1-6")
    private @Nullable String grade;

    @Override
    public Integer call() {
        if (!accept && answers.isEmpty()) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("assess.answers"));
        }
        Json body = body();
        return asking.ask(session -> new View(session.post("/api/v1/cases/" + id + "/assessment", body)),
                (root, answer) -> new CaseLines(root).assessed(answer));
    }

    private Json body() {
        Json.Builder body = Json.object().put("likelihood", likelihood).put("confidence", confidence);
        if (accept) {
            body.put("accept", true);
        }
        if (!answers.isEmpty()) {
            body.putArray("answers", answers, AssessCommand::answer);
        }
        if (victim != null) {
            body.put("victim", victim);
        }
        if (harm != null) {
            body.put("harm", harm);
        }
        if (when != null) {
            body.put("when", when);
        }
        if (grade != null) {
            body.put("grade", grade(grade));
        }
        return body.build();
    }

    /// Source and information are rated apart: `B,2` is a usually reliable source and a probably true word.
    private static Json grade(String given) {
        if (!given.matches("[A-F],?[1-6]")) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("assess.grade", given));
        }
        return Json.object()
                .put("reliability", given.substring(0, 1))
                .put("credibility", Long.parseLong(given.substring(given.length() - 1)))
                .build();
    }

    private static Json answer(String given) {
        int equals = given.indexOf('=');
        if (equals < 1) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("assess.answers"));
        }
        return Json.object()
                .put("question", given.substring(0, equals))
                .put("says", given.substring(equals + 1))
                .build();
    }
}
