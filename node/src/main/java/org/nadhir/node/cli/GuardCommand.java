package org.nadhir.node.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.reports.leak.SourceLeakGuard;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir guard`: searches texts for what must not be in them, with the very guard that stands before every release.
/// Needs no node, keeps nothing, and never prints what it found: only where, in which form, and the id that the
/// protected file gave it.
@Command(name = "guard")
final class GuardCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec;

    @Option(names = "--protected", paramLabel = "FILE", required = true, descriptionKey = "nadhir.guard.protected")
    private Path protectedFile = Path.of("");

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "TEXT", descriptionKey = "nadhir.guard.TEXT")
    private List<String> names = List.of();

    /// 0 where nothing is blocked, 1 where something is, 2 where a file cannot be read; the others are searched.
    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        if (names.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("guard.input-twice"));
        }
        SourceTraces traces = ProtectedFile.read(protectedFile, root);
        if (traces.traces().isEmpty()) {
            root.remark("guard.protected-empty", protectedFile.toString());
        }
        LeakGuard.Search search = new SourceLeakGuard().prepare(traces);
        ExitCode worst = ExitCode.OK;
        for (String name : names) {
            ExitCode code = answered(root, search, name);
            worst = code.number() > worst.number() ? code : worst;
        }
        return worst.number();
    }

    /// A text that cannot be read keeps no other from being searched.
    private ExitCode answered(CommandLineRoot root, LeakGuard.Search search, String name) {
        List<Leak> leaks;
        try {
            leaks = GuardedText.of(bytes(name)).findings(search);
        } catch (CommandFailed e) {
            root.remark(e.spoken());
            return e.code();
        }
        if (json) {
            root.json(new View(json(name, leaks)));
        } else {
            show(root, name, leaks);
        }
        return Leak.blocks(leaks) ? ExitCode.FELL_SHORT : ExitCode.OK;
    }

    private static Bytes bytes(String name) {
        Bytes bytes = name.equals(STANDARD_INPUT)
                ? standardInput()
                : InputFile.read(Path.of(name), GuardedText.BYTES_MAX + 1);
        if (bytes.length() > GuardedText.BYTES_MAX) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("cli.file-large", name));
        }
        return bytes;
    }

    private static Bytes standardInput() {
        try {
            return Bytes.of(System.in.readNBytes(GuardedText.BYTES_MAX + 1));
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("cli.file-unreadable", STANDARD_INPUT), e);
        }
    }

    private static Json json(String name, List<Leak> leaks) {
        return Json.object()
                .put("file", name)
                .put("blocked", Leak.blocks(leaks))
                .putArray("findings", leaks, leak -> Json.object()
                        .put("start", leak.start())
                        .put("end", leak.end())
                        .put("id", leak.trace())
                        .put("layer", leak.layer())
                        .put("kind", word(leak.kind()))
                        .put("weight", word(leak.weight()))
                        .put("where", leak.where())
                        .build())
                .build();
    }

    private static void show(CommandLineRoot root, String name, List<Leak> leaks) {
        String answer = leaks.isEmpty() ? "clean" : Leak.blocks(leaks) ? "blocked" : "noted";
        root.say("guard." + answer, name, String.valueOf(leaks.size()));
        for (Leak leak : leaks) {
            String place = leak.where().isEmpty() ? "" : " " + leak.where();
            root.say(
                    "guard.finding." + word(leak.kind()),
                    leak.start() + "–" + leak.end() + place,
                    Message.word("guard-" + word(leak.weight())),
                    leak.layer(),
                    leak.trace());
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
