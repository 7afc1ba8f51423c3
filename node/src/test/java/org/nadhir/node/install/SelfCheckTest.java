package org.nadhir.node.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An installation looks at itself: what is right is said, what is wrong is named together with what to do.
final class SelfCheckTest {

    private static final Instant PACKED = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Path root;
    private Path jar;

    @BeforeEach
    void unpack() throws IOException {
        root = folder.resolve("nadhir-1");
        jar = root.resolve("lib/nadhir.jar");
        Files.createDirectories(jar.getParent());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            ZipEntry entry = new ZipEntry("META-INF/");
            entry.setLastModifiedTime(FileTime.from(PACKED));
            out.putNextEntry(entry);
        }
        Files.writeString(root.resolve("NOTICE"), "words\n");
        Files.writeString(root.resolve("SHA256SUMS"), FileDigest.of(root.resolve("NOTICE")).hex() + "  ./NOTICE\n"
                + FileDigest.of(jar).hex() + "  ./lib/nadhir.jar\n");
    }

    private static List<String> keys(SelfCheck check) {
        return check.findings().stream().map(finding -> finding.says().key()).toList();
    }

    private static boolean isSound(SelfCheck check) {
        return check.findings().stream().allMatch(SelfCheck.Finding::sound);
    }

    @Test
    void cryptographyComputesWhatItMust() {
        assertTrue(isSound(new SelfCheck().cryptography()));
    }

    @Test
    void filesAreAsTheyWerePacked() throws IOException {
        Archive archive = Archive.around(jar).orElseThrow();
        assertTrue(isSound(new SelfCheck().archive(archive)));
        assertEquals(2, archive.files());

        Files.writeString(root.resolve("NOTICE"), "other words\n");
        SelfCheck check = new SelfCheck().archive(archive);
        assertEquals(List.of("self-check.archive-altered"), keys(check));
        assertEquals(List.of("./NOTICE"), check.findings().getFirst().says().arguments());
        assertFalse(isSound(check));

        Files.delete(root.resolve("NOTICE"));
        assertEquals(Set.of("./NOTICE"), archive.missingOrAltered(), "a file that is gone");
    }

    @Test
    void whatAListNamesOutsideOfTheArchiveIsNeverRead() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside"), "x");
        Files.writeString(root.resolve("SHA256SUMS"), FileDigest.of(outside).hex() + "  ../outside\n");
        assertEquals(Set.of("../outside"), Archive.around(jar).orElseThrow().missingOrAltered());
    }

    @Test
    void whatWasBuiltFromTheSourcesLiesInNoArchive() throws IOException {
        Files.delete(root.resolve("SHA256SUMS"));
        assertTrue(Archive.around(jar).isEmpty());
    }

    @Test
    void aClockBeforeTheDayOfPackingIsSaid() throws IOException {
        assertEquals(List.of("self-check.clock"), keys(new SelfCheck().clock(jar, PACKED)));
        SelfCheck behind = new SelfCheck().clock(jar, PACKED.minusSeconds(3_600));
        assertEquals(List.of("self-check.clock-behind"), keys(behind));
        assertFalse(isSound(behind));
    }

    @Test
    void aFileThatOthersMayReadIsNamed() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "skipped: no rights here");
        Path node = Files.createDirectory(
                folder.resolve("node"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path key = Files.writeString(node.resolve("node.key"), "x");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertTrue(isSound(new SelfCheck().rights(node)));

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        SelfCheck check = new SelfCheck().rights(node);
        assertEquals(List.of("self-check.rights-open"), keys(check));
        assertEquals(List.of("node.key"), check.findings().getFirst().says().arguments());
    }
}
