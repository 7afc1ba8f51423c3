package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.outcome.Exhibit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir exhibit`: what supports the outcome of a case.
@Command(
        name = "exhibit",
        subcommands = {ExhibitCommand.Add.class, ExhibitCommand.Listed.class, ExhibitCommand.Save.class})
final class ExhibitCommand extends CommandGroup {

    /// `exhibit add`: with its file, or only with what identifies the file.
    @Command(name = "add")
    static final class Add implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
        private String id = "";

        @Option(names = "--kind", paramLabel = "WORD", required = true)
        private String kind = "";

        @Option(names = "--claimed-by", paramLabel = "WHO", required = true)
        private String claimedBy = "";

        @Option(names = "--what-ar", paramLabel = "TEXT", descriptionKey = "what-ar")
        private String arabic = "";

        @Option(names = "--what-en", paramLabel = "TEXT", descriptionKey = "what-en")
        private String english = "";

        @Option(names = "--captured", paramLabel = "TIME")
        private @Nullable String captured;

        @Option(names = "--file", paramLabel = "FILE")
        private @Nullable Path file;

        @Option(names = "--hash-only")
        private boolean hashOnly;

        @Override
        public Integer call() {
            return asking.ask(this::add, (root, answer) ->
                    root.say("exhibit.added", String.valueOf(answer.number("number")), "word.exhibit-" + kind));
        }

        private View add(SignedIn session) {
            Json.Builder body = Json.object()
                    .put("kind", kind)
                    .put("ar", arabic)
                    .put("en", english)
                    .put("claimedBy", claimedBy)
                    .put("captured", captured == null ? session.now().toString() : captured);
            if (file != null) {
                body.put("file", hashOnly ? noted(file) : kept(session, file));
            }
            return new View(session.post("/api/v1/cases/" + id + "/exhibits", body.build()));
        }

        private static Json kept(SignedIn session, Path file) {
            Bytes bytes = whole(file);
            View kept = new View(session.post("/api/v1/exhibit-files", bytes));
            return Json.object().put("digest", kept.text("digest")).build();
        }

        private static Json noted(Path file) {
            Bytes bytes = whole(file);
            return Json.object()
                    .put("digest", bytes.digest().hex())
                    .put("bytes", bytes.length())
                    .build();
        }

        private static Bytes whole(Path file) {
            Bytes bytes = InputFile.read(file, Exhibit.FILE_BYTES_MAX + 1);
            if (bytes.length() > Exhibit.FILE_BYTES_MAX) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("exhibit.file-large", file.toString()));
            }
            return bytes;
        }
    }

    /// `exhibit list`.
    @Command(name = "list")
    static final class Listed implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
        private String id = "";

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get("/api/v1/cases/" + id + "/exhibits")),
                    (root, answer) -> new AftermathLines(root).exhibits(answer.items("exhibits")));
        }
    }

    /// `exhibit save`: writes a kept file out, for those who must see it.
    @Command(name = "save")
    static final class Save implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "DIGEST", descriptionKey = "DIGEST")
        private String digest = "";

        @Parameters(index = "2", paramLabel = "FILE", descriptionKey = "FILE")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            return asking.ask(session -> {
                        Bytes bytes = session.bytes("/api/v1/exhibit-files/" + digest);
                        Commands.writeNew(file, bytes);
                        return new View(Json.object().put("bytes", bytes.length()).build());
                    },
                    (root, answer) -> root.say(
                            "exhibit.saved", file.toString(), String.valueOf(answer.number("bytes"))));
        }
    }
}
