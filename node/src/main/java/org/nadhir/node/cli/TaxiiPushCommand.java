package org.nadhir.node.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.node.fetch.AccountLine;
import org.nadhir.node.fetch.Discovery;
import org.nadhir.node.fetch.Outcome;
import org.nadhir.node.fetch.Outcome.What;
import org.nadhir.node.fetch.Push;
import org.nadhir.node.fetch.TaxiiFolder;
import org.nadhir.node.fetch.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `taxii push`: sends the objects of a file into a collection of another's server. Without a node.
@Command(name = "push")
final class TaxiiPushCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TaxiiReach reach = new TaxiiReach();

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "nadhir.taxii.push.FILE")
    private Path file = Path.of("");

    @Option(names = "--collection", paramLabel = "ID", required = true, descriptionKey = "fetch.collection")
    private String collection = "";

    @Option(names = "--folder", paramLabel = "FOLDER", required = true, descriptionKey = "fetch.folder")
    private Path folder = Path.of("");

    @Option(names = "--read-back")
    private boolean readBack;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// 0 where the collection has every object of the file, 1 where not, 2 where nothing was tried.
    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        InstantSource clock = InstantSource.system();
        try (InputStream in = Files.newInputStream(file);
                Wire wire = reach.wire(root)) {
            Discovery.Found.At at = TaxiiPullCommand.found(Discovery.over(wire, clock), reach, collection);
            try (TaxiiFolder opened = TaxiiFolder.open(folder, at.place())) {
                Push.Result result = Push.run(
                        wire, clock, at, opened, in, readBack, outcome -> told(root, clock, outcome));
                say(root, result);
                return (result.isWhole() ? ExitCode.OK : ExitCode.FELL_SHORT).number();
            }
        } catch (IOException e) {
            boolean isFolder = Files.isDirectory(file);
            throw new CommandFailed(
                    ExitCode.USAGE,
                    Message.of(isFolder ? "cli.file-folder" : "cli.file-unreadable", file.toString()),
                    e);
        }
    }

    /// As JSON each object has its line; on the screen those that are not there.
    private void told(CommandLineRoot root, InstantSource clock, Outcome outcome) {
        if (json) {
            root.json(new View(AccountLine.of(outcome, clock.instant())));
            return;
        }
        String version = outcome.version().map(Object::toString).orElse("–");
        String id = outcome.id().isEmpty() ? Message.word("stix-nameless") : outcome.id();
        switch (outcome.what()) {
            case TAKEN, THERE, BEFORE, FROM_THERE -> {}
            case FAILED -> root.say("fetch.sent-failed", id, version, outcome.why());
            case DISPUTED -> root.say("fetch.sent-disputed", id, version);
            case PENDING -> root.say("fetch.sent-pending", id, version);
            case UNACCOUNTED -> root.say("fetch.sent-unaccounted", id, version);
            case UNSENT -> root.say("fetch.sent-unsent", id, version);
            case REFUSED -> {
                root.say("fetch.sent-refused", id);
                TaxiiPullCommand.musts(root, outcome.findings());
            }
        }
    }

    private void say(CommandLineRoot root, Push.Result result) {
        if (json) {
            Json.Builder last = Json.object().put("file", file.toString()).put("whole", result.isWhole());
            for (What what : What.values()) {
                last.put(what.word(), result.count(what));
            }
            result.trouble().ifPresent(trouble -> last.put("trouble", trouble.kind().word())
                    .put("message", root.worded(trouble.message())));
            root.json(new View(last.build()));
            return;
        }
        long missing = 0;
        for (What what : What.values()) {
            missing += what.isThere() ? 0 : result.count(what);
        }
        root.say(
                "fetch.pushed",
                file.toString(),
                String.valueOf(result.count(What.TAKEN)),
                String.valueOf(result.count(What.THERE)),
                String.valueOf(result.count(What.BEFORE)),
                String.valueOf(result.count(What.FROM_THERE)),
                String.valueOf(missing));
        result.trouble().ifPresent(trouble -> root.remark(trouble.message()));
    }
}
