package org.nadhir.node.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
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
import org.nadhir.node.desk.DocumentThreads;
import org.nadhir.node.desk.ReadSheet;
import org.nadhir.node.desk.Suggestions;
import org.nadhir.reports.Reader;
import org.nadhir.reports.intake.Intake;
import org.nadhir.reports.tagger.Tagger;

/// Reports that a command was given as files, read without a node. A file that is refused is named, and the rest read.
final class ReportFiles {

    /// One file: read, or refused and why.
    sealed interface One {

        record Read(Reading reading, ReadSheet.Known known) implements One {}

        record Refused(String name, Message why) implements One {

            Json json() {
                return Json.object().put("name", name).put("why", MessageCodec.write(why)).build();
            }
        }
    }

    private final Reader reader;
    private final DocumentThreads documents = DocumentThreads.create();
    private final RandomGenerator random = new SecureRandom();
    private final List<One> all = new ArrayList<>();
    private @Nullable Tagger tagger;

    private ReportFiles(Reader reader) {
        this.reader = reader;
    }

    /// @param dates reference dates by file name
    /// @param reference for the one file that there is, or empty
    static ReportFiles read(
            CommandLineRoot root, Reader reader, List<Path> files, Map<String, String> dates, String reference) {
        ReportFiles read = new ReportFiles(reader);
        for (Path file : files) {
            String name = file.getFileName().toString();
            One one = read.one(root, file, name, dates.getOrDefault(name, reference));
            if (one instanceof One.Refused refused) {
                root.remark("report.refused", name, root.words().say(refused.why(), root.language()));
            }
            read.all.add(one);
        }
        return read;
    }

    private One one(CommandLineRoot root, Path file, String name, String given) {
        Bytes content = InputFile.read(file, Intake.BYTES_MAX + 1);
        Intake.Result result = documents.accept(content.toArray(), name);
        if (result instanceof Intake.Result.Accepted taken) {
            taken.remarks().forEach(root::remark);
        }
        return switch (result) {
            case Intake.Result.Rejected(Message reason) -> new One.Refused(name, reason);
            case Intake.Result.Accepted accepted -> {
                var known = new ReadSheet.Known(accepted.title(), accepted.publisher(), accepted.published(), given);
                Report report = new Report(
                        new ReportId(Uuids.random(random)),
                        new SourceId(Uuids.random(random)),
                        name,
                        accepted.text(),
                        InstantSource.system().instant(),
                        Marking.CLEAR);
                yield new One.Read(reader.read(report, given.isEmpty() ? accepted.published() : given), known);
            }
        };
    }

    /// The same, with names that a tagger proposes beside them.
    ReportFiles suggested(Tagger proposing) {
        tagger = proposing;
        return this;
    }

    /// Whether a tagger was asked.
    boolean isSuggested() {
        return tagger != null;
    }

    /// What the tagger proposes in one report; nothing where none was asked.
    Suggestions suggestions(Reading reading) {
        return new Suggestions(reading, tagger == null ? List.of() : tagger.suggest(reading));
    }

    /// The same of all that were read, as JSON.
    List<Json> suggestions() {
        return readings().stream().flatMap(reading -> suggestions(reading).json().stream()).toList();
    }

    Reader reader() {
        return reader;
    }

    List<One> all() {
        return List.copyOf(all);
    }

    /// Those that were read, with what their files say of themselves.
    List<One.Read> read() {
        return all.stream().filter(One.Read.class::isInstance).map(One.Read.class::cast).toList();
    }

    List<Reading> readings() {
        return read().stream().map(One.Read::reading).toList();
    }

    List<One.Refused> refused() {
        return all.stream().filter(One.Refused.class::isInstance).map(One.Refused.class::cast).toList();
    }

    ExitCode exit() {
        return refused().isEmpty() ? ExitCode.OK : ExitCode.FELL_SHORT;
    }
}
