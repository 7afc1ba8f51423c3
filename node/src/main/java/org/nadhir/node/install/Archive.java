package org.nadhir.node.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.nadhir.model.Digest;

/// An unpacked archive: its root has the list of its files, `SHA256SUMS`, as coreutils write it. Whoever can alter the
/// files can alter the list; the archive itself is what a signature or a digest from elsewhere is held against.
///
/// @param root the folder that has `bin`, `lib` and `runtime`
public record Archive(Path root) {

    private static final String LIST = "SHA256SUMS";
    private static final int DIGEST_CHARS = 64;

    /// The archive that this jar lies in, `lib` below its root; empty where it was built from the sources.
    public static Optional<Archive> around(Path jar) {
        return Optional.ofNullable(jar.toAbsolutePath().normalize().getParent())
                .flatMap(lib -> Optional.ofNullable(lib.getParent()))
                .filter(root -> Files.isRegularFile(root.resolve(LIST)))
                .map(Archive::new);
    }

    /// How many files the list names.
    public int files() throws IOException {
        return lines().size();
    }

    /// The files that are missing or other than they were packed.
    public Collection<String> missingOrAltered() throws IOException {
        Collection<String> strange = new TreeSet<>();
        for (String line : lines()) {
            String name = line.substring(DIGEST_CHARS + 2);
            Path file = root.resolve(name).normalize();
            boolean same = file.startsWith(root)
                    && Files.isRegularFile(file)
                    && FileDigest.of(file).equals(new Digest(line.substring(0, DIGEST_CHARS)));
            if (!same) {
                strange.add(name);
            }
        }
        return strange;
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(root.resolve(LIST)).stream()
                .filter(line -> line.matches("[0-9a-f]{64} [ *].+"))
                .toList();
    }
}
