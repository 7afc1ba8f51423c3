package org.nadhir.bench.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nadhir.bench.Bar;
import org.nadhir.bench.Row;
import org.nadhir.model.Message;
import org.nadhir.reports.register.Register;
import org.nadhir.reports.tagger.Lesson;
import org.nadhir.reports.tagger.Model;
import org.nadhir.reports.tagger.NameType;
import org.nadhir.reports.tagger.Tagger;
import org.nadhir.reports.tagger.TaggerScore;
import org.nadhir.reports.tagger.Trainer;
import org.nadhir.reports.tagger.TrainingFile;
import org.nadhir.reports.tagger.TrainingText;

/// Names that a tagger finds which is trained in this very run on public news, and thrown away afterwards.
public final class TaggerRows {

    /// Where the test part of ANERcorp begins in others' papers: behind so many words, one a line.
    public static final int CUT = 125_102;

    private static final double NANOS = 1e9;
    private static final String TRAINS = "org.nadhir.reports.tagger.Trainer#train";
    private static final String ASKS = "org.nadhir.reports.tagger.TaggerScore#of";
    private static final String FOUND = "names by a tagger of one's own, exact spans, F1 over persons, places, bodies";
    private static final List<NameType> SCORED = List.of(NameType.PERSON, NameType.PLACE, NameType.ORGANISATION);

    private TaggerRows() {}

    /// How well, how long, how fast.
    ///
    /// @param lines to learn from; the whole part has [#CUT]
    public static List<Row> measure(int lines) {
        Path file = TestData.folder("data", "arabic-ner", "ANERCorp");
        Bar bar = Bar.atLeast(0.667);
        if (!Files.exists(file)) {
            return List.of(Row.missing(FOUND, "ANERcorp", "ratio", bar, TestData.MISSING, ASKS));
        }
        List<String> all = lines(file);
        TrainingText learned = text(all.subList(0, Math.min(lines, all.size())));
        TrainingText asked = text(all.subList(Math.min(CUT, all.size()), all.size()));
        Register register = Register.load();
        long begun = nanos();
        Model model = model(learned, register);
        double training = (nanos() - begun) / NANOS;
        Tagger tagger = Tagger.of(model, register);
        begun = nanos();
        TaggerScore score = TaggerScore.of(tagger, asked);
        double asking = (nanos() - begun) / NANOS;
        String on = "ANERcorp, learned from %,d lines, asked of the %,d tokens behind word %,d"
                .formatted(lines, asked.tokens(), CUT);
        String note = SCORED.stream().map(type -> said(type, score)).collect(Collectors.joining("; "))
                + "; the names of the register serve as hints; nothing of it is shipped; margins were chosen on a part "
                + "of the training part";
        return List.of(
                Row.of(FOUND, on, score.of(SCORED).f1(), "ratio", bar, note, ASKS),
                Row.plain("training of that tagger", on, training, "s",
                        "%d rounds, processor time of one run in one thread, its own only; model of %,d bytes"
                                .formatted(Lesson.ROUNDS, model.bytes().length),
                        TRAINS),
                Row.plain("speed of that tagger", on, asked.tokens() / asking, "tokens/s",
                        "processor time of one run in one thread, scoring included", ASKS));
    }

    /// Of this thread, by the processor: what else the machine does then does not count.
    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String said(NameType type, TaggerScore score) {
        TaggerScore.Count count = score.of(type);
        return String.format(Locale.ROOT, "%s P %.3f R %.3f F1 %.3f (%d marked)", type.word(), count.precision(),
                count.recall(), count.f1(), count.marked());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrainingText text(List<String> lines) {
        byte[] bytes = String.join("\n", lines).getBytes(UTF_8);
        return switch (TrainingFile.read(bytes, "ANERCorp")) {
            case TrainingFile.Result.Read(TrainingText text) -> text;
            case TrainingFile.Result.Refused(Message reason) -> throw new IllegalStateException(reason.key());
        };
    }

    private static Model model(TrainingText text, Register register) {
        Lesson lesson = new Lesson("ANERcorp", "as its source says", LocalDate.of(2031, 5, 21), 1, Lesson.ROUNDS);
        return switch (Trainer.train(text, register, lesson)) {
            case Trainer.Result.Learned(Model model) -> model;
            case Trainer.Result.Refused(Message reason) -> throw new IllegalStateException(reason.key());
        };
    }
}
