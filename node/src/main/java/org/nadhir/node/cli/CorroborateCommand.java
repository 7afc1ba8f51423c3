package org.nadhir.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Picture;
import org.nadhir.node.desk.CorroborationSheet;
import org.nadhir.node.desk.Pictures;
import org.nadhir.node.desk.SourceGraph;
import org.nadhir.reports.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nadhir corroborate`: holds files against each other without a node. Nothing is kept, nothing is fetched.
@Command(name = "corroborate")
final class CorroborateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final FilesToRead files = new FilesToRead();

    @Option(names = "--graph", paramLabel = "FILE", descriptionKey = "graph")
    private @Nullable Path graph;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        ReportFiles read = files.read(root);
        Reader reader = read.reader();
        Picture picture = reader.together(read.readings());
        Json.Builder made = CorroborationSheet.of(
                picture, reader.register(), root.language(), why -> root.words().say(why, root.language()));
        if (read.isSuggested()) {
            made.putArray("suggestions", read.suggestions(), suggestion -> suggestion);
        }
        View sheet = new View(made.build());
        if (graph != null) {
            String svg = SourceGraph.svg(picture, reader.register(), root.language());
            Commands.writeNew(graph, Bytes.of(svg.getBytes(UTF_8)));
        }
        if (json) {
            root.json(sheet);
        } else {
            sheet.items("clusters").stream()
                    .filter(cluster -> cluster.texts("files").size() > 1)
                    .forEach(cluster -> root.say(
                            "corroborate.cluster",
                            cluster.text("id"),
                            String.join(", ", cluster.texts("files"))));
            new PictureLines(root).show(new View(Pictures.json(picture, reader.register())));
            ReadLines lines = new ReadLines(root, reader.register());
            picture.readings().forEach(reading -> lines.show(read.suggestions(reading)));
        }
        return read.exit().number();
    }
}
