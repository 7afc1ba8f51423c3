package org.nadhir.node.cli;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.agreement.Role;
import org.nadhir.model.Message;
import org.nadhir.model.Text;
import org.nadhir.node.Founding;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.folder.Config;
import org.nadhir.node.folder.ConsoleSettings;
import org.nadhir.node.words.Fingerprints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir init DIR`: makes a node.
@Command(name = "init")
final class InitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "NEW_DIR")
    private Path folder = Path.of("");

    @Option(names = "--name-en", paramLabel = "NAME", required = true)
    private String nameEnglish = "";

    @Option(names = "--name-ar", paramLabel = "NAME", required = true)
    private String nameArabic = "";

    @Option(names = "--address", paramLabel = "https://HOST:PORT", required = true)
    private List<URI> addresses = new ArrayList<>();

    @Option(names = "--api-port", paramLabel = "N")
    private int apiPort = Config.API_PORT;

    @Option(names = "--console-port", paramLabel = "N")
    private int consolePort = ConsoleSettings.PORT;

    @Option(names = "--console-without-codes")
    private boolean withoutCodes;

    @Option(names = "--passphrases-drawn")
    private boolean drawn;

    @Option(names = "--exchange-address", paramLabel = "IP")
    private @Nullable String exchangeAddress;

    @Option(names = "--store", paramLabel = "sqlite|jdbc:postgresql:…")
    private String store = Config.SQLITE;

    @Option(names = "--exercise")
    private boolean exercise;

    @Option(names = "--clock", paramLabel = "INSTANT")
    private @Nullable Instant clock;

    @Option(names = "--person", paramLabel = "NAME:ROLE[,ROLE]", required = true)
    private List<String> persons = new ArrayList<>();

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    private @Nullable Path passphraseFile;

    @Option(names = "--person-passphrase-file", paramLabel = "NAME=FILE")
    private Map<String, Path> personFiles = new LinkedHashMap<>();

    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        Founding.Plan plan = plan();
        List<Founding.Founder> founders = new ArrayList<>();
        try (Passphrase passphrase = chosen(root, "node", passphraseFile, Passphrases.NODE)) {
            for (String person : persons) {
                founders.add(founder(root, person));
            }
            if (founders.stream().filter(each -> each.roles().contains(Role.ADMINISTRATOR)).count()
                    < Founding.ADMINISTRATORS_MIN) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("init.administrators"));
            }
            Instant now = InstantSource.system().instant();
            Instant begin = begin(now);
            Founding founding = new Founding(new SecureRandom(), begin, Duration.between(now, begin));
            report(root, founding.found(folder, plan, passphrase, founders));
        } finally {
            founders.forEach(founder -> founder.passphrase().close());
        }
        return ExitCode.OK.number();
    }

    /// A real node begins now; an exercise may begin at any moment, from which its persons and keys hold.
    private Instant begin(Instant now) {
        if (clock != null && !exercise) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("init.clock"));
        }
        return clock != null ? clock : now;
    }

    private Founding.Plan plan() {
        if (withoutCodes && !exercise) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("init.codes"));
        }
        if (drawn && !exercise) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("init.drawn"));
        }
        for (URI address : addresses) {
            if (!"https".equals(address.getScheme()) || address.getHost() == null || address.getPort() < 1) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("init.address", address.toString()));
            }
        }
        URI first = addresses.getFirst();
        boolean loopback = first.getHost().equals("127.0.0.1") || first.getHost().equals("localhost");
        String listen = exchangeAddress != null ? exchangeAddress : loopback ? "127.0.0.1" : Config.EXCHANGE_ADDRESS;
        return new Founding.Plan(
                new Text(nameArabic, nameEnglish),
                addresses.stream().map(URI::toString).toList(),
                exercise,
                apiPort,
                new ConsoleSettings(consolePort, "", !withoutCodes),
                new Founding.Plan.Listen(listen, first.getPort()),
                store);
    }

    private Founding.Founder founder(CommandLineRoot root, String person) {
        int colon = person.lastIndexOf(':');
        if (colon < 1) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("init.person", person));
        }
        String name = person.substring(0, colon);
        List<Role> roles = new ArrayList<>();
        for (String word : person.substring(colon + 1).split(",", -1)) {
            roles.add(RoleWords.read(word));
        }
        return new Founding.Founder(name, roles, chosen(root, name, personFiles.get(name), Passphrases.PERSON));
    }

    private Passphrase chosen(CommandLineRoot root, String whose, @Nullable Path file, String variable) {
        if (file == null && !root.environment().containsKey(variable)) {
            root.remark("init.passphrase-for", whose);
        }
        Passphrase passphrase = Passphrases.choose(root, file, variable);
        return drawn ? passphrase.drawn() : passphrase.chosen(new Text(nameArabic, nameEnglish), whose);
    }

    private void report(CommandLineRoot root, Founding.Founded founded) {
        root.say("init.done", folder.toString(), founded.card().party().value());
        founded.persons().forEach((person, name) -> root.say("init.person-made", name, person.value()));
        root.say("init.fingerprint", Fingerprints.groups(founded.card().fingerprint()));
        root.say("init.next-key", folder.resolve("keys").resolve("next.key").toString());
    }
}
