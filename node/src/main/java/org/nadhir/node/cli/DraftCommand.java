package org.nadhir.node.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import org.nadhir.client.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `nadhir draft`: words a warning from closed lists and the case's fields; nothing is copied from a report. What is
/// refused by the policy or stopped by the leak search tells the shell that it fell short; what waits for two persons
/// is kept, and does not.
@Command(name = "draft")
final class DraftCommand implements Callable<Integer> {

    private static final Set<String> KEPT = Set.of("drafted", "held");

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
    private String id = "";

    @Mixin
    private Asked asked = new Asked();

    @Mixin
    private Phrasing phrasing = new Phrasing();

    @Override
    public Integer call() {
        return asking.tryFor(
                session -> new View(session.post(
                        "/api/v1/cases/" + id + "/drafts", phrasing.body(asked, session).build())),
                (root, answer) -> new ReleaseLines(root).drafted(answer),
                answer -> KEPT.contains(answer.text("state")));
    }
}
