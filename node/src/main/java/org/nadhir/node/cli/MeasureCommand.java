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

/// `nadhir measure`: what was done for protection, in a case of ours or after a partner's warning.
@Command(
        name = "measure",
        subcommands = {MeasureCommand.Add.class, MeasureCommand.Listed.class})
final class MeasureCommand extends CommandGroup {

    /// `measure add`.
    @Command(name = "add")
    static final class Add implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "CASE|SENDER/SEQUENCE", descriptionKey = "ABOUT")
        private String about = "";

        @Option(names = "--kind", paramLabel = "WORD", required = true)
        private String kind = "";

        @Option(names = "--taken-by", paramLabel = "WHO", required = true)
        private String takenBy = "";

        @Option(names = "--what-ar", paramLabel = "TEXT", descriptionKey = "what-ar")
        private String arabic = "";

        @Option(names = "--what-en", paramLabel = "TEXT", descriptionKey = "what-en")
        private String english = "";

        @Option(names = "--since", paramLabel = "TIME")
        private @Nullable String since;

        @Option(names = "--until", paramLabel = "TIME")
        private @Nullable String until;

        @Option(names = "--tell")
        private boolean tell;

        @Override
        public Integer call() {
            boolean warning = about.contains("/");
            if (tell && !warning) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("measure.tell-whom"));
            }
            return asking.ask(session -> add(session, warning), (root, answer) -> {
                root.say(tell ? "measure.told" : "measure.added", "word.measure-" + kind);
                new AftermathLines(root).measures(answer.items("measures"));
            });
        }

        private View add(SignedIn session, boolean warning) {
            Json.Builder measure = Json.object()
                    .put("kind", kind)
                    .put("what", Json.object().put("ar", arabic).put("en", english).build())
                    .put("takenBy", takenBy)
                    .put("since", since == null ? session.now().toString() : since);
            if (until != null) {
                measure.put("until", until);
            }
            Json.Builder body = Json.object().put("measure", measure.build());
            if (warning) {
                body.put("tell", tell);
            }
            return new View(session.post(path(about, session.names()), body.build()));
        }
    }

    /// `measure list`.
    @Command(name = "list")
    static final class Listed implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "CASE|SENDER/SEQUENCE", descriptionKey = "ABOUT")
        private String about = "";

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get(path(about, session.names()))), (root, answer) ->
                    new AftermathLines(root).measures(answer.items("measures")));
        }
    }

    private static String path(String about, Names names) {
        return about.contains("/")
                ? Inbox.parse(about, names).path() + "/measures"
                : "/api/v1/cases/" + about + "/measures";
    }
}
