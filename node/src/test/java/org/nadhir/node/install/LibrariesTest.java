package org.nadhir.node.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What runs in a node beside our own code: `libraries.txt` names it byte for byte, the launcher holds each build
/// against it, and the tests run with the same jars.
final class LibrariesTest {

    /// Licences under which our users may run, change and hand on the whole (SPDX). Of two, one is enough.
    private static final Set<String> ALLOWED =
            Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0 OR BSD-3-Clause");

    @TempDir
    private Path folder;

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    @Test
    void theTestsRunWithTheVeryJarsThatAreListed() throws IOException {
        assertEquals(Set.of(), Libraries.missingOrAltered(classPath()));
    }

    @Test
    void aLibraryThatWasExchangedIsNamed() throws IOException {
        Path other = Files.writeString(folder.resolve("jsoup-1.24.1.jar"), "no library");
        String altered = other + File.pathSeparator + classPath();
        assertEquals(Set.of("jsoup-1.24.1.jar"), Libraries.missingOrAltered(altered));
    }

    @Test
    void aLibraryThatNobodyListedIsNamed() throws IOException {
        Path stranger = Files.writeString(folder.resolve("stranger.jar"), "");
        assertTrue(Libraries.unknown(classPath() + File.pathSeparator + stranger).contains("stranger.jar"));
    }

    @Test
    void eachLicenceIsOneThatLetsOurUsersRunAndChangeIt() {
        assertFalse(Libraries.listed().isEmpty());
        assertEquals(List.of(), Libraries.listed().stream()
                .filter(library -> !ALLOWED.contains(library.licence()))
                .toList());
    }
}
