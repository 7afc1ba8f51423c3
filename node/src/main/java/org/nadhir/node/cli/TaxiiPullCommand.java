package org.nadhir.node.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.node.fetch.AccountLine;
import org.nadhir.node.fetch.Arrival;
import org.nadhir.node.fetch.Discovery;
import org.nadhir.node.fetch.Place;
import org.nadhir.node.fetch.Pull;
import org.nadhir.node.fetch.TaxiiFolder;
import org.nadhir.node.fetch.Trouble;
import org.nadhir.node.fetch.Wire;
import org.nadhir.node.stix.Finding;
import org.nadhir.node.stix.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `taxii pull`: brings what is new in a collection of another's server into a folder. Without a node.
@Command(name = "pull")
final class TaxiiPullCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TaxiiReach reach = new TaxiiReach();

    @Option(names = "--collection", paramLabel = "ID", required = true, descriptionKey = "fetch.collection")
    private String collection = "";

    @Option(names = "--folder", paramLabel = "FOLDER", required = true, descriptionKey = "fetch.folder")
    private Path folder = Path.of("");

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// 0 where all that came is here, 1 where something is missing or was put aside in this run, 2 where nothing was
    /// tried. What an earlier run put aside stands in the account.
    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        InstantSource clock = InstantSource.system();
        try (Wire wire = reach.wire(root)) {
            Place place = found(Discovery.over(wire, clock), reach, collection).place();
            try (TaxiiFolder opened = TaxiiFolder.open(folder, place)) {
                Pull.Result result = Pull.run(wire, clock, place, opened, arrival -> told(root, clock, arrival));
                say(root, result);
                return (result.isWhole() ? ExitCode.OK : ExitCode.FELL_SHORT).number();
            }
        }
    }

    static Discovery.Found.At found(Discovery discovery, TaxiiReach reach, String collection) {
        if (!Place.isSegment(collection)) {
            throw new CommandFailed(ExitCode.USAGE, Message.of("fetch.no-collection", collection));
        }
        return switch (discovery.find(reach.address(), collection)) {
            case Discovery.Found.At at -> at;
            case Discovery.Found.Not(Trouble trouble) ->
                throw new CommandFailed(ExitCode.FELL_SHORT, trouble.message());
        };
    }

    /// As JSON each object has its line; on the screen those that were not simply kept.
    private void told(CommandLineRoot root, InstantSource clock, Arrival arrival) {
        if (json) {
            root.json(new View(AccountLine.of(arrival, clock.instant())));
            return;
        }
        String version = arrival.version().map(Object::toString).orElse("–");
        String id = arrival.id().isEmpty() ? Message.word("stix-nameless") : arrival.id();
        switch (arrival.what()) {
            case KEPT, SAME, OURS -> {}
            case DISPUTED -> root.say("fetch.came-disputed", id, version);
            case REFUSED -> {
                root.say("fetch.came-refused", id);
                musts(root, arrival.findings());
            }
        }
    }

    /// What breaks a MUST, and where.
    static void musts(CommandLineRoot root, List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.MUST) {
                root.print("  " + finding.pointer() + ": " + root.worded(finding.message()));
            }
        }
    }

    private void say(CommandLineRoot root, Pull.Result result) {
        if (json) {
            Json.Builder last = Json.object().put("folder", folder.toString()).put("whole", result.isWhole());
            for (Arrival.What what : Arrival.What.values()) {
                last.put(what.word(), result.count(what));
            }
            last.putArray("remarks", result.remarks(), remark -> Json.object()
                    .put("key", remark.key())
                    .put("message", root.worded(remark))
                    .build());
            result.trouble().ifPresent(trouble -> last.put("trouble", trouble.kind().word())
                    .put("message", root.worded(trouble.message())));
            root.json(new View(last.build()));
            return;
        }
        result.remarks().forEach(root::remark);
        root.say(
                "fetch.pulled",
                folder.toString(),
                String.valueOf(result.count(Arrival.What.KEPT)),
                String.valueOf(result.count(Arrival.What.OURS)),
                String.valueOf(result.count(Arrival.What.DISPUTED)),
                String.valueOf(result.count(Arrival.What.REFUSED)));
        result.trouble().ifPresent(trouble -> {
            root.remark(trouble.message());
            root.remark("fetch.goes-on");
        });
    }
}
