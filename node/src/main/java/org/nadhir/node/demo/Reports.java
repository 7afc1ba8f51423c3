package org.nadhir.node.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The reports of a folder, and what lies beside them: reference dates, and the hand-made answer to score against.
///
/// @param files in the order of their names
record Reports(List<Path> files, Optional<Path> references, Optional<Path> gold) {

    private static final List<String> ENDINGS = List.of(".txt", ".html", ".json");

    Reports {
        files = List.copyOf(files);
    }

    static Reports in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream().anyMatch(file.getFileName().toString()::endsWith))
                    .filter(file -> !file.getFileName().toString().equals("gold.json"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new Fallen("demo.no-reports", folder.toString());
            }
            return new Reports(files, present(folder, "references.tsv"), present(folder, "gold.json"));
        } catch (IOException e) {
            throw new Fallen(e, "demo.no-reports", folder.toString());
        }
    }

    private static Optional<Path> present(Path folder, String name) {
        return Optional.of(folder.resolve(name)).filter(Files::isRegularFile);
    }

    /// What a command is told to take these files.
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(files.stream().map(Path::toString).toList());
        references.ifPresent(file -> arguments.addAll(List.of("--references", file.toString())));
        return arguments;
    }
}
