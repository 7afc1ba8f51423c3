package org.nadhir.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Iep;
import org.nadhir.model.IepReader;
import org.nadhir.model.Language;
import org.nadhir.model.Marks;
import org.nadhir.model.MarksCodec;
import org.nadhir.model.Message;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.reports.cap.CapReader;
import org.nadhir.reports.intake.Intake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir report`: takes reports in, lists them, and shows what they say together.
@Command(
        name = "report",
        subcommands = {
            ReportCommand.Add.class, ReportCommand.Listed.class, ReportCommand.Show.class, ReportCommand.Together.class,
            ReportCommand.Search.class
        })
final class ReportCommand extends CommandGroup {

    /// `report add`: each file by itself, so that a bad one keeps none of the others out.
    @Command(name = "add")
    static final class Add implements Callable<Integer> {

        private static final int IEP_BYTES_MAX = 64 * 1024;

        @Spec
        private CommandSpec spec;

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "report.FILE")
        private List<Path> files = List.of();

        @Option(names = "--references", paramLabel = "FILE", descriptionKey = "references")
        private @Nullable Path references;

        @Option(names = "--note")
        private boolean note;

        @Option(names = "--source", paramLabel = "SOURCE")
        private String source = "";

        @Option(names = "--marking", paramLabel = "TLP:WORD")
        private @Nullable String marking;

        @Option(names = "--pap", paramLabel = "PAP:WORD")
        private @Nullable String pap;

        @Option(names = "--iep", paramLabel = "FILE")
        private List<Path> policies = new ArrayList<>();

        private final List<Json> taken = new ArrayList<>();
        private final List<Json> refused = new ArrayList<>();

        @Override
        public Integer call() {
            if (!source.isEmpty() && !Uuids.isUuid(source)) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("report.source-id"));
            }
            Map<String, String> dates = references == null ? Map.of() : References.read(references);
            asking.ask(session -> take(session, dates), Add::lines);
            return (refused.isEmpty() ? ExitCode.OK : ExitCode.FELL_SHORT).number();
        }

        private View take(SignedIn session, Map<String, String> dates) {
            CommandLineRoot root = CommandLineRoot.of(spec);
            for (int i = 0; i < files.size(); i++) {
                String name = files.get(i).getFileName().toString();
                root.remark("report.progress", String.valueOf(i + 1), String.valueOf(files.size()), name);
                offer(root, session, dates, files.get(i), name);
            }
            return new View(Json.object()
                    .putArray("reports", taken, json -> json)
                    .putArray("refused", refused, json -> json)
                    .build());
        }

        /// A file that cannot be read or is refused is named, and the others go on.
        private void offer(
                CommandLineRoot root, SignedIn session, Map<String, String> dates, Path file, String name) {
            Bytes content;
            try {
                content = InputFile.read(file, Intake.BYTES_MAX + 1);
            } catch (CommandFailed e) {
                refuse(root, name, e.spoken());
                return;
            }
            switch (session.offer(path(name, dates, isTold(name, content)), content)) {
                case Reply.Done(Json value) -> {
                    taken.add(value);
                    new View(value).items("remarks").forEach(remark -> root.remark(remark.message()));
                }
                case Reply.Refused rejected -> {
                    refused.add(line(name, rejected.message()));
                    root.remark("report.refused", name, rejected.message().in(root.language()));
                }
                case Reply.Unreachable gone -> throw SignedIn.failed(root, gone);
            }
        }

        private void refuse(CommandLineRoot root, String name, Message why) {
            refused.add(line(
                    name,
                    new Text(root.words().say(why, Language.ARABIC), root.words().say(why, Language.ENGLISH))));
            root.remark("report.refused", name, root.words().say(why, root.language()));
        }

        private static Json line(String name, Text why) {
            return Json.object()
                    .put("name", name)
                    .put("why", Json.object().put("ar", why.ar()).put("en", why.en()).build())
                    .build();
        }

        private String path(String name, Map<String, String> dates, boolean told) {
            return "/api/v1/reports?name=" + URLEncoder.encode(name, UTF_8).replace("+", "%20")
                    + "&class=" + (told ? "note" : "published")
                    + marks()
                    + (source.isEmpty() ? "" : "&source=" + source)
                    + (dates.containsKey(name) ? "&reference=" + dates.get(name) : "");
        }

        /// Whether somebody told it to us; what a source of the vault brought was never published.
        private boolean isTold(String name, Bytes content) {
            return note || !source.isEmpty() || isBundle(name) || isAlertForFew(name, content);
        }

        /// An alert of CAP that does not say itself that it is public, or bears a stricter TLP among its codes.
        private static boolean isAlertForFew(String name, Bytes content) {
            return CapReader.isAlert(content.toArray())
                    && !(CapReader.read(content.toArray(), name) instanceof CapReader.Result.Read read
                            && read.alert().scope().equals("Public")
                            && read.alert().codes().stream()
                                    .allMatch(code -> code.equals("TLP:CLEAR") || !code.startsWith("TLP:")));
        }

        /// What was marked by hand; empty where the rule of the source class is to give the marking.
        private String marks() {
            List<String> labels = new ArrayList<>();
            if (marking != null) {
                labels.add(marking);
            }
            if (pap != null) {
                labels.add(pap.startsWith("PAP:") ? pap : "PAP:" + pap);
            }
            List<Iep> read = policies.stream()
                    .map(file -> IepReader.read(InputFile.read(file, IEP_BYTES_MAX).toArray()))
                    .map(Add::kept)
                    .toList();
            if (labels.isEmpty() && read.isEmpty()) {
                return "";
            }
            byte[] json = CanonicalWriter.write(MarksCodec.write(new Marks(labels, read)));
            return "&marks=" + URLEncoder.encode(new String(json, UTF_8), UTF_8).replace("+", "%20");
        }

        /// A policy that cannot be read has no time in which it would be in force; it stays the strictest.
        private static Iep kept(Iep policy) {
            return policy.equals(Iep.UNREADABLE)
                    ? new Iep(
                            policy.tlp(),
                            policy.actions(),
                            policy.notifications(),
                            policy.attribution(),
                            Instant.EPOCH,
                            Instant.EPOCH)
                    : policy;
        }

        /// A bundle is what somebody sent us, no article: unmarked as it comes in, it counts as the strictest.
        private static boolean isBundle(String name) {
            return name.endsWith(".json");
        }

        private static void lines(CommandLineRoot root, View answer) {
            answer.items("reports").forEach(report -> root.say(
                    report.flag("markedByHand") ? "report.took-marked" : "report.took",
                    report.text("name"),
                    report.text("report"),
                    report.text("language"),
                    report.text("marking")));
            root.say(
                    "report.taken",
                    String.valueOf(answer.items("reports").size()),
                    String.valueOf(answer.items("refused").size()));
        }
    }

    /// `report list`.
    @Command(name = "list")
    static final class Listed implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get("/api/v1/reports")), (root, answer) ->
                    answer.items("reports").forEach(report -> root.say(
                            "report.line",
                            report.text("name"),
                            report.text("report"),
                            report.text("received"),
                            report.text("marking"))));
        }
    }

    /// `report show`: a report as it was received; the reason stands in the ledger.
    @Command(name = "show")
    static final class Show implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "REPORT", descriptionKey = "REPORT")
        private String id = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true)
        private String reason = "";

        @Override
        public Integer call() {
            Json body = Json.object().put("reason", reason).build();
            return asking.ask(session -> new View(session.post("/api/v1/reports/" + id + "/text", body)),
                    (root, report) -> {
                        root.say(
                                "report.line",
                                report.text("name"),
                                report.text("report"),
                                report.text("received"),
                                report.text("marking"));
                        root.quote(report.text("text"));
                        root.say("report.shown");
                    });
        }
    }

    /// `report picture`: what the reports of the node say together.
    @Command(name = "picture")
    static final class Together implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get("/api/v1/picture")), (root, answer) ->
                    new PictureLines(root).show(answer));
        }
    }

    /// `report search`: what the node's reports say about something, with a name written either way.
    @Command(name = "search")
    static final class Search implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORD", descriptionKey = "search.WORD")
        private List<String> words = List.of();

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.post("/api/v1/search",
                    Json.object().put("words", String.join(" ", words)).build())),
                    (root, answer) -> SearchLines.ofReports(root).show(answer));
        }
    }
}
