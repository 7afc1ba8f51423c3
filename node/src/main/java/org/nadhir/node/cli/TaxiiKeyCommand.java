package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.node.crypto.CallerCertificate;
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

        @Option(names = "--certificate", paramLabel = "FILE")
        private @Nullable Path certificate;

        @Option(names = "--issuer", paramLabel = "ISSUER")
        private @Nullable String issuer;

        @Option(names = "--subject", paramLabel = "SUBJECT")
        private @Nullable String subject;

        @Override
        public Integer call() {
            Json wish = wish();
            return asking.ask(
                    session -> new View(session.act(TaxiiCommand.PATH + "/keys", Act.Kind.TAXII_KEY_ISSUE, wish)),
                    Issue::issued);
        }

        private Json wish() {
            boolean byToken = issuer != null && subject != null;
            if ((issuer == null) != (subject == null) || (certificate != null && byToken)) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("taxii.one-way"));
            }
            Json.Builder wish = Json.object().put("name", name);
            if (until != null) {
                wish.put("until", until);
            }
            if (certificate != null) {
                Bytes file = Commands.read(certificate);
                if (CallerCertificate.read(file).isEmpty()) {
                    throw new CommandFailed(
                            ExitCode.USAGE, Message.of("taxii.no-certificate", certificate.toString()));
                }
                wish.put("file", file.base64());
            }
            if (issuer != null && subject != null) {
                wish.put("issuer", issuer).put("subject", subject);
            }
            return wish.build();
        }

        private static void issued(CommandLineRoot root, View issued) {
            if (issued.has("key")) {
                root.say("taxii.key-issued", issued.text("name"), issued.text("key"));
            } else {
                root.say("taxii.client-known", issued.text("name"));
                TaxiiCommand.shows(root, issued);
            }
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
