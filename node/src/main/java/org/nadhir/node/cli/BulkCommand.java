package org.nadhir.node.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.bulk.BulkSheet;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PayloadType;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir bulk`: one finding, many victims.
@Command(
        name = "bulk",
        subcommands = {
            BulkCommand.Open.class,
            BulkCommand.Rule.class,
            BulkCommand.Draft.class,
            BulkCommand.Show.class,
            BulkCommand.Approve.class,
            BulkCommand.Seal.class,
            BulkCommand.Status.class
        })
final class BulkCommand extends CommandGroup {

    private static final String PATH = "/api/v1/bulks/";

    /// `bulk open`.
    @Command(name = "open")
    static final class Open implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
        private String id = "";

        @Parameters(index = "2", paramLabel = "FILE", descriptionKey = "LIST")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            Bytes list = Commands.read(file);
            return asking.ask(session -> new View(session.post("/api/v1/cases/" + id + "/bulks", list)),
                    (root, answer) -> new BulkLines(root).status(answer));
        }
    }

    /// `bulk rule`.
    @Command(name = "rule")
    static final class Rule implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "BULK", descriptionKey = "BULK")
        private String id = "";

        @Mixin
        private AskedOfAll asked = new AskedOfAll();

        @Override
        public Integer call() {
            Json body = asked.body().build();
            return asking.ask(session -> new View(session.post(PATH + id + "/rulings", body)),
                    (root, answer) -> new BulkLines(root).status(answer));
        }
    }

    /// `bulk draft`.
    @Command(name = "draft")
    static final class Draft implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "BULK", descriptionKey = "BULK")
        private String id = "";

        @Mixin
        private AskedOfAll asked = new AskedOfAll();

        @Mixin
        private Phrasing phrasing = new Phrasing();

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.post(
                            PATH + id + "/drafts", phrasing.body(asked.body(), session.root()).build())),
                    (root, answer) -> new BulkLines(root).status(answer));
        }
    }

    /// `bulk show`.
    @Command(name = "show")
    static final class Show implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "BULK", descriptionKey = "BULK")
        private String id = "";

        @Override
        public Integer call() {
            return asking.ask(session -> sheetOf(sheet(session, id)), (root, answer) ->
                    new BulkLines(root).sheet(answer));
        }
    }

    /// `bulk approve`: signs the list as a whole.
    @Command(name = "approve")
    static final class Approve implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "BULK", descriptionKey = "BULK")
        private String id = "";

        @Option(names = "--author")
        private boolean author;

        @Override
        public Integer call() {
            return asking.ask(this::approve, (root, answer) -> new BulkLines(root).sealed(answer));
        }

        /// The sheet is made here, from the bytes of every release; so is the root that is signed.
        private View approve(SignedIn session) {
            BulkSheet sheet = sheet(session, id);
            new BulkLines(CommandLineRoot.of(spec)).sheet(sheetOf(sheet));
            Signoff.Part part = author ? Signoff.Part.AUTHOR : Signoff.Part.APPROVER;
            Approval approval =
                    Approval.signed(sheet.list().root(), session.signer().person(), part, session.now());
            Bytes signed = session.sign(PayloadType.APPROVAL, ApprovalCodec.write(approval));
            return new View(session.post(PATH + id + "/approvals", signed));
        }
    }

    /// `bulk seal`: goes on where sealing stopped.
    @Command(name = "seal")
    static final class Seal implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "BULK", descriptionKey = "BULK")
        private String id = "";

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.post(PATH + id + "/seal", Json.object().build())),
                    (root, answer) -> new BulkLines(root).sealed(answer));
        }
    }

    /// `bulk status`.
    @Command(name = "status")
    static final class Status implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "BULK", descriptionKey = "BULK")
        private String id = "";

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get(PATH + id)), (root, answer) ->
                    new BulkLines(root).status(answer));
        }
    }

    /// What is asked for all victims: each brings its own recipient.
    static final class AskedOfAll {

        @Option(names = "--purpose", paramLabel = "WORD", descriptionKey = "purpose")
        private String purpose = "protection";

        @Option(names = "--subject", paramLabel = "WORD", descriptionKey = "subject")
        private String subject = "attack-on-site";

        @Option(names = "--exigency", paramLabel = "REASON", descriptionKey = "exigency")
        private @Nullable String exigency;

        Json.Builder body() {
            Json.Builder body = Json.object().put("purpose", purpose).put("subject", subject);
            return exigency == null ? body : body.put("exigency", exigency);
        }
    }

    /// Every release, whole; one that says anything besides is no release of the sheet.
    private static BulkSheet sheet(SignedIn session, String id) {
        List<Bytes> releases = new ArrayList<>();
        View page;
        long from = 0;
        do {
            page = new View(session.get(PATH + id + "/releases/" + from));
            page.texts("releases").forEach(release -> releases.add(Bytes.ofBase64(release)));
            from = page.number("next");
        } while (page.flag("more"));
        if (releases.isEmpty()) {
            throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("bulk.nothing-worded"));
        }
        return switch (BulkSheet.of(releases)) {
            case BulkSheet.Result.Sheet(BulkSheet sheet) -> sheet;
            case BulkSheet.Result.Strays(int number) ->
                throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("bulk.strays", String.valueOf(number + 1)));
        };
    }

    private static View sheetOf(BulkSheet sheet) {
        return new View(Json.object()
                .put("root", sheet.list().root().hex())
                .put("releases", sheet.rows().size())
                .put("warning", Json.object()
                        .put("ar", sheet.texts().warning().ar())
                        .put("en", sheet.texts().warning().en())
                        .build())
                .put("advice", Json.object()
                        .put("ar", sheet.texts().advice().ar())
                        .put("en", sheet.texts().advice().en())
                        .build())
                .putArray("rows", sheet.rows(), row -> Json.object()
                        .put("release", row.release().hex())
                        .put("recipient", row.recipient().value())
                        .put("marking", row.marking().label())
                        .put("name", SiteCommand.text(row.site().name().ar(), row.site().name().en()))
                        .put("place", SiteCommand.text(row.site().place().ar(), row.site().place().en()))
                        .build())
                .build());
    }
}
