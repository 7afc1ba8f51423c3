package org.nadhir.node.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir source`: puts sources into the vault; opens or shreds one when a second person agrees.
@Command(
        name = "source",
        subcommands = {
            SourceCommand.Add.class,
            SourceCommand.Open.class,
            SourceCommand.Shred.class,
            SourceCommand.Requests.class,
            SourceCommand.Confirm.class,
            SourceCommand.Refuse.class,
            SourceCommand.Read.class
        })
final class SourceCommand extends CommandGroup {

    private static final String PATH = "/api/v1/source-requests";

    private static void line(CommandLineRoot root, View request) {
        root.say(
                "source.request",
                request.text("request"),
                "word.source-" + request.text("act"),
                request.text("source"),
                request.text("by"),
                request.text("at"),
                "word.source-" + request.text("state"));
        root.say("source.reason", request.text("reason"));
    }

    /// `source add`.
    @Command(name = "add")
    static final class Add implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Option(names = "--known", paramLabel = "KIND=VALUE[|ALIAS]…", required = true)
        private List<String> known = new ArrayList<>();

        @Option(names = "--note", paramLabel = "TEXT")
        private String note = "";

        @Override
        public Integer call() {
            Json body = Json.object()
                    .putArray("known", known, Add::known)
                    .put("note", note)
                    .build();
            return asking.ask(session -> new View(session.post("/api/v1/sources", body)), (root, answer) ->
                    root.say("source.added", answer.text("source")));
        }

        private static Json known(String word) {
            int kind = word.indexOf('=');
            List<String> forms = List.of(word.substring(kind + 1).split("\\|"));
            if (kind < 1 || forms.stream().anyMatch(String::isBlank)) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("source.known-form"));
            }
            return Json.object()
                    .put("kind", word.substring(0, kind))
                    .put("value", forms.getFirst().strip())
                    .putStrings(
                            "aliases", forms.stream().skip(1).map(String::strip).toList())
                    .build();
        }
    }

    /// What both asks take: the source by itself, or by a report that came from it.
    static final class Ask {

        @Spec(Spec.Target.MIXEE)
        private CommandSpec spec;

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "SOURCE|REPORT", descriptionKey = "SOURCE_OR_REPORT")
        private String id = "";

        @Option(names = "--of-report")
        private boolean report;

        @Option(names = "--reason", paramLabel = "TEXT", required = true)
        private String reason = "";

        int ask(String act) {
            Json body = Json.object()
                    .put("act", act)
                    .put(report ? "report" : "source", id)
                    .put("reason", reason)
                    .build();
            return asking.ask(spec, session -> new View(session.post(PATH, body)), (root, request) -> {
                line(root, request);
                root.say("source.next-" + request.text("state"), request.text("request"));
            });
        }
    }

    /// `source open`: asks; the opening itself is `source read`.
    @Command(name = "open")
    static final class Open implements Callable<Integer> {

        @Mixin
        private Ask ask = new Ask();

        @Override
        public Integer call() {
            return ask.ask("open");
        }
    }

    /// `source shred`: asks; the second person's `source confirm` carries it out.
    @Command(name = "shred")
    static final class Shred implements Callable<Integer> {

        @Mixin
        private Ask ask = new Ask();

        @Override
        public Integer call() {
            return ask.ask("shred");
        }
    }

    /// `source list-requests`.
    @Command(name = "list-requests")
    static final class Requests implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get(PATH)), (root, answer) ->
                    answer.items("requests").forEach(request -> line(root, request)));
        }
    }

    /// One request, and what is done with it.
    static final class OnRequest {

        @Spec(Spec.Target.MIXEE)
        private CommandSpec spec;

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "REQUEST", descriptionKey = "SOURCE_REQUEST")
        private String request = "";

        int answer(String word, BiConsumer<CommandLineRoot, View> lines) {
            String path = PATH + "/" + request + "/" + word;
            return asking.ask(spec, session -> new View(session.post(path, Json.object().build())), lines);
        }
    }

    /// `source confirm`: the second person's yes.
    @Command(name = "confirm")
    static final class Confirm implements Callable<Integer> {

        @Mixin
        private OnRequest on = new OnRequest();

        @Override
        public Integer call() {
            return on.answer("confirm", SourceCommand::line);
        }
    }

    /// `source refuse`: the second person's no.
    @Command(name = "refuse")
    static final class Refuse implements Callable<Integer> {

        @Mixin
        private OnRequest on = new OnRequest();

        @Override
        public Integer call() {
            return on.answer("refuse", SourceCommand::line);
        }
    }

    /// `source read`: the asker opens, once.
    @Command(name = "read")
    static final class Read implements Callable<Integer> {

        @Mixin
        private OnRequest on = new OnRequest();

        @Override
        public Integer call() {
            return on.answer("open", Read::show);
        }

        private static void show(CommandLineRoot root, View answer) {
            root.say("source.head", answer.text("source"));
            for (View known : answer.at("identity").items("known")) {
                List<String> forms = new ArrayList<>(List.of(known.text("value")));
                forms.addAll(known.texts("aliases"));
                root.say("source.known", "word.known-" + known.text("kind"), String.join(" | ", forms));
            }
            if (!answer.at("identity").text("note").isBlank()) {
                root.say("source.note", answer.at("identity").text("note"));
            }
            answer.texts("reports").forEach(report -> root.say("source.report", report));
        }
    }
}
