package org.nadhir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What each thing that can be seized gives away, held against the inventory (TRUST.md §2.4, T12).
final class SeizureRows {

    private static final String TEST = "org.nadhir.node.SeizureTest";
    private static final String PROOF = "proof-nothingIsGivenAwayBeyondTheInventory";
    private static final String MEASURE = "seizure: proofs that found more than the inventory lists";
    private static final String ENTRY = "org.nadhir.node.Node and its folder, by node's SeizureTest";

    private SeizureRows() {}

    static List<Row> measure(Effort effort) {
        return rows(Proofs.run("node", effort, TEST), inventory());
    }

    static List<Row> rows(Said said, long inventory) {
        String on = ("a node, a backup, keys, files and a partner's node; an inventory of %,d "
                + "lines")
                .formatted(inventory);
        OptionalDouble passed = said.count(PROOF, "passed");
        OptionalDouble failed = said.count(PROOF, "failed");
        boolean ran = passed.orElse(0) + failed.orElse(0) > 0;
        return List.of(
                ran
                        ? Row.of(MEASURE, on, failed.orElse(0), "proofs", Bar.exactly(0),
                                "0: canaries in every field, and each seizer has exactly what docs/seizure.md says",
                                        ENTRY)
                        : Row.missing(MEASURE, on, "proofs", Bar.exactly(0), said.last(), ENTRY));
    }

    private static long inventory() {
        Path file = Checkout.folder()
                .resolve("node", "src", "test", "resources", "org", "nadhir", "node", "seizure.txt");
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
