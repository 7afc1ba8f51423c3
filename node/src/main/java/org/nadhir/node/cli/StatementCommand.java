package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `nadhir statement`: what this node and its partners state to each other beside warnings.
@Command(
        name = "statement",
        subcommands = {StatementCommand.Listed.class, StatementCommand.Seal.class})
final class StatementCommand extends CommandGroup {

    /// `statement list`.
    @Command(name = "list")
    static final class Listed implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get("/api/v1/statements")), (root, answer) ->
                    answer.items("statements").forEach(stated -> root.say(
                            "statement." + stated.text("way"),
                            stated.text("at"),
                            stated.text("kind"),
                            stated.text("partner"),
                            stated.text("digest"))));
        }
    }

    /// `statement seal`: a statement's envelope as a file, to be carried by hand.
    @Command(name = "seal")
    static final class Seal implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "PARTY", descriptionKey = "PARTY")
        private String party = "";

        @Parameters(index = "2", paramLabel = "DIGEST", descriptionKey = "STATEMENT")
        private String digest = "";

        @Parameters(index = "3", paramLabel = "FILE", descriptionKey = "NEW_FILE")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            return asking.ask(this::fetch, (root, answer) -> root.say(
                    "seal.done", file.toString(), String.valueOf(answer.number("bytes")), answer.text("digest")));
        }

        private View fetch(SignedIn session) {
            String partner = session.names().party(party).value();
            Bytes envelope = session.bytes("/api/v1/statements/" + partner + "/" + digest + "/envelope");
            Commands.writeNew(file, envelope);
            return new View(Json.object()
                    .put("file", file.toString())
                    .put("bytes", envelope.length())
                    .put("digest", envelope.digest().hex())
                    .build());
        }
    }
}
