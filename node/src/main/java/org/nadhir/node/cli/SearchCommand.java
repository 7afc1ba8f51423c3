package org.nadhir.node.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.node.desk.Hits;
import org.nadhir.reports.Reader;
import org.nadhir.reports.search.Hit;
import org.nadhir.reports.search.ReportSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir search`: searches files without a node. Nothing is kept, nothing is fetched.
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "WORD", descriptionKey = "search.WORD")
    private List<String> words = List.of();

    @Option(names = "--file", paramLabel = "FILE", descriptionKey = "search.FILE")
    private List<Path> files = List.of();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        List<Path> in = files.isEmpty() ? words.stream().filter(SearchCommand::isFile).map(Path::of).toList() : files;
        String asked = words.stream()
                .filter(word -> !files.isEmpty() || !isFile(word))
                .collect(Collectors.joining(" "));
        if (in.isEmpty() || asked.isBlank()) {
            throw new CommandFailed(ExitCode.USAGE, Message.of(in.isEmpty() ? "search.no-file" : "search.no-word"));
        }
        if (ReportSearch.isTooMany(asked)) {
            String most = String.valueOf(ReportSearch.WORDS_MAX);
            throw new CommandFailed(ExitCode.USAGE, Message.of("problem.search-words", most));
        }
        ReportFiles read = ReportFiles.read(root, Reader.create(), in, Map.of(), "");
        Map<ReportId, Report> reports = new HashMap<>();
        Json found;
        try (ReportSearch index = Hits.index(read.reader().register())) {
            for (Reading reading : read.readings()) {
                reports.put(reading.report().id(), reading.report());
                index.add(reading);
            }
            List<Hit> hits = index.find(asked, Hits.MAX, id -> text(reports.get(id)));
            found = Hits.json(hits, reports::get, read.reader().register()).build();
        }
        View answer = new View(found);
        if (json) {
            root.json(answer);
        } else {
            SearchLines.ofFiles(root).show(answer);
        }
        return read.exit().number();
    }

    /// Without `--file`, what is the path of a file is one to be searched, as `read` takes them.
    private static boolean isFile(String word) {
        try {
            return Files.isRegularFile(Path.of(word));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static @Nullable String text(@Nullable Report report) {
        return report == null ? null : report.text();
    }
}
