package org.nadhir.node.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the jar.
public final class Version implements IVersionProvider {

    private static final String RESOURCE = "/org/nadhir/node/version.properties";

    /// For example `0.1.0`.
    public static String number() {
        try (var stream = Version.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is not in the jar; build again");
            }
            var properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version", "?");
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"nadhir " + number() + " (Java " + Runtime.version() + ")"};
    }
}
