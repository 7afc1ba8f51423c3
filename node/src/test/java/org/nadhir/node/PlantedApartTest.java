package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The generator of planted leaks and the guard that is to find them know nothing of each other: what one of them has
/// not thought of, the other may have. They meet in the guard's one public entry.
final class PlantedApartTest {

    private static final String PLANTED = "org/nadhir/bench/plant/";
    private static final String GUARD = "org/nadhir/reports/leak/";
    private static final Pattern OF_THE_GUARD =
            Pattern.compile("org[./]nadhir[./]reports[./]leak(?!\\.SourceLeakGuard\\b)");
    private static final Pattern OF_REPORTS = Pattern.compile("org[./]nadhir[./]reports(?![./]leak)");
    private static final Pattern OF_THE_BENCH = Pattern.compile("org[./]nadhir[./]bench");

    @Test
    void theGeneratorUsesOfTheGuardItsEntryOnlyAndNoListOfReports() {
        assertEquals(List.of(), naming(PLANTED, OF_THE_GUARD));
        assertEquals(List.of(), naming(PLANTED, OF_REPORTS));
    }

    @Test
    void theGuardUsesNothingOfTheGenerator() {
        assertEquals(List.of(), naming(GUARD, OF_THE_BENCH));
    }

    @Test
    void bothAreLookedAt() {
        assertFalse(sources(PLANTED).toList().isEmpty(), "sources of the generator");
        assertFalse(sources(GUARD).toList().isEmpty(), "sources of the guard");
    }

    /// The guard's tests may not borrow from the generator either, nor the generator's from the guard.
    private static Stream<Path> sources(String folder) {
        return Project.files("").stream().filter(file -> file.toString().replace('\\', '/').contains(folder));
    }

    private static List<String> naming(String folder, Pattern forbidden) {
        return sources(folder)
                .filter(file -> forbidden.matcher(Project.read(file)).find())
                .map(Path::toString)
                .toList();
    }
}
