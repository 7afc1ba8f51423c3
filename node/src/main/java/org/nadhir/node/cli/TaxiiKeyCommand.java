package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir taxii key`: keys that programs show.
@Command(name = "key", subcommands = {TaxiiKeyCommand.Issue.class, TaxiiKeyCommand.Revoke.class})
final class TaxiiKeyCommand extends CommandGroup {

    /// `taxii key issue`.
    @Command(name = "issue")
    static final class Issue implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "NAME")
        private String name = "";

        @Option(names = "--until", paramLabel = "TIME")
        private @Nullable String until;

        @Override
        public Integer call() {
            Json.Builder subject = Json.object().put("name", name);
            Json wish = (until == null ? subject : subject.put("until", until)).build();
            return asking.ask(
                    session -> new View(session.act(TaxiiCommand.PATH + "/keys", Act.Kind.TAXII_KEY_ISSUE, wish)),
                    (root, issued) -> root.say("taxii.key-issued", issued.text("name"), issued.text("key")));
        }
    }

    /// `taxii key revoke`.
    @Command(name = "revoke")
    static final class Revoke implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "NAME")
        private String name = "";

        @Override
        public Integer call() {
            Json subject = Json.object().put("name", name).build();
            return asking.ask(
                    session -> new View(session.act(
                            TaxiiCommand.PATH + "/keys/revoke", Act.Kind.TAXII_KEY_REVOKE, subject)),
                    TaxiiCommand::key);
        }
    }
}
