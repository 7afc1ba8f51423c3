package org.nadhir.node.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.Act;
import org.nadhir.json.Json;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.node.words.CardCode;
import org.nadhir.node.words.Fingerprints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir partner`: the other parties.
@Command(
        name = "partner",
        subcommands = {
            PartnerCommand.Add.class,
            PartnerCommand.Confirm.class,
            PartnerCommand.ListAll.class,
            PartnerCommand.Show.class,
            PartnerCommand.Note.class,
            PartnerCommand.Protects.class
        })
final class PartnerCommand extends CommandGroup {

    private static final String PATH = "/api/v1/partners";

    /// `nadhir partner add DIR FILE`.
    @Command(name = "add")
    static final class Add implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private NodeOptions node = new NodeOptions();

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "CARD_FILE")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            Json subject = Json.object().put("card", Commands.read(file).base64()).build();
            try (SignedIn session = node.signIn(root)) {
                Json partner = session.act(PATH, Act.Kind.PARTNER_ADD, subject);
                String party = Answers.string(partner, "party");
                root.sayIds("partner.added", name(root, partner), party);
                FingerprintLines.say(root, new Digest(Answers.string(partner, "fingerprint")));
                root.say("partner.compare", party);
            }
            return ExitCode.OK.number();
        }
    }

    /// `nadhir partner confirm DIR PARTY --fingerprint GROUPS`.
    @Command(name = "confirm")
    static final class Confirm implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private NodeOptions node = new NodeOptions();

        @Parameters(index = "1", paramLabel = "PARTY", descriptionKey = "PARTY")
        private String party = "";

        @Option(names = "--fingerprint", paramLabel = "GROUPS", required = true)
        private String fingerprint = "";

        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            Digest compared = compared();
            try (SignedIn session = node.signIn(root)) {
                PartyId id = session.names().party(party);
                Json partner = session.get(PATH + "/" + id);
                if (CardCode.isClaimedBy(fingerprint.strip())) {
                    isTheSame(CardCode.parse(fingerprint.strip()), id, partner);
                }
                Json subject = Json.object()
                        .put("party", id.value())
                        .put("fingerprint", compared.hex())
                        .put("card", Answers.string(partner, "card"))
                        .build();
                session.act(PATH + "/" + id + "/confirm", Act.Kind.PARTNER_CONFIRM, subject);
                root.sayIds("partner.confirmed", name(root, partner), id.value());
            }
            return ExitCode.OK.number();
        }

        /// The code names party and file as well: another card of the same key is not what was compared.
        private static void isTheSame(CardCode code, PartyId id, Json partner) {
            if (!code.party().equals(id) || !code.card().hex().equals(Answers.string(partner, "card"))) {
                throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("partner.other-code"));
            }
        }

        private Digest compared() {
            try {
                return CardCode.isClaimedBy(fingerprint.strip())
                        ? CardCode.parse(fingerprint.strip()).fingerprint()
                        : Fingerprints.parse(fingerprint);
            } catch (IllegalArgumentException e) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("partner.no-fingerprint"), e);
            }
        }
    }

    /// `nadhir partner list DIR`.
    @Command(name = "list")
    static final class ListAll extends TalkingCommand {

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            Answers.array(session.get(PATH), "partners").forEach(partner -> PartnerLines.say(root, partner));
        }
    }

    /// `nadhir partner show DIR PARTY`.
    @Command(name = "show")
    static final class Show extends TalkingCommand {

        @Parameters(index = "1", paramLabel = "PARTY", descriptionKey = "PARTY")
        private String party = "";

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            PartyId id = session.names().party(party);
            PartnerLines.say(root, session.get(PATH + "/" + id));
            PartnerLines.waiting(root, session, id);
        }
    }

    /// `nadhir partner standing DIR PARTY --set KIND --from INSTANT --by AUTHORITY`.
    @Command(name = "standing")
    static final class Note extends TalkingCommand {

        @Parameters(index = "1", paramLabel = "PARTY", descriptionKey = "PARTY")
        private String party = "";

        @Option(names = "--set", paramLabel = "designated|sanctioned|recognised|wanted|reward", required = true)
        private String kind = "";

        @Option(names = "--by", paramLabel = "AUTHORITY", required = true)
        private String by = "";

        @Option(names = "--says", paramLabel = "SOURCE")
        private @Nullable String says;

        @Option(names = "--from", paramLabel = "INSTANT", required = true)
        private Instant from = Instant.EPOCH;

        @Option(names = "--until", paramLabel = "INSTANT")
        private @Nullable Instant until;

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            PartyId id = session.names().party(party);
            Json.Builder subject = Json.object()
                    .put("party", id.value())
                    .put("kind", kind)
                    .put("by", by)
                    .put("from", from);
            if (until != null) {
                subject.put("until", until);
            }
            if (says != null) {
                subject.put("says", says);
            }
            boolean waits = new TwoPersons(
                            PATH + "/" + id + "/standings", Act.Kind.STANDING_NOTE, Act.Kind.STANDING_CONFIRM)
                    .act(session, subject.build());
            TwoPersons.say(root, waits, Message.of("partner.standing-noted", id.value(), kind, by));
        }
    }

    /// `nadhir partner protects DIR PARTY --site SITE`.
    @Command(name = "protects")
    static final class Protects extends TalkingCommand {

        @Parameters(index = "1", paramLabel = "PARTY", descriptionKey = "PARTY")
        private String party = "";

        @Option(names = "--site", paramLabel = "ENTITY", required = true)
        private String site = "";

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            PartyId id = session.names().party(party);
            Json subject = Json.object()
                    .put("party", id.value())
                    .put("site", session.names().site(site))
                    .build();
            boolean waits = new TwoPersons(
                            PATH + "/" + id + "/protects", Act.Kind.PROTECTION_NOTE, Act.Kind.PROTECTION_CONFIRM)
                    .act(session, subject);
            TwoPersons.say(root, waits, Message.of("partner.protection-noted", id.value(), site));
        }
    }

    static String name(CommandLineRoot root, Json partner) {
        return Answers.string(Answers.member(partner, "name"), root.language().tag());
    }
}
