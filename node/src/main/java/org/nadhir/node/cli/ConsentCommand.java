package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir consent`: whether a partner's warning may go on to a third party, asked and answered.
@Command(
        name = "consent",
        subcommands = {
            ConsentCommand.Ask.class,
            ConsentCommand.Listed.class,
            ConsentCommand.Show.class,
            ConsentCommand.Say.class
        })
final class ConsentCommand extends CommandGroup {

    private static final String PATH = "/api/v1/consents";

    private static void line(CommandLineRoot root, View consent) {
        switch (consent.text("what")) {
            case "asked" -> root.say(
                    "consent.asked",
                    consent.text("request"),
                    consent.text("party"),
                    consent.text("recipient"),
                    consent.text("deadline"),
                    "word.consent-" + consent.text("state"));
            case "wanted" -> root.say(
                    "consent.wanted",
                    consent.text("request"),
                    consent.text("party"),
                    consent.text("recipient"),
                    consent.text("deadline"),
                    "word.consent-" + consent.text("state"));
            case "refused-copy" -> root.say("consent.refused-copy", consent.text("at"), consent.text("party"));
            default -> root.say(
                    "consent.told." + consent.text("why"),
                    consent.text("at"),
                    consent.text("by"),
                    consent.text("recipient"),
                    consent.text("party"));
        }
    }

    /// `consent ask`: every originator whose word is missing for this recipient and this wording.
    @Command(name = "ask")
    static final class Ask implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
        private String id = "";

        @Mixin
        private Asked asked = new Asked();

        @Mixin
        private Phrasing phrasing = new Phrasing();

        @Option(names = "--deadline", paramLabel = "INSTANT", required = true)
        private String deadline = "";

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.post(
                            "/api/v1/cases/" + id + "/consents",
                            phrasing.body(asked, session).put("deadline", deadline).build())),
                    (root, answer) -> answer.items("asked").forEach(one -> root.say(
                            "consent.put",
                            one.text("originator"),
                            "word.consent-" + one.text("state"))));
        }
    }

    /// `consent list`.
    @Command(name = "list")
    static final class Listed implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get(PATH)), (root, answer) ->
                    answer.items("consents").forEach(consent -> line(root, consent)));
        }
    }

    /// `consent show`: what the third party would read.
    @Command(name = "show")
    static final class Show implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "REQUEST", descriptionKey = "REQUEST")
        private String request = "";

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get(PATH + "/" + request)), (root, consent) -> {
                line(root, consent);
                root.say("consent.wording", consent.text("marking"));
                for (Language language : new Language[] {Language.ARABIC, Language.ENGLISH}) {
                    for (String part : new String[] {"terms", "headline", "warning", "advice"}) {
                        consent.in(part, language).lines().forEach(text -> root.print("    | " + text));
                    }
                }
            });
        }
    }

    /// `consent answer`: one person's word; the answer goes out when a second person says the same.
    @Command(name = "answer")
    static final class Say implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "REQUEST", descriptionKey = "REQUEST")
        private String request = "";

        @Parameters(index = "2", paramLabel = "yes|no", descriptionKey = "YES_NO")
        private String word = "";

        @Override
        public Integer call() {
            if (!word.equals("yes") && !word.equals("no")) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("consent.yes-or-no"));
            }
            Json subject = Json.object()
                    .put("request", request)
                    .put("given", word.equals("yes"))
                    .build();
            return asking.ask(session -> new View(
                            session.act(PATH + "/" + request + "/answer", Act.Kind.CONSENT_ANSWER, subject)),
                    ConsentCommand::line);
        }
    }
}
