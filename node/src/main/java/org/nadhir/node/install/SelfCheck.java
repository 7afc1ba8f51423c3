package org.nadhir.node.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.nadhir.model.Message;
import org.nadhir.node.crypto.DataKey;
import org.nadhir.node.crypto.KeyFile;
import org.nadhir.node.crypto.KeyTrouble;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.SelfTest;
import org.nadhir.node.folder.FolderTrouble;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.sign.Primitives;

/// Everything that can be asked of an installation without starting it. Each question is answered, also where one
/// before it was answered badly.
public final class SelfCheck {

    private static final int NAMED_MAX = 5;
    private static final Set<PosixFilePermission> OF_OTHERS =
            EnumSet.copyOf(PosixFilePermissions.fromString("---rwxrwx"));

    private final List<Finding> findings = new ArrayList<>();

    /// One answer.
    ///
    /// @param sound whether all is as it has to be
    public record Finding(boolean sound, Message says) {}

    /// What was found, in the order in which it was asked.
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /// Computes known answers of all algorithms.
    public SelfCheck cryptography() {
        try {
            SelfTest.run();
            return found(true, "self-check.answers");
        } catch (KeyTrouble e) {
            return found(false, e.spoken());
        }
    }

    /// Holds the class path against the list in our jar.
    public SelfCheck libraries(String classPath) throws IOException {
        Collection<String> strange = Libraries.missingOrAltered(classPath);
        Collection<String> unknown = Libraries.unknown(classPath);
        if (!strange.isEmpty()) {
            found(false, "self-check.libraries-altered", named(strange));
        }
        if (!unknown.isEmpty()) {
            found(false, "self-check.libraries-unknown", named(unknown));
        }
        return strange.isEmpty() && unknown.isEmpty()
                ? found(true, "self-check.libraries", String.valueOf(Libraries.listed().size()))
                : this;
    }

    /// Holds every file of an unpacked archive against its list.
    public SelfCheck archive(Archive archive) throws IOException {
        Collection<String> strange = archive.missingOrAltered();
        return strange.isEmpty()
                ? found(true, "self-check.archive", String.valueOf(archive.files()))
                : found(false, "self-check.archive-altered", named(strange));
    }

    /// A machine whose clock stands before the day on which this was packed would sign times that nobody believes.
    public SelfCheck clock(Path jar, Instant now) throws IOException {
        Instant packed;
        try (JarFile file = new JarFile(jar.toFile())) {
            packed = file.stream().map(entry -> entry.getLastModifiedTime().toInstant()).max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
        }
        return found(!now.isBefore(packed), now.isBefore(packed) ? "self-check.clock-behind" : "self-check.clock",
                now.toString(), packed.toString());
    }

    /// Nobody but the owner may read, write or enter what belongs to a node.
    public SelfCheck rights(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return found(true, "self-check.rights-none");
        }
        List<String> open = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
                boolean link = Files.isSymbolicLink(path);
                if (!link && rights.stream().anyMatch(OF_OTHERS::contains)) {
                    open.add(folder.relativize(path).toString());
                }
            }
        }
        return open.isEmpty() ? found(true, "self-check.rights") : found(false, "self-check.rights-open", named(open));
    }

    /// The card is signed, and the passphrase opens keys that belong to it.
    public SelfCheck keys(Path folder, Primitives primitives, Passphrase passphrase) {
        try {
            NodeFolder opened = NodeFolder.open(folder, primitives);
            opened.keys(passphrase);
            DataKey.of(KeyFile.open(KeyFile.Kind.VAULT, passphrase, opened.vaultKey()));
            return found(true, "self-check.keys", opened.card().party().value());
        } catch (KeyTrouble e) {
            return found(false, e.spoken());
        } catch (FolderTrouble e) {
            return found(false, e.spoken());
        }
    }

    private SelfCheck found(boolean sound, String key, String... arguments) {
        return found(sound, Message.of(key, arguments));
    }

    private SelfCheck found(boolean sound, Message says) {
        findings.add(new Finding(sound, says));
        return this;
    }

    private static String named(Collection<String> names) {
        String first = String.join(", ", names.stream().limit(NAMED_MAX).toList());
        return names.size() <= NAMED_MAX ? first : first + " … (" + names.size() + ")";
    }
}
