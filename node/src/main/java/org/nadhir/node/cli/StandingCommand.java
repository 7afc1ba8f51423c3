package org.nadhir.node.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nadhir.client.Act;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir standing`: lists of designated persons and organisations, and what authorities permit.
@Command(
        name = "standing",
        subcommands = {
            StandingCommand.Import.class,
            StandingCommand.Suggest.class,
            StandingCommand.Confirm.class,
            StandingCommand.Reject.class,
            StandingCommand.Licence.class
        })
final class StandingCommand extends CommandGroup {

    private static final String LIST = "un-sc";
    private static final String PARTNERS = "/api/v1/partners/";
    private static final String MATCHES = "/api/v1/lists/" + LIST + "/matches";

    /// `nadhir standing import DIR FILE`.
    @Command(name = "import")
    static final class Import implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private NodeOptions node = new NodeOptions();

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "LIST_FILE")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            Json subject = Json.object().put("file", Commands.read(file).base64()).build();
            try (SignedIn session = node.signIn(root)) {
                Json taken = session.act("/api/v1/lists", Act.Kind.LIST_IMPORT, subject);
                Json version = Answers.member(taken, "version");
                root.say(
                        "standing.imported",
                        Answers.number(version, "number"),
                        Answers.string(version, "generated"),
                        Answers.number(version, "persons"),
                        Answers.number(version, "organisations"));
                for (Json ended : Answers.array(taken, "ended")) {
                    Json listed = Answers.member(ended, "listed");
                    root.say("standing.delisted", Answers.string(ended, "party"), Answers.string(listed, "entry"));
                }
            }
            return ExitCode.OK.number();
        }
    }

    /// `nadhir standing suggest DIR`.
    @Command(name = "suggest")
    static final class Suggest extends TalkingCommand {

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            Json found = session.get(MATCHES);
            List<Json> parties = Answers.array(found, "parties");
            parties.forEach(match -> say(root, Answers.string(match, "party"), match));
            Answers.array(found, "entities").forEach(match -> say(root, Answers.string(match, "entity"), match));
            root.say("standing.suggested", String.valueOf(parties.size()), Answers.number(found, "number"));
        }

        private static void say(CommandLineRoot root, String who, Json match) {
            root.say(
                    "standing.match",
                    who,
                    Answers.string(match, "entry"),
                    Answers.string(match, "listed"),
                    Answers.number(match, "score"));
            root.say(
                    "standing.match-why",
                    Answers.string(match, "name"),
                    Answers.string(match, "met"),
                    Message.word("match-" + Answers.string(match, "how")));
            if (Answers.member(match, "state") instanceof Json.Str(String state)) {
                root.say("standing.match-state", Message.word("match-" + state));
            }
        }
    }

    /// `nadhir standing confirm DIR PARTY ENTRY`: that a party is an entry, or that its entry left the list.
    @Command(name = "confirm")
    static final class Confirm extends TalkingCommand {

        @Parameters(index = "1", paramLabel = "PARTY", descriptionKey = "PARTY")
        private String party = "";

        @Parameters(index = "2", paramLabel = "ENTRY", descriptionKey = "ENTRY")
        private String entry = "";

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            PartyId id = session.names().party(party);
            String path = PARTNERS + id;
            Optional<Json> ended = ended(session, id);
            if (ended.isPresent()) {
                session.act(path + "/standings/confirm", Act.Kind.STANDING_CONFIRM, ended.get());
                root.say("standing.ended", id.value(), entry);
                return;
            }
            Json subject = Json.object()
                    .put("party", id.value())
                    .put("list", LIST)
                    .put("entry", entry)
                    .put("file", Answers.string(session.get("/api/v1/lists/" + LIST), "file"))
                    .build();
            boolean waits = new TwoPersons(path + "/matches", Act.Kind.MATCH_PROPOSE, Act.Kind.MATCH_CONFIRM)
                    .act(session, subject);
            TwoPersons.say(root, waits, Message.of("standing.confirmed", id.value(), entry));
        }

        /// What an import proposed about this party and entry.
        private Optional<Json> ended(SignedIn session, PartyId id) {
            return Answers.array(session.get("/api/v1/proposals"), "proposals").stream()
                    .filter(proposal -> Answers.string(proposal, "needs").equals(Act.Kind.STANDING_CONFIRM.word()))
                    .filter(proposal -> Answers.string(proposal, "party").equals(id.value()))
                    .map(proposal -> Answers.member(proposal, "subject"))
                    .filter(subject -> Answers.member(Answers.member(subject, "listed"), "entry")
                            .equals(Json.of(entry)))
                    .findFirst();
        }
    }

    /// `nadhir standing reject DIR PARTY ENTRY --reason TEXT`.
    @Command(name = "reject")
    static final class Reject extends TalkingCommand {

        @Parameters(index = "1", paramLabel = "PARTY", descriptionKey = "PARTY")
        private String party = "";

        @Parameters(index = "2", paramLabel = "ENTRY", descriptionKey = "ENTRY")
        private String entry = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true)
        private String reason = "";

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            PartyId id = session.names().party(party);
            Json subject = Json.object()
                    .put("party", id.value())
                    .put("entry", entry)
                    .put("reason", reason)
                    .build();
            session.act(PARTNERS + id + "/matches/reject", Act.Kind.MATCH_REJECT, subject);
            root.say("standing.rejected", id.value(), entry);
        }
    }

    /// `nadhir standing licence DIR PARTY --by AUTHORITY --permits SHARING --from INSTANT --until INSTANT`.
    @Command(name = "licence")
    static final class Licence extends TalkingCommand {

        @Parameters(index = "1", paramLabel = "PARTY", descriptionKey = "PARTY")
        private String party = "";

        @Option(names = "--by", paramLabel = "AUTHORITY", required = true)
        private String authority = "";

        @Option(names = "--permits", paramLabel = "disclosure|release|onward", required = true)
        private List<String> sharings = List.of();

        @Option(names = "--from", paramLabel = "INSTANT", required = true)
        private Instant from = Instant.EPOCH;

        @Option(names = "--until", paramLabel = "INSTANT", required = true)
        private Instant until = Instant.EPOCH;

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            PartyId id = session.names().party(party);
            Json subject = Json.object()
                    .put("party", id.value())
                    .put("authority", authority)
                    .putStrings("sharings", sharings)
                    .put("from", from)
                    .put("until", until)
                    .build();
            boolean waits = new TwoPersons(
                            PARTNERS + id + "/licences", Act.Kind.LICENCE_NOTE, Act.Kind.LICENCE_CONFIRM)
                    .act(session, subject);
            TwoPersons.say(root, waits, Message.of("standing.licensed", id.value(), authority));
        }
    }
}
