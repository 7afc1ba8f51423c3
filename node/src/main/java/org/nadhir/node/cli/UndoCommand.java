package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `nadhir undo`: takes back the person's own signature under a draft, as long as nothing is sealed. What was released
/// is taken back by `recall`.
@Command(name = "undo")
final class UndoCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "DRAFT", descriptionKey = "DRAFT")
    private String id = "";

    @Override
    public Integer call() {
        return asking.ask(this::undo, (root, answer) -> new ReleaseLines(root).approved(answer));
    }

    private View undo(SignedIn session) {
        View shown = new View(session.get("/api/v1/drafts/" + id));
        Json subject = Json.object()
                .put("release", shown.text("release"))
                .put("digest", shown.text("digest"))
                .build();
        return new View(session.act("/api/v1/drafts/" + id + "/undo", Act.Kind.APPROVAL_TAKE_BACK, subject));
    }
}
