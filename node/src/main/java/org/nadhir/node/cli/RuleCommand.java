package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import org.nadhir.client.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir rule`: asks the policy, and shows every rule that spoke. A refusal is an answer, not an error: scripts read
/// it with `--json`.
@Command(name = "rule")
final class RuleCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "CASE")
    private String id = "";

    @Mixin
    private Asked asked = new Asked();

    @Option(names = "--why", descriptionKey = "why")
    private boolean why;

    @Override
    public Integer call() {
        return asking.ask(session -> new View(session.post(
                        "/api/v1/cases/" + id + "/rulings", asked.body(session.names()).build())),
                (root, answer) -> new CaseLines(root).ruled(answer, why));
    }
}
