package org.nadhir.node.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.node.fetch.Discovery;
import org.nadhir.node.fetch.Trouble;
import org.nadhir.node.fetch.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `taxii discover`: what another's server has. Without a node.
@Command(name = "discover")
final class TaxiiDiscoverCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TaxiiReach reach = new TaxiiReach();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// 0 where all that it names could be asked, 1 where something could not.
    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        try (Wire wire = reach.wire(root)) {
            return switch (Discovery.over(wire, InstantSource.system()).look(reach.address())) {
                case Discovery.Seen.Hidden(Trouble trouble) ->
                    throw new CommandFailed(ExitCode.FELL_SHORT, trouble.message());
                case Discovery.Seen.There there -> {
                    if (json) {
                        root.json(new View(sheet(root, there)));
                    } else {
                        show(root, there);
                    }
                    boolean whole = there.roots().stream().allMatch(one -> one.trouble().isEmpty());
                    yield (whole ? ExitCode.OK : ExitCode.FELL_SHORT).number();
                }
            };
        }
    }

    private static void show(CommandLineRoot root, Discovery.Seen.There there) {
        if (!there.title().isEmpty()) {
            root.say("fetch.server", there.title());
        }
        for (Discovery.Root one : there.roots()) {
            root.say("fetch.root", one.uri().toString(), one.title(), String.valueOf(one.contentBytesMax()));
            one.trouble().ifPresent(trouble -> root.say(trouble.message()));
            for (Discovery.Collection collection : one.collections()) {
                String key = collection.canRead()
                        ? collection.canWrite() ? "fetch.collection-both" : "fetch.collection-read"
                        : collection.canWrite() ? "fetch.collection-write" : "fetch.collection-none";
                root.sayIds(key, collection.id(), collection.title());
            }
        }
        root.sayIfSilent();
    }

    private static Json sheet(CommandLineRoot root, Discovery.Seen.There there) {
        return Json.object()
                .put("title", there.title())
                .putArray("roots", there.roots(), one -> {
                    Json.Builder sheet = Json.object()
                            .put("uri", one.uri().toString())
                            .put("title", one.title())
                            .put("contentBytesMax", one.contentBytesMax())
                            .putArray("collections", one.collections(), TaxiiDiscoverCommand::sheet);
                    one.trouble().ifPresent(trouble -> sheet.put("trouble", trouble.kind().word())
                            .put("message", root.worded(trouble.message())));
                    return sheet.build();
                })
                .build();
    }

    private static Json sheet(Discovery.Collection collection) {
        List<String> may = collection.canRead()
                ? collection.canWrite() ? List.of("read", "write") : List.of("read")
                : collection.canWrite() ? List.of("write") : List.of();
        return Json.object()
                .put("id", collection.id())
                .put("title", collection.title())
                .putStrings("may", may)
                .build();
    }
}
