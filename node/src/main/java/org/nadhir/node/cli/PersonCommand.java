package org.nadhir.node.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.Act;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.node.folder.PersonKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir person`: the party's own persons.
@Command(
        name = "person",
        subcommands = {
            PersonCommand.Add.class,
            PersonCommand.Confirm.class,
            PersonCommand.Revoke.class,
            PersonCommand.ListAll.class,
            PersonPassphraseCommand.class
        })
final class PersonCommand extends CommandGroup {

    private static final String PATH = "/api/v1/persons";

    /// `nadhir person add DIR --name NAME --roles ROLE[,ROLE]`: makes the key on this machine, and proposes.
    @Command(name = "add")
    static final class Add implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private NodeOptions node = new NodeOptions();

        @Option(names = "--name", paramLabel = "NAME", required = true)
        private String name = "";

        @Option(names = "--roles", paramLabel = "ROLE[,ROLE]", required = true)
        private String roles = "";

        @Option(names = "--new-passphrase-file", paramLabel = "FILE")
        private @Nullable Path newPassphraseFile;

        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            RandomGenerator random = new SecureRandom();
            PersonId id = new PersonId(Uuids.random(random));
            try (SignedIn session = node.signIn(root);
                    Passphrase passphrase = chosen(root, session.folder().card().name())) {
                PersonKey key =
                        new PersonKey(session.signer().party(), id, name, SigningKeys.generate(random));
                Json.Builder subject = Json.object()
                        .put("person", id.value())
                        .put("name", name)
                        .put("keys", key.keys().publicKeys().bytes().base64());
                Json words = Json.array(List.of(roles.split(",", -1)), word -> Json.of(
                        RoleWords.read(word).word()));
                // The key lies there before anybody can confirm a person who would have none.
                session.folder().keepPersonKey(id, key.seal(passphrase, random));
                session.act(PATH, Act.Kind.PERSON_ADD, subject.put("roles", words).build());
            }
            root.sayIds("person.proposed", name, id.value());
            return ExitCode.OK.number();
        }

        private Passphrase chosen(CommandLineRoot root, Text party) {
            if (newPassphraseFile == null) {
                root.remark("init.passphrase-for", name);
            }
            return Passphrases.choose(root, newPassphraseFile, Passphrases.NEW)
                    .chosen(party, name);
        }
    }

    /// `nadhir person confirm DIR PERSON`.
    @Command(name = "confirm")
    static final class Confirm extends TalkingCommand {

        @Parameters(index = "1", paramLabel = "PERSON", descriptionKey = "PERSON")
        private String person = "";

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            Json found = find(session, person);
            String id = Answers.string(found, "person");
            Json subject = Json.object()
                    .put("person", id)
                    .put("key", Answers.string(found, "key"))
                    .build();
            session.act(PATH + "/" + id + "/confirm", Act.Kind.PERSON_CONFIRM, subject);
            root.say(
                    "person.confirmed",
                    Answers.string(found, "name"),
                    String.join(", ", Answers.strings(found, "roles")));
        }
    }

    /// `nadhir person revoke DIR PERSON`.
    @Command(name = "revoke")
    static final class Revoke extends TalkingCommand {

        @Parameters(index = "1", paramLabel = "PERSON", descriptionKey = "PERSON")
        private String person = "";

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            Json found = find(session, person);
            String id = Answers.string(found, "person");
            Json subject = Json.object().put("person", id).build();
            session.act(PATH + "/" + id + "/revoke", Act.Kind.PERSON_REVOKE, subject);
            root.say("person.revoked", Answers.string(found, "name"));
        }
    }

    /// `nadhir person list DIR`.
    @Command(name = "list")
    static final class ListAll extends TalkingCommand {

        @Override
        void talk(CommandLineRoot root, SignedIn session) {
            for (Json person : Answers.array(session.get(PATH), "persons")) {
                root.sayIds(
                        Answers.bool(person, "proposed") ? "person.line-proposed" : "person.line",
                        Answers.string(person, "name"),
                        Answers.string(person, "person"),
                        String.join(", ", Answers.strings(person, "roles")));
            }
        }
    }

    /// By name, by the start of one, or by id.
    private static Json find(SignedIn session, String typed) {
        String id = session.names().person(typed);
        return Answers.array(session.get(PATH), "persons").stream()
                .filter(person -> Answers.string(person, "person").equals(id))
                .findFirst()
                .orElseThrow(() -> new CommandFailed(ExitCode.FELL_SHORT, Message.of("person.not-one", typed)));
    }
}
