package org.nadhir.node.cli;

import java.util.concurrent.Callable;
import org.nadhir.model.Bytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nadhir preview`: exactly what the recipient of a draft will see; with `--hidden`, every character that an eye
/// misses made visible.
@Command(name = "preview")
final class PreviewCommand implements Callable<Integer> {

    @Mixin
    private Asking asking = new Asking();

    @Parameters(index = "1", paramLabel = "DRAFT", descriptionKey = "DRAFT")
    private String id = "";

    @Option(names = "--hidden")
    private boolean hidden;

    private Bytes release = Bytes.of(new byte[0]);

    @Override
    public Integer call() {
        return asking.ask(session -> {
                    release = session.bytes("/api/v1/drafts/" + id + "/bytes");
                    return PreviewLines.json(release);
                },
                (root, _) -> {
                    PreviewLines lines = new PreviewLines(root);
                    if (hidden) {
                        lines.showHidden(release);
                    } else {
                        lines.show(release);
                    }
                });
    }
}
