package org.nadhir.node.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.outcome.Use;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir use`: what was done with a warning, told to its originator, and held against the agreement there.
@Command(
        name = "use",
        subcommands = {UseCommand.Tell.class, UseCommand.Listed.class})
final class UseCommand extends CommandGroup {

    /// `use tell`: the recipient's use report.
    @Command(name = "tell")
    static final class Tell implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "SENDER/SEQUENCE", descriptionKey = "WARNING")
        private String warning = "";

        @Option(names = "--use", paramLabel = "USE", required = true)
        private List<String> uses = new ArrayList<>();

        @Option(names = "--note", paramLabel = "TEXT")
        private String note = "";

        @Override
        public Integer call() {
            return asking.ask(this::tell, (root, answer) -> root.say("use.told", warning, answer.text("report")));
        }

        private View tell(SignedIn session) {
            Names names = session.names();
            Json body = Json.object()
                    .putArray("uses", uses.stream().map(use -> use(use, names)).toList(), Use::json)
                    .put("note", note)
                    .build();
            return new View(session.post(Inbox.parse(warning, names).path() + "/use", body));
        }

        /// `protection`, `none`, `otherwise=PURPOSE`, `passed-on=PARTY` (without leave), `passed-on=PARTY,marking`,
        /// `passed-on=PARTY,ANSWER` with the digest of the originator's answer.
        private static Use use(String given, Names names) {
            int equals = given.indexOf('=');
            String word = equals < 0 ? given : given.substring(0, equals);
            String rest = equals < 0 ? "" : given.substring(equals + 1);
            try {
                return switch (word) {
                    case "protection" -> new Use.Protection();
                    case "none" -> new Use.None();
                    case "otherwise" -> new Use.Otherwise(rest);
                    case "passed-on" -> passedOn(rest, names);
                    default -> throw new IllegalArgumentException("no such use");
                };
            } catch (IllegalArgumentException e) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("use.form", given), e);
            }
        }

        private static Use passedOn(String rest, Names names) {
            int comma = rest.indexOf(',');
            if (comma < 0) {
                return new Use.PassedOn(names.party(rest), new Use.Leave.None());
            }
            PartyId party = names.party(rest.substring(0, comma));
            String leave = rest.substring(comma + 1);
            return new Use.PassedOn(
                    party,
                    leave.equals("marking") ? new Use.Leave.Marking() : new Use.Leave.Consent(new Digest(leave)));
        }
    }

    /// `use list`: what was reported, with what does not fit.
    @Command(name = "list")
    static final class Listed implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get("/api/v1/uses")), Listed::lines);
        }

        private static void lines(CommandLineRoot root, View answer) {
            for (View released : answer.items("released")) {
                root.say(
                        "use.release",
                        released.text("recipient"),
                        String.valueOf(released.number("sequence")),
                        String.valueOf(released.items("reports").size()));
                released.items("reports").forEach(report -> report(root, report));
                released.items("findings").forEach(finding -> root.say(finding.message("says")));
            }
            for (View given : answer.items("given")) {
                root.say("use.given", given.text("to"));
                report(root, given);
            }
        }

        private static void report(CommandLineRoot root, View report) {
            for (View use : report.items("uses")) {
                switch (use.text("use")) {
                    case "otherwise" -> root.say("use.line-otherwise", use.text("purpose"), report.text("digest"));
                    case "passed-on" -> root.say(
                            "use.line-passed-on",
                            use.text("party"),
                            "word.leave-" + use.text("leave"),
                            report.text("digest"));
                    default -> root.say("use.line", "word.use-" + use.text("use"), report.text("digest"));
                }
            }
        }
    }
}
