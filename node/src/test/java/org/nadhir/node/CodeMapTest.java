package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// ARCHITECTURE.md against the sources: its code map names each package and none that is gone, and what it says of who
/// uses whom within `core` is what the classes do.
final class CodeMapTest {

    private static final Path DOCUMENT = Path.of("ARCHITECTURE.md");
    private static final String TABLE = "| module | package | what is in it |";
    private static final String ARROWS = "Within `core`: ";
    private static final String ROOT = "org.nadhir";

    @Test
    void namesEachPackageOnce() {
        Map<String, Set<String>> named = new TreeMap<>();
        String module = "";
        for (String row : rows()) {
            List<String> cells = Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
            if (!cells.get(1).isEmpty()) {
                module = cells.get(1).replace("`", "");
            }
            Set<String> packages = named.computeIfAbsent(module, _ -> new TreeSet<>());
            for (String name : cells.get(2).replace("`", "").split(" ", -1)) {
                assertTrue(name.isEmpty() || packages.add(name), () -> "twice in the code map: " + name);
            }
        }
        assertEquals(written(), named);
    }

    @Test
    void saysWhoUsesWhomWithinCore() {
        Map<String, Set<String>> uses = uses();
        String arrows = line(ARROWS).substring(ARROWS.length()).replace("`", "").split("\\.", 2)[0];
        List<Set<String>> layers = Arrays.stream(arrows.split("←", -1))
                .map(layer -> Arrays.stream(layer.split(",", -1)).map(String::strip).collect(Collectors.toSet()))
                .toList();
        Set<String> lower = new TreeSet<>(Set.of("ledger"));
        for (Set<String> layer : layers) {
            lower.addAll(layer);
            for (String part : layer) {
                Set<String> strange = new TreeSet<>(uses.getOrDefault(part, Set.of()));
                strange.removeAll(lower);
                assertEquals(Set.of(), strange, () -> part + " uses what ARCHITECTURE.md puts above it");
            }
        }
        Set<String> unnamed = new TreeSet<>(uses.keySet());
        unnamed.removeAll(lower);
        assertEquals(Set.of(), unnamed, "packages of core that ARCHITECTURE.md leaves out of its arrows");
    }

    private static List<String> rows() {
        return Project.read(DOCUMENT).lines()
                .dropWhile(line -> !line.equals(TABLE))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static String line(String start) {
        String text = Project.read(DOCUMENT);
        int at = text.indexOf(start);
        assertTrue(at >= 0, () -> "ARCHITECTURE.md has no line that starts with: " + start);
        return text.substring(at, text.indexOf("\n\n", at)).replace('\n', ' ');
    }

    /// Packages below each module's own, as the sources lie.
    private static Map<String, Set<String>> written() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String module : Project.MODULES) {
            String own = module.equals("core") ? ROOT : ROOT + "." + module;
            Set<String> packages = found.computeIfAbsent(module, _ -> new TreeSet<>());
            Path sources = Path.of(module, "src", "main", "java");
            for (Path file : Project.mainSources()) {
                if (file.startsWith(sources) && file.getNameCount() > sources.getNameCount() + 1) {
                    String name = sources.relativize(file.getParent()).toString().replace('/', '.');
                    if (!name.equals(own)) {
                        packages.add(name.substring(own.length() + 1));
                    } else if (module.equals("core")) {
                        packages.add(ROOT);
                    }
                }
            }
        }
        return found;
    }

    private static Map<String, Set<String>> uses() {
        Path classes = Project.root().resolve("core/target/classes");
        assertTrue(Files.isDirectory(classes), "core is compiled before the node is tested");
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPath(classes)) {
            String part = part(type);
            Set<String> used = uses.computeIfAbsent(part, _ -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .map(CodeMapTest::part)
                    .filter(other -> !other.equals(part))
                    .forEach(used::add);
        }
        uses.remove("");
        return uses;
    }

    private static String part(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "WarningFlow" : name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : "";
    }
}
