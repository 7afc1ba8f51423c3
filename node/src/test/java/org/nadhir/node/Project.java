package org.nadhir.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// The project's own folder, for tests that read its sources and documents.
public final class Project {

    static final List<String> MODULES = List.of("core", "reports", "picture", "client", "node", "checker", "bench");

    private static final List<String> MADE = List.of(".git", "target", ".idea", "node_modules");
    private static final List<Path> ALL = walk(root());

    private Project() {}

    /// The folder with the launcher, found from the module's folder upwards.
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("nadhir")) || !Files.isDirectory(folder.resolve("core"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("these tests run inside the project's folder");
            }
            folder = parent;
        }
        return folder;
    }

    public static List<Path> mainSources() {
        return files(".java").stream()
                .filter(file -> file.toString().contains("src/main/java"))
                .toList();
    }

    /// Files of the project by ending, relative to its root; nothing that a build or git made.
    static List<Path> files(String ending) {
        return ALL.stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    private static List<Path> walk(Path root) {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return MADE.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(root.relativize(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }

    public static String read(Path relative) {
        try {
            return Files.readString(root().resolve(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
