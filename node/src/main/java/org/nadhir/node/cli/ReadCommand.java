package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.model.Reading;
import org.nadhir.node.desk.Pictures;
import org.nadhir.node.desk.ReadSheet;
import org.nadhir.node.desk.Readings;
import org.nadhir.node.desk.Signs;
import org.nadhir.reports.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nadhir read`: reads files without a node. Nothing is kept, nothing is fetched.
///
/// With `--json` a list with an object for each file in the order given; `{file, refused}` for one that was not taken
/// in. With `--picture` or `--gold` one object instead: readings in brief, what they say together, and the scores.
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final FilesToRead files = new FilesToRead();

    @Option(names = "--reference", paramLabel = "DATE", descriptionKey = "reference.day")
    private @Nullable String reference;

    @Option(names = "--gold", paramLabel = "FILE", descriptionKey = "gold")
    private @Nullable Path gold;

    @Option(names = "--picture", descriptionKey = "picture.all")
    private boolean picture;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        ReportFiles read = files.read(root, reference);
        if (json && !picture && gold == null) {
            root.json(new View(sheets(root, read)));
        } else {
            show(root, read);
        }
        return read.exit().number();
    }

    private static Json sheets(CommandLineRoot root, ReportFiles read) {
        List<Json> sheets = new ArrayList<>();
        for (ReportFiles.One one : read.all()) {
            sheets.add(switch (one) {
                case ReportFiles.One.Read(Reading reading, ReadSheet.Known known) ->
                    ReadSheet.of(read.suggestions(reading), known, read.reader().register());
                case ReportFiles.One.Refused(String name, Message why) ->
                    Json.object().put("file", name).put("refused", root.worded(why)).build();
            });
        }
        return Json.array(sheets, sheet -> sheet);
    }

    private void show(CommandLineRoot root, ReportFiles read) {
        View answer = answer(read);
        if (json) {
            root.json(answer);
            return;
        }
        ReadLines lines = new ReadLines(root, read.reader().register());
        read.read().forEach(one -> {
            lines.show(one.reading(), one.known().publisher());
            lines.show(read.suggestions(one.reading()));
        });
        new PictureLines(root).show(answer.at("picture"));
        new ScoreLines(root).show(answer);
    }

    private View answer(ReportFiles read) {
        Reader reader = read.reader();
        Json.Builder all = Json.object()
                .putArray("readings", read.read(), one -> Readings.brief(one.reading())
                        .put("publisher", publisher(reader, one))
                        .put("reference", one.reading().reference())
                        .put("proposals", Signs.of(reader, one.reading()).json(reader.register()))
                        .build())
                .putArray("refused", read.refused(), ReportFiles.One.Refused::json)
                .put("picture", Pictures.json(reader.together(read.readings()), reader.register()));
        if (read.isSuggested()) {
            all.putArray("suggestions", read.suggestions(), suggestion -> suggestion);
        }
        if (gold != null) {
            all.put("scores", Scores.of(gold));
        }
        return new View(all.build());
    }

    /// As the file states it, in the register's words where it has them; else as the text lets infer.
    private static Json publisher(Reader reader, ReportFiles.One.Read one) {
        String stated = one.known().publisher();
        return stated.isEmpty()
                ? Readings.name(reader.register(), one.reading().publisher())
                : reader.register().find(stated)
                        .map(entity -> Readings.name(reader.register(), entity))
                        .orElseGet(() -> Json.object().put("ar", stated).put("en", stated).build());
    }
}
