package org.nadhir.reports.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nadhir.model.Marking;
import org.nadhir.model.Picture;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;
import org.nadhir.reports.Reader;

/// All eight rules over a folder with annotated reports: `gold.json`, the texts, `references.tsv`.
public final class PictureScore {

    private final TimeScores times;
    private final LineScores pageLines;
    private final ChainScore chains;
    private final EntityScore entities;
    private final ClaimScore claims;
    private final ContradictionScore contradictions;
    private final int reports;

    private PictureScore(
            TimeScores times,
            LineScores pageLines,
            ChainScore chains,
            EntityScore entities,
            ClaimScore claims,
            ContradictionScore contradictions,
            int reports) {
        this.times = times;
        this.pageLines = pageLines;
        this.chains = chains;
        this.entities = entities;
        this.claims = claims;
        this.contradictions = contradictions;
        this.reports = reports;
    }

    /// Reads and scores the folder.
    ///
    /// @param withReferences whether the reference dates are given to the reader
    public static PictureScore of(Path folder, boolean withReferences) throws IOException {
        byte[] answer = Files.readAllBytes(folder.resolve("gold.json"));
        Annotation gold = Annotation.read(answer);
        Map<String, String> references = new HashMap<>();
        if (withReferences) {
            for (String line : Files.readAllLines(folder.resolve("references.tsv"))) {
                String[] parts = line.split("\t", -1);
                if (parts.length == 2) {
                    references.put(parts[0], parts[1]);
                }
            }
        }
        Reader reader = Reader.create();
        Map<String, Reading> readings = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, Annotation.Document> document : gold.documents().entrySet()) {
            String file = document.getValue().file();
            String text = Files.readString(folder.resolve(file));
            String uuid = String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", number++);
            Report report = new Report(new ReportId(uuid), new SourceId(uuid), file, text,
                    Instant.parse("2025-11-15T00:00:00Z"), Marking.CLEAR);
            readings.put(document.getKey(), reader.read(report, references.getOrDefault(file, "")));
        }
        Picture picture = reader.together(new ArrayList<>(readings.values()));
        ChainScore chains = new ChainScore(reader.register());
        EntityScore entities = new EntityScore(gold.registry());
        Map<String, ClaimScore.Doc> texts = new LinkedHashMap<>();
        for (Map.Entry<String, Reading> reading : readings.entrySet()) {
            Report report = reading.getValue().report();
            texts.put(reading.getKey(), new ClaimScore.Doc(report.id(), report.text()));
            Annotation.Document document = gold.documents().get(reading.getKey());
            if (document != null) {
                chains.add(reading.getKey(), document, reading.getValue());
                entities.add(reading.getKey(), document, reading.getValue());
            }
        }
        Gold times = Gold.read(answer);
        return new PictureScore(
                TimeScores.of(picture.readings(), times),
                LineScores.of(picture.readings(), times),
                chains,
                entities,
                ClaimScore.of(gold, picture.claims(), texts),
                ContradictionScore.of(gold, picture.contradictions(), texts),
                readings.size());
    }

    public TimeScores times() {
        return times;
    }

    public ChainScore chains() {
        return chains;
    }

    public EntityScore entities() {
        return entities;
    }

    public ClaimScore claims() {
        return claims;
    }

    public ContradictionScore contradictions() {
        return contradictions;
    }

    /// The figures with their counts. They are development figures against one annotator's single pass.
    public List<String> lines() {
        List<String> lines = new ArrayList<>(timesAndLines());
        lines.addAll(chains.lines());
        lines.addAll(entities.lines());
        lines.addAll(claims.lines());
        lines.addAll(contradictions.lines(reports));
        return lines;
    }

    private List<String> timesAndLines() {
        return List.of(
                "dates detected: F1 " + three(times.f1()) + ", P " + times.precision() + ", R " + times.recall(),
                "date values right: " + times.values() + "; without those of outside knowledge: "
                        + times.valuesOfTheTexts(),
                "date conflicts: " + times.conflicts() + ", false alarms " + times.falseAlarms() + ", both readings "
                        + times.bothReadings() + ", right proposal " + times.proposals(),
                "lines dropped: F1 " + three(pageLines.f1()) + ", P " + pageLines.precision() + ", R "
                        + pageLines.recall());
    }

    private static String three(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }

    public List<String> misses() {
        List<String> misses = new ArrayList<>(times.misses());
        misses.addAll(chains.misses());
        misses.addAll(entities.misses());
        misses.addAll(claims.misses());
        misses.addAll(contradictions.misses());
        return misses;
    }
}
