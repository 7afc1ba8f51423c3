package org.nadhir.node.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The reports that the project ships, written by us, about a country that does not exist. They lie in the jar, so
/// they are laid out as files for the length of a run.
public final class ShippedReports {

    private static final String FOLDER = "reports/";
    private static final String LIST = FOLDER + "index.txt";

    private ShippedReports() {}

    /// Does `work` with the folder that was asked for, else with the shipped reports.
    public static boolean orIn(Optional<Path> wanted, Predicate<Path> work) {
        if (wanted.isPresent()) {
            return work.test(wanted.get());
        }
        try {
            Path folder = Files.createTempDirectory("nadhir-reports");
            List<String> names = new String(bytes(LIST), UTF_8).lines().filter(name -> !name.isBlank()).toList();
            try {
                for (String name : names) {
                    Files.write(folder.resolve(name), bytes(FOLDER + name));
                }
                return work.test(folder);
            } finally {
                for (String name : names) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new Fallen(e, "demo.no-room");
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = ShippedReports.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar; build again");
            }
            return in.readAllBytes();
        }
    }
}
