package org.nadhir.node.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Marking;
import org.nadhir.model.Message;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;
import org.nadhir.model.Uuids;
import org.nadhir.node.desk.Pictures;
import org.nadhir.node.desk.Readings;
import org.nadhir.node.desk.Signs;
import org.nadhir.reports.Reader;
import org.nadhir.reports.intake.Intake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir read`: reads files without a node. Nothing is kept, nothing is fetched.
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "report.FILE")
    private List<Path> files = List.of();

    @Option(names = "--references", paramLabel = "FILE", descriptionKey = "references")
    private @Nullable Path references;

    @Option(names = "--gold", paramLabel = "FILE", descriptionKey = "gold")
    private @Nullable Path gold;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final RandomGenerator random = new SecureRandom();
    private final List<Json> refused = new ArrayList<>();

    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        Map<String, String> dates = references == null ? Map.of() : References.read(references);
        Reader reader = Reader.create();
        List<Reading> readings = read(root, reader, dates);
        View answer = answer(reader, readings);
        if (json) {
            root.json(answer);
        } else {
            answer.items("readings").forEach(reading -> line(root, reading));
            new PictureLines(root).show(answer.at("picture"));
            new ScoreLines(root).show(answer);
        }
        return (refused.isEmpty() ? ExitCode.OK : ExitCode.FELL_SHORT).number();
    }

    private View answer(Reader reader, List<Reading> readings) {
        Json.Builder all = Json.object()
                .putArray("readings", readings, reading -> Readings.brief(reading)
                        .put("publisher", Readings.name(reader.register(), reading.publisher()))
                        .put("reference", reading.reference())
                        .put("proposals", Signs.of(reader, reading).json(reader.register()))
                        .build())
                .putArray("refused", refused, one -> one)
                .put("picture", Pictures.json(reader.together(readings), reader.register()));
        if (gold != null) {
            all.put("scores", Scores.of(gold));
        }
        return new View(all.build());
    }

    private List<Reading> read(CommandLineRoot root, Reader reader, Map<String, String> dates) {
        List<Reading> readings = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            Bytes content = InputFile.read(file, Intake.BYTES_MAX + 1);
            switch (Intake.accept(content.toArray(), name)) {
                case Intake.Result.Rejected(Message reason) -> {
                    refused.add(Json.object().put("name", name).put("why", MessageCodec.write(reason)).build());
                    root.remark("report.refused", name, root.words().say(reason, root.language()));
                }
                case Intake.Result.Accepted accepted ->
                    readings.add(reader.read(report(name, accepted), dates.getOrDefault(name, accepted.published())));
            }
        }
        return readings;
    }

    private Report report(String name, Intake.Result.Accepted accepted) {
        return new Report(
                new ReportId(Uuids.random(random)),
                new SourceId(Uuids.random(random)),
                name,
                accepted.text(),
                InstantSource.system().instant(),
                Marking.CLEAR);
    }

    private static void line(CommandLineRoot root, View reading) {
        root.say(
                "read.line",
                reading.text("name"),
                reading.text("language"),
                reading.in("publisher", root.language()),
                String.valueOf(reading.number("dropped")),
                String.valueOf(reading.number("times")),
                String.valueOf(reading.number("names")),
                String.valueOf(reading.number("chains")),
                String.valueOf(reading.number("statements")));
    }
}
