package org.nadhir.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.View;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.notice.Notice;
import org.nadhir.notice.NoticeCodec;
import org.nadhir.notice.NoticeDelivery;
import org.nadhir.notice.NoticeForms;
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

/// `nadhir notice`: warnings for people without a node, printed or spoken.
@Command(
        name = "notice",
        subcommands = {
            NoticeDraftCommand.class,
            NoticeCommand.ListAll.class,
            NoticeCommand.Approve.class,
            NoticeCommand.Print.class,
            NoticeCommand.Speak.class,
            NoticeCommand.Delivered.class
        })
final class NoticeCommand extends CommandGroup {

    static final String PATH = "/api/v1/notices";

    /// `notice list`: where all of them stand; what nobody was told of is never hidden.
    @Command(name = "list")
    static final class ListAll implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Override
        public Integer call() {
            return asking.ask(session -> new View(session.get(PATH)), (root, answer) ->
                    answer.items("notices").forEach(notice -> stands(root, notice)));
        }
    }

    /// `notice approve`: signs the very bytes, which are shown first.
    @Command(name = "approve")
    static final class Approve implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "NOTICE", descriptionKey = "NOTICE")
        private String reference = "";

        @Option(names = "--author")
        private boolean author;

        @Override
        public Integer call() {
            return asking.ask(this::approve, NoticeCommand::done);
        }

        private View approve(SignedIn session) {
            Bytes bytes = session.bytes(PATH + "/" + reference + "/bytes");
            CommandLineRoot root = CommandLineRoot.of(spec);
            NoticeForms.plain(notice(bytes)).lines().forEach(line -> root.print("    | " + line));
            Signoff.Part part = author ? Signoff.Part.AUTHOR : Signoff.Part.APPROVER;
            Approval approval = Approval.signed(bytes.digest(), session.signer().person(), part, session.now());
            session.askAgain();
            Bytes signed = session.sign(PayloadType.APPROVAL, ApprovalCodec.write(approval));
            return new View(session.post(PATH + "/" + reference + "/approvals", signed));
        }
    }

    /// `notice print`: the page to print, and beside it the plain text.
    @Command(name = "print")
    static final class Print implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "NOTICE", descriptionKey = "NOTICE")
        private String reference = "";

        @Option(names = "--html", paramLabel = "FILE")
        private @Nullable Path html;

        @Override
        public Integer call() {
            return asking.ask(session -> {
                        Notice notice = approved(session, reference);
                        if (html != null) {
                            Commands.writeNew(
                                    html, Bytes.of(NoticeForms.html(notice).getBytes(UTF_8)));
                        }
                        return new View(Json.object().put("text", NoticeForms.plain(notice)).build());
                    },
                    (root, answer) -> answer.text("text").lines().forEach(root::print));
        }
    }

    /// `notice speak`: what is read out, sentence by sentence.
    @Command(name = "speak")
    static final class Speak implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "NOTICE", descriptionKey = "NOTICE")
        private String reference = "";

        @Option(names = "--in", paramLabel = "ar|en")
        private String language = "ar";

        @Override
        public Integer call() {
            Language in = language.equals("en") ? Language.ENGLISH : Language.ARABIC;
            return asking.ask(session -> new View(Json.object()
                            .putStrings("sentences", NoticeForms.spoken(approved(session, reference), in))
                            .build()),
                    (root, answer) -> answer.texts("sentences").forEach(root::print));
        }
    }

    /// `notice delivered`: how one attempt went, signed by who made it.
    @Command(name = "delivered")
    static final class Delivered implements Callable<Integer> {

        @Mixin
        private Asking asking = new Asking();

        @Parameters(index = "1", paramLabel = "NOTICE", descriptionKey = "NOTICE")
        private String reference = "";

        @Option(names = "--manner", paramLabel = "phone|in-person|radio|in-writing", required = true)
        private String manner = "";

        @Option(names = "--result", paramLabel = "told|not-reached|refused-to-listen", required = true)
        private String result = "";

        @Option(names = "--repeated", paramLabel = "WORDS")
        private @Nullable String repeated;

        @Option(names = "--slip", paramLabel = "FILE")
        private @Nullable Path slip;

        @Override
        public Integer call() {
            return asking.ask(this::deliver, NoticeCommand::done);
        }

        private View deliver(SignedIn session) {
            Digest digest = new Digest(new View(session.get(PATH + "/" + reference)).text("digest"));
            try {
                NoticeDelivery delivery = new NoticeDelivery(
                        digest, session.signer().person(), session.now(), word(NoticeDelivery.Manner.values(), manner),
                        word(NoticeDelivery.Outcome.values(), result), proof());
                Bytes signed = session.sign(PayloadType.NOTICE_DELIVERY, delivery.write());
                return new View(session.post(PATH + "/" + reference + "/deliveries", signed));
            } catch (IllegalArgumentException e) {
                throw new CommandFailed(ExitCode.USAGE, Message.of("notice.delivery"), e);
            }
        }

        private NoticeDelivery.Proof proof() {
            if (slip != null) {
                return new NoticeDelivery.Proof.Kept(Commands.read(slip).digest());
            }
            return repeated == null
                    ? new NoticeDelivery.Proof.None()
                    : new NoticeDelivery.Proof.Repeated(repeated);
        }

        private static <T extends Enum<T>> T word(T[] all, String word) {
            for (T one : all) {
                if (one.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                    return one;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }

    private static Notice approved(SignedIn session, String reference) {
        View shown = new View(session.get(PATH + "/" + reference));
        if (shown.text("state").equals("drafted")) {
            throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("notice.not-approved", reference));
        }
        Bytes bytes = session.bytes(PATH + "/" + reference + "/bytes");
        if (!bytes.digest().hex().equals(shown.text("digest"))) {
            throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("approve.other-bytes"));
        }
        return notice(bytes);
    }

    static Notice notice(Bytes bytes) {
        return switch (NoticeCodec.read(bytes)) {
            case Decoded.Good<Notice>(Notice notice) -> notice;
            case Decoded.Bad<Notice>(var flaw, String where) ->
                throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("client.member", where));
        };
    }

    static void done(CommandLineRoot root, View answer) {
        switch (answer.text("state")) {
            case "refused" -> new CaseLines(root).ruled(answer.at("ruling"));
            case "leaking" -> new ReleaseLines(root).drafted(answer);
            case "uncleared" -> new ReleaseLines(root).approved(answer);
            case "held" -> new ReleaseLines(root).held(answer, answer.at("notice").text("reference"));
            default -> stands(root, answer.at("notice"));
        }
    }

    private static void stands(CommandLineRoot root, View notice) {
        root.say(
                "notice." + notice.text("state"),
                notice.text("reference"),
                notice.in("to", root.language()),
                String.valueOf(notice.items("deliveries").size()));
    }
}
