package org.nadhir.node.cli;

import java.util.concurrent.Callable;
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

/// `nadhir approve`: signs, with the person's own key, that exactly these bytes may go out.
@Command(name = "approve")
final class ApproveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "DRAFT", descriptionKey = "DRAFT")
    private String id = "";

    @Option(names = "--author")
    private boolean author;

    @Option(names = "--hidden")
    private boolean hidden;

    @Override
    public Integer call() {
        return asking.ask(this::approve, (root, answer) -> new ReleaseLines(root).approved(answer));
    }

    /// What is shown to the person comes from the very bytes that are signed: the node cannot show one text and have
    /// another one approved.
    private View approve(SignedIn session) {
        Bytes release = session.bytes("/api/v1/drafts/" + id + "/bytes");
        View shown = new View(session.get("/api/v1/drafts/" + id));
        if (!shown.text("digest").equals(release.digest().hex())) {
            throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("approve.other-bytes"));
        }
        CommandLineRoot root = CommandLineRoot.of(spec);
        if (hidden) {
            new PreviewLines(root).showHidden(release);
        } else {
            new PreviewLines(root).show(release);
        }
        new ReleaseLines(root).basis(shown);
        session.askAgain();
        Signoff.Part part = author ? Signoff.Part.AUTHOR : Signoff.Part.APPROVER;
        Approval approval = Approval.signed(release.digest(), session.signer().person(), part, session.now());
        Bytes signed = session.sign(PayloadType.APPROVAL, ApprovalCodec.write(approval));
        Json answer = session.post("/api/v1/drafts/" + id + "/approvals", signed);
        return new View(answer);
    }
}
