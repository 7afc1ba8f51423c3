package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import org.nadhir.client.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nadhir draft`: words a warning from closed lists and the case's fields; nothing is copied from a report.
@Command(name = "draft")
final class DraftCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

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
        return asking.ask(
                spec,
                session -> new View(session.post(
                        "/api/v1/cases/" + id + "/drafts", phrasing.body(asked, session).build())),
                (root, answer) -> new ReleaseLines(root).drafted(answer));
    }
}
