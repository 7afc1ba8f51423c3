package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir case`: the working file of one threat.
@Command(
        name = "case",
        subcommands = {
            CaseCommand.Open.class,
            CaseCommand.Listed.class,
            CaseCommand.Show.class,
            CaseCommand.Match.class,
            CaseCommand.Event.class,
            CaseCommand.Close.class,
            CaseAlikeCommand.class
        })
final class CaseCommand extends CommandGroup {

    /// `case open`: from the report that speaks of the threat first.
    @Command(name = "open")
    static final class Open implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", arity = "0..1", paramLabel = "REPORT", descriptionKey = "REPORT")
        private String report = "";

        @Option(names = "--from-warning", paramLabel = "SENDER/SEQUENCE")
        private @Nullable String warning;

        @Override
        public Integer call() {
            if (report.isEmpty() == (warning == null)) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("case.open-from-one"));
            }
            return asking.ask(session -> new View(session.post("/api/v1/cases", beginning(session.names()))),
                    (root, answer) -> new CaseLines(root).opened(answer));
        }

        private Json beginning(Names names) {
            return warning == null
                    ? Json.object().put("report", report).build()
                    : Json.object().put("warning", Inbox.parse(warning, names).json()).build();
        }
    }

    /// `case list`.
    @Command(name = "list")
    static final class Listed implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get("/api/v1/cases")), (root, answer) ->
                    answer.items("cases").forEach(file -> root.say(
                            "case.line",
                            file.text("case"),
                            file.text("at"),
                            String.valueOf(file.items("reports").size()))));
        }
    }

    /// `case show`.
    @Command(name = "show")
    static final class Show implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
        private String id = "";

        @Override
        public Integer call() {
            return asking.ask(this::fetch, (root, answer) -> new CaseLines(root).show(answer));
        }

        private View fetch(SignedIn session) {
            Json file = session.get("/api/v1/cases/" + id);
            Json.Builder whole = Json.object();
            if (file instanceof Json.Obj(var members)) {
                members.forEach(whole::put);
            }
            return new View(
                    whole.put("aftermath", session.get("/api/v1/cases/" + id + "/aftermath")).build());
        }
    }

    /// `case match`: which other reports speak of the same event.
    @Command(name = "match")
    static final class Match implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
        private String id = "";

        @Override
        public Integer call() {
            Json nothing = Json.object().build();
            return asking.ask(session -> new View(session.post("/api/v1/cases/" + id + "/match", nothing)),
                    (root, answer) -> new CaseLines(root).matched(answer));
        }
    }

    /// `case event`: when it happened or was averted.
    @Command(name = "event")
    static final class Event implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
        private String id = "";

        @Parameters(index = "2", paramLabel = "TIME", descriptionKey = "TIME")
        private String event = "";

        @Override
        public Integer call() {
            Json body = Json.object().put("event", event).build();
            return asking.ask(session -> new View(session.post("/api/v1/cases/" + id + "/event", body)),
                    (root, answer) -> root.say("case.event", answer.text("event")));
        }
    }

    /// `case close`: what became of the threat, where the warned party reported it.
    @Command(name = "close")
    static final class Close implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
        private String id = "";

        @Option(names = "--note", paramLabel = "TEXT")
        private String note = "";

        @Override
        public Integer call() {
            Json body = Json.object().put("note", note).build();
            return asking.ask(session -> new View(session.post("/api/v1/cases/" + id + "/close", body)),
                    (root, answer) -> new CaseLines(root).closed(answer));
        }
    }
}
