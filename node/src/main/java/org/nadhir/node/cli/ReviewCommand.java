package org.nadhir.node.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir review`: second looks that are due, and their closing by somebody who took no part.
@Command(
        name = "review",
        subcommands = {ReviewCommand.Listed.class, ReviewCommand.Close.class})
final class ReviewCommand extends CommandGroup {

    /// `review list`: ends with another number while one is overdue, so that a watching script sees it.
    @Command(name = "list")
    static final class Listed implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        private boolean overdue;

        @Override
        public Integer call() {
            asking.ask(this::fetch, (root, answer) ->
                    new AftermathLines(root).reviews(answer.items("reviews")));
            return (overdue ? ExitCode.FELL_SHORT : ExitCode.OK).number();
        }

        private View fetch(SignedIn session) {
            View answer = new View(session.get("/api/v1/reviews"));
            overdue = answer.items("reviews").stream().anyMatch(review -> review.flag("overdue"));
            return answer;
        }
    }

    /// `review close`.
    @Command(name = "close")
    static final class Close implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "NUMBER", descriptionKey = "NUMBER")
        private String number = "";

        @Option(names = "--finding", paramLabel = "WORD", required = true)
        private List<String> findings = new ArrayList<>();

        @Option(names = "--note", paramLabel = "TEXT")
        private String note = "";

        @Override
        public Integer call() {
            Json body = Json.object().putStrings("findings", findings).put("note", note).build();
            return asking.ask(session -> new View(session.post("/api/v1/reviews/" + number + "/close", body)),
                    (root, answer) -> new AftermathLines(root).reviews(List.of(answer)));
        }
    }
}
