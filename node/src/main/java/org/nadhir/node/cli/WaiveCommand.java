package org.nadhir.node.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import org.nadhir.duty.Waiver;
import org.nadhir.duty.WaiverCodec;
import org.nadhir.duty.WaiverCodec.Proposal;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;
import org.nadhir.sign.PayloadType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir waive`: decide, by several persons' signatures, not to warn although a warning is owed.
@Command(
        name = "waive",
        subcommands = {
            WaiveCommand.Propose.class,
            WaiveCommand.Approve.class,
            WaiveCommand.End.class,
            WaiveCommand.Listed.class
        })
final class WaiveCommand extends CommandGroup {

    private static String path(String id) {
        return "/api/v1/cases/" + id + "/waivers";
    }

    private static void signed(CommandLineRoot root, View answer) {
        line(root, answer);
        if (answer.has("determination")) {
            new CaseLines(root).determined(answer.at("determination"));
        }
    }

    private static void line(CommandLineRoot root, View waiver) {
        root.say(
                "waive.line",
                String.valueOf(waiver.number("waiver")),
                waiver.text("ground"),
                String.valueOf(waiver.texts("approvers").size() + 1),
                waiver.text("review"));
        root.say("waive.facts", waiver.text("facts"));
        if (waiver.flag("ended")) {
            root.say("waive.ended");
        }
    }

    /// `waive propose`.
    @Command(name = "propose")
    static final class Propose implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
        private String id = "";

        @Option(names = "--ground", paramLabel = "ID", required = true)
        private String ground = "";

        @Option(names = "--facts", paramLabel = "TEXT", required = true)
        private String facts = "";

        @Option(names = "--review", paramLabel = "INSTANT|HOURSh", required = true)
        private String review = "";

        @Override
        public Integer call() {
            return asking.ask(this::propose, WaiveCommand::signed);
        }

        /// Whether a tearline was tried is what the node has on record; that none is safe is what the author signs.
        private View propose(SignedIn session) {
            View form = new View(session.get(path(id)));
            if (!form.has("assessment")) {
                throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("waive.not-determined"));
            }
            Waiver.Wording wording =
                    form.flag("tearlineTried") ? Waiver.Wording.NONE_IS_SAFE : Waiver.Wording.NOT_TRIED;
            Waiver waiver = new Waiver(
                    ground,
                    facts,
                    wording,
                    session.signer().person(),
                    List.of(),
                    session.now(),
                    review(session.now()));
            Proposal proposal = new Proposal(
                    new CaseId(id), new Digest(form.text("assessment")), form.text("profile"), waiver);
            Bytes signed = session.sign(PayloadType.WAIVER, WaiverCodec.write(proposal));
            return new View(session.post(path(id), signed));
        }

        private Instant review(Instant now) {
            try {
                return review.matches("\\d{1,5}h")
                        ? now.plus(Duration.ofHours(Long.parseLong(review.substring(0, review.length() - 1))))
                        : Instant.parse(review);
            } catch (DateTimeException e) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("waive.review", review), e);
            }
        }
    }

    /// `waive approve`: signs the same bytes. What is shown comes from these bytes.
    @Command(name = "approve")
    static final class Approve implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
        private String id = "";

        @Parameters(index = "2", paramLabel = "N", descriptionKey = "WAIVER_NUMBER")
        private int number;

        @Override
        public Integer call() {
            return asking.ask(this::approve, WaiveCommand::signed);
        }

        private View approve(SignedIn session) {
            Bytes payload = session.bytes(path(id) + "/" + number + "/bytes");
            if (!(WaiverCodec.read(payload) instanceof Decoded.Good<Proposal>(Proposal proposal))
                    || !proposal.caseId().value().equals(id)) {
                throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("waive.other-bytes"));
            }
            Bytes signed = session.sign(PayloadType.WAIVER, payload);
            return new View(session.post(path(id) + "/" + number + "/approve", signed));
        }
    }

    /// `waive end`: before its review; the duty is back at once.
    @Command(name = "end")
    static final class End implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
        private String id = "";

        @Parameters(index = "2", paramLabel = "N", descriptionKey = "WAIVER_NUMBER")
        private int number;

        @Option(names = "--reason", paramLabel = "TEXT", required = true)
        private String reason = "";

        @Override
        public Integer call() {
            Json body = Json.object().put("reason", reason).build();
            return asking.ask(session -> new View(session.post(path(id) + "/" + number + "/end", body)),
                    WaiveCommand::signed);
        }
    }

    /// `waive list`: what is on file, and which grounds the profile offers.
    @Command(name = "list")
    static final class Listed implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
        private String id = "";

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get(path(id))), Listed::show);
        }

        private static void show(CommandLineRoot root, View answer) {
            answer.items("waivers").forEach(waiver -> line(root, waiver));
            for (View ground : answer.has("grounds") ? answer.items("grounds") : List.<View>of()) {
                root.say(
                        "waive.ground",
                        ground.text("ground"),
                        ground.in("says", root.language()),
                        String.valueOf(ground.number("persons")),
                        String.valueOf(ground.number("reviewHoursMax")));
            }
        }
    }
}
