package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.facts.DryAnswer;
import org.nadhir.facts.WhatIf;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.node.desk.Profiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `nadhir rule DIR --what-if FILE`: puts every question of the past again, under changed terms, and shows whose
/// answer would differ. Changes nothing in the node.
@Command(name = "rule")
final class WhatIfCommand implements Callable<Integer> {

    private static final int CHANGE_BYTES_MAX = 1 << 20;

    @Mixin
    private Asking asking = new Asking();

    @Option(names = "--what-if", paramLabel = "FILE", required = true, descriptionKey = "what-if")
    private Path file = Path.of("");

    @Option(names = "--agreement", paramLabel = "ID", descriptionKey = "what-if-agreement")
    private String agreement = "";

    @Override
    public Integer call() {
        Json change = change();
        return asking.ask(session -> new View(asked(new View(session.get("/api/v1/questions")), change)),
                WhatIfCommand::show);
    }

    private Json change() {
        Bytes bytes = InputFile.read(file, CHANGE_BYTES_MAX + 1);
        if (JsonReader.read(bytes.toArray(), CHANGE_BYTES_MAX) instanceof JsonReader.Result.Read(Json.Obj change)) {
            return change;
        }
        throw new CommandFailed(ExitCode.USAGE, Message.of("what-if.unreadable", file.toString()));
    }

    private Json asked(View answer, Json change) {
        List<Json> lines = new ArrayList<>();
        int differ = 0;
        int unfit = 0;
        for (View question : answer.items("questions")) {
            if (!agreement.isEmpty() && !isUnder(question)) {
                continue;
            }
            switch (WhatIf.ask(question.at("facts").json(), change, Profiles.shipped())) {
                case WhatIf.Answer.Asked asked -> {
                    differ += asked.differs() ? 1 : 0;
                    lines.add(line(question, asked));
                }
                case WhatIf.Answer.Unfit(var flaw, String where) -> {
                    unfit++;
                    lines.add(Json.object()
                            .put("case", question.at("ruling").text("case"))
                            .put("unfit", where)
                            .build());
                }
            }
        }
        return Json.object()
                .put("asked", lines.size())
                .put("differ", differ)
                .put("unfit", unfit)
                .putArray("questions", lines, line -> line)
                .build();
    }

    private boolean isUnder(View question) {
        return question.at("facts").json() instanceof Json.Obj facts
                && facts.members().get("agreement") instanceof Json.Obj terms
                && terms.members().get("id") instanceof Json.Str id
                && id.value().startsWith(agreement);
    }

    private static Json line(View question, WhatIf.Answer.Asked asked) {
        return Json.object()
                .put("case", question.at("ruling").text("case"))
                .put("at", question.at("ruling").text("at"))
                .put("differs", asked.differs())
                .put("was", asked.was().answer())
                .put("would", asked.would().answer())
                .put("approvers_were", asked.was().approvers())
                .put("approvers_would", asked.would().approvers())
                .putStrings("rules", changedRules(asked))
                .build();
    }

    /// The rules that said something else than before.
    private static List<String> changedRules(WhatIf.Answer.Asked asked) {
        List<String> before = verdicts(asked.was());
        List<String> after = verdicts(asked.would());
        List<String> changed = new ArrayList<>();
        after.stream().filter(verdict -> !before.contains(verdict)).forEach(changed::add);
        return changed;
    }

    private static List<String> verdicts(DryAnswer answer) {
        return answer.rules().stream().map(line -> line.id() + ' ' + line.says()).toList();
    }

    private static void show(CommandLineRoot root, View answer) {
        for (View question : answer.items("questions")) {
            if (question.has("unfit")) {
                root.say("what-if.unfit", question.text("case"), question.text("unfit"));
            } else if (question.flag("differs")) {
                root.say(
                        "what-if.differs",
                        question.text("case"),
                        question.text("at"),
                        "word." + question.text("was"),
                        "word." + question.text("would"),
                        String.join(", ", question.texts("rules")));
            }
        }
        root.say(
                "what-if.sum",
                String.valueOf(answer.number("asked")),
                String.valueOf(answer.number("differ")),
                String.valueOf(answer.number("unfit")));
    }
}
