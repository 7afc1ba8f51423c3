package org.nadhir.node.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.Act;
import org.nadhir.json.Json;
import org.nadhir.model.PartyId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir agreement`: what parties promise each other, as files that go round.
@Command(
        name = "agreement",
        subcommands = {
            AgreementCommand.Propose.class,
            AgreementCommand.Sign.class,
            AgreementCommand.Accept.class,
            AgreementCommand.ListAll.class
        })
final class AgreementCommand implements Callable<Integer> {

    private static final String PATH = "/api/v1/agreements";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw Commands.missing(spec);
    }

    /// `nadhir agreement propose DIR FILE --with PARTY …`.
    @Command(name = "propose")
    static final class Propose implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private NodeOptions node = new NodeOptions();

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "NEW_FILE")
        private Path file = Path.of("");

        @Option(names = "--with", paramLabel = "PARTY", required = true)
        private List<String> with = new ArrayList<>();

        @Option(names = "--kind", paramLabel = "warning-only|exchange|coalition")
        private String kind = "warning-only";

        @Option(names = "--subject", paramLabel = "SUBJECT", required = true)
        private List<String> subjects = new ArrayList<>();

        @Option(names = "--region", paramLabel = "ENTITY")
        private List<String> regions = new ArrayList<>();

        @Option(names = "--ceiling", paramLabel = "MARKING")
        private String ceiling = "TLP:AMBER";

        @Option(names = "--onward", paramLabel = "forbidden|consent|marking")
        private String onward = "consent";

        @Option(names = "--tier", paramLabel = "suspended|warning|exchange")
        private String tier = "warning";

        @Option(names = "--from", paramLabel = "INSTANT")
        private @Nullable Instant from;

        @Option(names = "--until", paramLabel = "INSTANT", required = true)
        private Instant until = Instant.EPOCH;

        @Option(names = "--exigency-approvers", paramLabel = "N")
        private int approvers;

        @Option(names = "--exigency-single-person")
        private boolean singlePerson;

        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            List<String> parties = with.stream()
                    .map(PartnerCommand::party)
                    .map(PartyId::value)
                    .toList();
            try (SignedIn session = node.signIn(root)) {
                Json.Builder terms = Json.object()
                        .putStrings("with", parties)
                        .put("kind", kind)
                        .putStrings("subjects", subjects)
                        .putStrings("regions", regions.isEmpty() ? List.of("everywhere") : regions)
                        .put("ceiling", ceiling)
                        .put("onward", onward)
                        .put("tier", tier)
                        .put("from", from == null ? session.now() : from)
                        .put("until", until);
                if (approvers > 0) {
                    terms.put(
                            "exigency",
                            Json.object()
                                    .put("approvers", approvers)
                                    .put("singlePerson", singlePerson)
                                    .build());
                }
                Json answer = session.act(PATH + "/propose", Act.Kind.AGREEMENT_PROPOSE, terms.build());
                write(root, answer, file);
            }
            return ExitCode.OK.number();
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
                write(root, session.act(PATH + "/sign", Act.Kind.AGREEMENT_SIGN, subject), signed);
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
    static final class ListAll implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private NodeOptions node = new NodeOptions();

        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            try (SignedIn session = node.signIn(root)) {
                for (Json agreement : Answers.array(session.get(PATH), "agreements")) {
                    root.say(
                            "agreement.line",
                            Answers.string(agreement, "agreement"),
                            Answers.string(agreement, "kind"),
                            Answers.string(agreement, "tier"),
                            Answers.string(agreement, "until"),
                            String.join(", ", Answers.strings(agreement, "parties")));
                }
            }
            return ExitCode.OK.number();
        }
    }

    private static void write(CommandLineRoot root, Json answer, Path file) {
        Commands.writeNew(file, Answers.bytes(answer, "file"));
        String agreement = Answers.string(answer, "agreement");
        root.say(
                Answers.bool(answer, "complete") ? "agreement.complete" : "agreement.written",
                agreement,
                file.toString());
    }
}
