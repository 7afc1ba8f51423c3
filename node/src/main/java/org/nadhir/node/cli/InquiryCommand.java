package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir inquiry`: whether a partner knows of a threat to a place, asked and looked at.
@Command(
        name = "inquiry",
        subcommands = {InquiryCommand.Ask.class, InquiryCommand.Listed.class, InquiryCommand.Looked.class})
final class InquiryCommand extends CommandGroup {

    private static final String PATH = "/api/v1/inquiries";

    private static void line(CommandLineRoot root, View inquiry) {
        root.say(
                "inquiry." + inquiry.text("what") + "." + inquiry.text("state"),
                inquiry.text("inquiry"),
                inquiry.text("partner"),
                inquiry.in("place", root.language()),
                inquiry.text("deadline"));
    }

    /// `inquiry ask`.
    @Command(name = "ask")
    static final class Ask implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "PARTY", descriptionKey = "PARTY")
        private String partner = "";

        @Option(names = "--place", paramLabel = "ENTITY", required = true)
        private String place = "";

        @Option(names = "--since", paramLabel = "DATE", required = true)
        private String since = "";

        @Option(names = "--until", paramLabel = "DATE")
        private @Nullable String until;

        @Option(names = "--subject", paramLabel = "WORD")
        private String subject = "attack-on-site";

        @Option(names = "--deadline", paramLabel = "INSTANT", required = true)
        private String deadline = "";

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.post(PATH, question(session.names()))), InquiryCommand::line);
        }

        private Json question(Names names) {
            return Json.object()
                    .put("partner", names.party(partner).value())
                    .put("place", place)
                    .put("subject", subject)
                    .put("since", since)
                    .put("until", until == null ? since : until)
                    .put("deadline", deadline)
                    .build();
        }
    }

    /// `inquiry list`.
    @Command(name = "list")
    static final class Listed implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get(PATH)), (root, answer) ->
                    answer.items("inquiries").forEach(inquiry -> line(root, inquiry)));
        }
    }

    /// `inquiry answer`: what was found, kept inside; the partner gets the one answer that there is, at the deadline.
    @Command(name = "answer")
    static final class Looked implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "INQUIRY", descriptionKey = "INQUIRY")
        private String inquiry = "";

        @Option(names = "--found", paramLabel = "nothing|withheld|warning", required = true)
        private String found = "";

        @Override
        public Integer call() {
            Json body = Json.object().put("found", found).build();
            return asking.ask(session -> new View(session.post(PATH + "/" + inquiry + "/looked", body)),
                    (root, answer) -> {
                        line(root, answer);
                        root.say("inquiry.leaves", answer.text("deadline"));
                    });
        }
    }
}
