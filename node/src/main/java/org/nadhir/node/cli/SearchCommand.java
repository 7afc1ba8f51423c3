package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.node.desk.Hits;
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

    @Option(names = "--file", required = true, paramLabel = "FILE", descriptionKey = "report.FILE")
    private List<Path> files = List.of();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        CommandLineRoot root = CommandLineRoot.of(spec);
        ReportFiles read = ReportFiles.read(root, files, Map.of(), "");
        Map<ReportId, Report> reports = new HashMap<>();
        Json found;
        try (ReportSearch index = Hits.index(read.reader().register())) {
            for (Reading reading : read.readings()) {
                reports.put(reading.report().id(), reading.report());
                index.add(reading);
            }
            found = Hits.json(index.find(String.join(" ", words), Hits.MAX), reports::get, read.reader().register());
        }
        View answer = new View(found);
        if (json) {
            root.json(answer);
        } else {
            lines(root, answer);
        }
        return read.exit().number();
    }

    /// What was found, or that nothing was.
    static void lines(CommandLineRoot root, View answer) {
        List<View> hits = answer.items("hits");
        if (hits.isEmpty()) {
            root.say("search.none");
        }
        for (View hit : hits) {
            if (hit.text("kind").equals("entity")) {
                root.say("search.entity", hit.in("name", root.language()), hit.text("entity"));
            } else {
                root.say("search." + hit.text("kind"), hit.text("report"), hit.text("words"));
            }
        }
    }
}
