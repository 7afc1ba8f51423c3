package org.nadhir.node.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.reports.register.Register;
import org.nadhir.reports.tagger.Lesson;
import org.nadhir.reports.tagger.Model;
import org.nadhir.reports.tagger.Tagger;
import org.nadhir.reports.tagger.TaggerScore;
import org.nadhir.reports.tagger.Trainer;
import org.nadhir.reports.tagger.TrainingText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir tagger`: names of the user's own data learned, without a node. No weights are shipped.
@Command(
        name = "tagger",
        subcommands = {TaggerCommand.Train.class, TaggerCommand.Score.class})
final class TaggerCommand extends CommandGroup {

    /// `tagger train`: learns from files and writes a model; the same files, seed and date give the same bytes.
    @Command(name = "train")
    static final class Train implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "tagger.FILE")
        private List<Path> files = List.of();

        @Option(names = "--out", paramLabel = "MODEL", required = true, descriptionKey = "nadhir.tagger.train.out")
        private Path out = Path.of("");

        @Option(names = "--held-out", paramLabel = "FILE", descriptionKey = "nadhir.tagger.train.held-out")
        private @Nullable Path heldOut;

        @Option(names = "--data", paramLabel = "NAME", descriptionKey = "nadhir.tagger.train.data")
        private @Nullable String data;

        @Option(names = "--licence", paramLabel = "TEXT", descriptionKey = "nadhir.tagger.train.licence")
        private String licence = "not stated";

        @Option(names = "--date", paramLabel = "DATE", descriptionKey = "nadhir.tagger.train.date")
        private @Nullable String date;

        @Option(names = "--seed", paramLabel = "N", descriptionKey = "nadhir.tagger.train.seed")
        private long seed = 1;

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        /// 0 where a model was written, 2 where a file, a name or a number cannot be used; then nothing is written.
        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            Lesson lesson = lesson();
            if (Files.exists(out)) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("cli.file-exists", out.toString()));
            }
            List<TrainingText> texts = new ArrayList<>();
            files.forEach(file -> texts.add(TaggerModel.text(root, file)));
            TrainingText held = heldOut == null ? null : TaggerModel.text(root, heldOut);
            Register register = Register.load();
            Model model = switch (Trainer.train(TrainingText.joined(texts), register, lesson)) {
                case Trainer.Result.Learned(Model learned) -> learned;
                case Trainer.Result.Refused(Message reason) -> throw new CommandFailed(ExitCode.USAGE, reason);
            };
            Commands.writeNew(out, Bytes.of(model.bytes()));
            TaggerScore score = held == null ? null : TaggerScore.of(Tagger.of(model, register), held);
            if (json) {
                Json.Builder answer = TaggerLines.json(model);
                root.json(new View((score == null ? answer : answer.put("scores", TaggerLines.json(score))).build()));
                return ExitCode.OK.number();
            }
            root.say("tagger.written", out.toString(), String.valueOf(model.features()));
            TaggerLines.show(root, model);
            if (score != null) {
                root.say("tagger.held-out", String.valueOf(heldOut));
                TaggerLines.show(root, score);
            }
            return ExitCode.OK.number();
        }

        private Lesson lesson() {
            String name = data == null
                    ? files.stream()
                            .map(file -> String.valueOf(file.getFileName()))
                            .collect(Collectors.joining(", "))
                    : data;
            String day = References.day(date);
            if (!Lesson.isSayable(name) || !Lesson.isSayable(licence)) {
                throw new CommandFailed(
                        ExitCode.USAGE, Message.of("tagger.not-sayable", String.valueOf(Lesson.CHARS_MAX)));
            }
            if (seed < 0 || seed > Lesson.SEED_MAX) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("tagger.seed", String.valueOf(Lesson.SEED_MAX)));
            }
            LocalDate on = day.isEmpty()
                    ? LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC)
                    : LocalDate.parse(day);
            return new Lesson(name, licence, on, seed, Lesson.ROUNDS);
        }
    }

    /// `tagger score`: how well a model finds the names that people marked in a file.
    @Command(name = "score")
    static final class Score implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "tagger.MODEL")
        private Path model = Path.of("");

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "tagger.FILE")
        private Path file = Path.of("");

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        /// 0 where it was scored, however well; 2 where a file cannot be used.
        @Override
        public Integer call() {
            CommandLineRoot root = CommandLineRoot.of(spec);
            Model read = TaggerModel.read(model);
            TaggerScore score =
                    TaggerScore.of(Tagger.of(read, Register.load()), TaggerModel.text(root, file));
            if (json) {
                root.json(new View(
                        TaggerLines.json(read).put("scores", TaggerLines.json(score)).build()));
            } else {
                TaggerLines.show(root, read);
                root.say("tagger.held-out", file.toString());
                TaggerLines.show(root, score);
            }
            return ExitCode.OK.number();
        }
    }
}
