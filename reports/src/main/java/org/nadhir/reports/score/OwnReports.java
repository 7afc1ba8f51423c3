package org.nadhir.reports.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.nadhir.model.Marking;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;
import org.nadhir.model.Span;
import org.nadhir.reports.Reader;

/// Scores reports of our own by rule 6 against answers written by hand beside them.
///
/// The answers are lines of fields with a tabulator between: `report FILE DATE`, `claim ID ORIGINS`, and
/// `said ID FILE WORDS`, where the words stand in the file as they are.
public final class OwnReports {

    private static final String ANSWERS = "answers.tsv";

    private final UnaryOperator<String> files;
    private final Map<String, ClaimScore.Doc> docs = new LinkedHashMap<>();
    private final Map<String, Integer> roots = new LinkedHashMap<>();
    private final Map<String, List<Annotation.Place>> places = new LinkedHashMap<>();
    private final Map<String, Set<String>> stated = new LinkedHashMap<>();
    private final List<Reading> readings = new ArrayList<>();

    private OwnReports(UnaryOperator<String> files) {
        this.files = files;
    }

    /// The score of one set.
    ///
    /// @param files the text of a file of the set by its name
    /// @throws IllegalArgumentException where the answers name words that the file does not have
    public static ClaimScore claims(Reader reader, UnaryOperator<String> files) {
        OwnReports own = new OwnReports(files);
        files.apply(ANSWERS).lines()
                .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                .forEach(line -> own.take(reader, line.split("\t", -1)));
        List<Annotation.MarkedClaim> claims = own.roots.entrySet().stream()
                .map(root -> new Annotation.MarkedClaim(root.getKey(),
                        List.copyOf(own.stated.getOrDefault(root.getKey(), Set.of())), root.getValue(), false,
                        own.places.getOrDefault(root.getKey(), List.of())))
                .toList();
        Annotation annotation = new Annotation(List.of(), Map.of(), claims, List.of());
        return ClaimScore.of(annotation, reader.together(own.readings).claims(), own.docs);
    }

    private void take(Reader reader, String[] fields) {
        switch (fields[0]) {
            case "report" -> read(reader, fields[1], fields[2]);
            case "claim" -> roots.put(fields[1], Integer.valueOf(fields[2]));
            case "said" -> said(fields[1], fields[2], fields[3]);
            default -> throw new IllegalArgumentException("answers say report, claim or said");
        }
    }

    private void read(Reader reader, String file, String date) {
        int number = docs.size() + 1;
        Report report = new Report(new ReportId(new UUID(5, number).toString()),
                new SourceId(new UUID(6, number).toString()), file, files.apply(file), Instant.EPOCH, Marking.CLEAR);
        docs.put(file, new ClaimScore.Doc(report.id(), report.text()));
        readings.add(reader.read(report, date));
    }

    private void said(String claim, String file, String words) {
        ClaimScore.Doc doc = docs.get(file);
        int start = doc == null ? -1 : doc.text().indexOf(words);
        if (doc == null || start < 0) {
            throw new IllegalArgumentException("the answers name words that " + file + " does not have");
        }
        Span span = new Span(start, start + words.length()).toCodePoints(doc.text());
        places.computeIfAbsent(claim, key -> new ArrayList<>()).add(new Annotation.Place(file, span));
        stated.computeIfAbsent(claim, key -> new LinkedHashSet<>()).add(file);
    }
}
