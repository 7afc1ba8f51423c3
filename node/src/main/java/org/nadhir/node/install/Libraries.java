package org.nadhir.node.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nadhir.model.Digest;

/// The libraries that run in a node, as `libraries.txt` names them in our own jar: SHA-256, jar, licence.
public final class Libraries {

    private static final String OURS = "nadhir";

    /// One line of the list.
    ///
    /// @param licence as SPDX names it
    public record Library(Digest digest, String jar, String licence) {

        private static Library of(String line) {
            List<String> parts = List.of(line.split(" ", 3));
            return new Library(new Digest(parts.getFirst()), parts.get(1), parts.getLast());
        }
    }

    private Libraries() {}

    /// All that are listed, in the order of their names.
    public static List<Library> listed() {
        try (InputStream in = Libraries.class.getResourceAsStream("/org/nadhir/node/libraries.txt")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Library::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The jars that are missing on this class path or are others than the listed ones.
    public static Collection<String> missingOrAltered(String classPath) throws IOException {
        Map<String, Path> found = jars(classPath);
        Collection<String> strange = new TreeSet<>();
        for (Library library : listed()) {
            Path jar = found.get(library.jar());
            if (jar == null || !FileDigest.of(jar).equals(library.digest())) {
                strange.add(library.jar());
            }
        }
        return strange;
    }

    /// The jars on this class path that no list names.
    public static Collection<String> unknown(String classPath) {
        Collection<String> unknown = new TreeSet<>(jars(classPath).keySet());
        listed().forEach(library -> unknown.remove(library.jar()));
        unknown.removeIf(jar -> jar.startsWith(OURS));
        return unknown;
    }

    private static Map<String, Path> jars(String classPath) {
        Map<String, Path> jars = new TreeMap<>();
        Stream.of(classPath.split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .forEach(path -> jars.putIfAbsent(path.getFileName().toString(), path));
        return jars;
    }
}
