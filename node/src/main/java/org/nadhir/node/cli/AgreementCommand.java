package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.nadhir.client.Act;
import org.nadhir.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir agreement`: what parties promise each other, as files that go round.
@Command(
        name = "agreement",
        subcommands = {
            AgreementCommand.Propose.class,
            AgreementCommand.Revise.class,
            AgreementCommand.Sign.class,
            AgreementCommand.Accept.class,
            AgreementCommand.ListAll.class,
            AgreementShow.class,
            AgreementWord.Reached.class,
            AgreementWord.Breach.class,
            AgreementWord.Suspend.class,
            AgreementWord.Resume.class,
            AgreementWord.OfAssurance.class
        })
final class AgreementCommand extends CommandGroup {

    private static final String PATH = "/api/v1/agreements";

    /// `nadhir agreement propose DIR FILE --terms FILE` or `--with PARTY …`.
    @Command(name = "propose")
    static final class Propose implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private NodeOptions node = new NodeOptions();

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "NEW_FILE")
        private Path file = Path.of("");

        @Mixin
        private AgreementProposal proposal = new AgreementProposal();

        @Override
        public Integer call() {
            propose(CommandLineRoot.of(spec), node, proposal::draft, file);
            return ExitCode.OK.number();
        }
    }

    /// `nadhir agreement revise DIR AGREEMENT FILE --terms FILE`.
    @Command(name = "revise")
    static final class Revise implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private NodeOptions node = new NodeOptions();

        @Parameters(index = "1", paramLabel = "AGREEMENT", descriptionKey = "AGREEMENT")
        private String agreement = "";

        @Parameters(index = "2", paramLabel = "FILE", descriptionKey = "NEW_FILE")
        private Path file = Path.of("");

        @Mixin
        private AgreementProposal proposal = new AgreementProposal();

        @Override
        public Integer call() {
            propose(CommandLineRoot.of(spec), node, this::revised, file);
            return ExitCode.OK.number();
        }

        private Map<String, Json> revised(Names names) {
            Map<String, Json> draft = proposal.draft(names);
            draft.put("revises", Json.of(agreement));
            return draft;
        }
    }

    /// `nadhir agreement sign DIR FILE SIGNED`.
    @Command(name = "sign")
    static final class Sign implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private NodeOptions node = new NodeOptions();

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "AGREEMENT_FILE")
        private Path file = Path.of("");

        @Parameters(index = "2", paramLabel = "SIGNED", descriptionKey = "NEW_FILE")
        private Path signed = Path.of("");

        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            Json subject = Json.object().put("file", Commands.read(file).base64()).build();
            try (SignedIn session = node.signIn(root)) {
                Json answer = session.act(PATH + "/sign", Act.Kind.AGREEMENT_SIGN, subject);
                if (Answers.string(answer, "stage").equals("waits")) {
                    root.say("agreement.first-of-two", Answers.string(answer, "agreement"));
                } else {
                    write(root, answer, signed);
                }
            }
            return ExitCode.OK.number();
        }
    }

    /// `nadhir agreement accept DIR FILE`.
    @Command(name = "accept")
    static final class Accept implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private NodeOptions node = new NodeOptions();

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "AGREEMENT_FILE")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            Json subject = Json.object().put("file", Commands.read(file).base64()).build();
            try (SignedIn session = node.signIn(root)) {
                Json answer = session.act(PATH + "/accept", Act.Kind.AGREEMENT_ACCEPT, subject);
                root.say("agreement.accepted", Answers.string(answer, "agreement"));
            }
            return ExitCode.OK.number();
        }
    }

    /// `nadhir agreement list DIR`.
    @Command(name = "list")
    static final class ListAll extends TalkingCommand {

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            for (Json agreement : Answers.array(session.get(PATH), "agreements")) {
                root.say(
                        "agreement.line",
                        Answers.string(agreement, "agreement"),
                        Answers.string(agreement, "kind"),
                        Answers.string(agreement, Answers.bool(agreement, "holds") ? "tier" : "most"),
                        Answers.string(agreement, "until"),
                        root.joined(Answers.strings(agreement, "parties")));
            }
        }
    }

    private static void propose(
            CommandLineRoot root, NodeOptions node, Function<Names, Map<String, Json>> draft, Path file) {
        try (SignedIn session = node.signIn(root)) {
            Json subject = AgreementFile.subject(session, draft.apply(session.names()));
            write(root, session.act(PATH + "/propose", Act.Kind.AGREEMENT_PROPOSE, subject), file);
        }
    }

    /// A proposal is written although it still waits, for the second person to read and sign; what waits for a second
    /// signature is not, for that one has the file.
    private static void write(CommandLineRoot root, Json answer, Path file) {
        String stage = Answers.string(answer, "stage");
        Commands.writeNew(file, Answers.bytes(answer, "file"));
        root.say("agreement." + stage, Answers.string(answer, "agreement"), file.toString());
    }
}
