package org.nadhir.node.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir draft`: words a warning from closed lists and the case's fields; nothing is copied from a report.
@Command(name = "draft")
final class DraftCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
    private String id = "";

    @Mixin
    private Asked asked = new Asked();

    @Option(names = "--method", paramLabel = "WORD")
    private String method = "unknown";

    @Option(names = "--advice", paramLabel = "WORD", required = true)
    private List<String> advice = new ArrayList<>();

    @Option(names = "--precedence", paramLabel = "flash|immediate|priority|routine")
    private String precedence = "immediate";

    @Option(names = "--call-ar", paramLabel = "DESK", required = true)
    private String callArabic = "";

    @Option(names = "--call-en", paramLabel = "DESK", required = true)
    private String callEnglish = "";

    @Option(names = "--call-reach", paramLabel = "NUMBER", required = true)
    private String reach = "";

    @Option(names = "--from", paramLabel = "INSTANT")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "INSTANT")
    private @Nullable String until;

    @Override
    public Integer call() {
        Json body = body();
        return asking.ask(
                spec,
                session -> new View(session.post("/api/v1/cases/" + id + "/drafts", body)),
                (root, answer) -> new ReleaseLines(root).drafted(answer));
    }

    private Json body() {
        Json.Builder body = asked.body()
                .put("method", method)
                .putStrings("advice", advice)
                .put("precedence", precedence)
                .put("call", Json.object()
                        .put("ar", callArabic)
                        .put("en", callEnglish)
                        .put("reach", reach)
                        .build());
        if (from != null && until != null) {
            body.put("from", from).put("until", until);
        }
        return body.build();
    }
}
