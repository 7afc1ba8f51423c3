package org.nadhir.node.folder;

import java.net.URI;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;

/// Where the console listens, if it does. Always on the loopback and without TLS, which browsers treat as secure there
/// (W3C Secure Contexts §3.1): whoever sits at another machine comes through a proxy that the operator sets up with a
/// certificate of its own.
///
/// @param port [#OFF] for no console, 0 for any free one
/// @param origin as browsers see it: scheme, host, and port where it is not the scheme's own; empty for
///     `http://localhost:PORT`
/// @param codes whether signing in takes a code beside the passphrase; only an exercise may do without
public record ConsoleSettings(int port, String origin, boolean codes) {

    public static final int OFF = -1;
    /// What `init` writes.
    public static final int PORT = 7313;

    public static final ConsoleSettings NONE = new ConsoleSettings(OFF, "", true);
    private static final int PORT_MAX = 65_535;
    private static final int ORIGIN_CHARS_MAX = 300;

    public ConsoleSettings {
        if (port < OFF || port > PORT_MAX) {
            throw new IllegalArgumentException("a port up to 65535; 0 for any free one");
        }
        if (!origin.isEmpty() && !isOrigin(origin)) {
            throw new IllegalArgumentException("https, a host, and a port or none; nothing behind it");
        }
    }

    public boolean isOff() {
        return port == OFF;
    }

    private static boolean isOrigin(String text) {
        URI uri = URI.create(text);
        return uri.getHost() != null && text.equals("https://" + uri.getRawAuthority());
    }

    void write(Json.Builder file) {
        if (!isOff()) {
            file.put("consolePort", port);
            if (!origin.isEmpty()) {
                file.put("consoleOrigin", origin);
            }
            if (!codes) {
                file.put("consoleCodes", false);
            }
        }
    }

    static ConsoleSettings read(Fields fields) throws Malformed {
        int port = fields.has("consolePort") ? (int) fields.integer("consolePort", 0, PORT_MAX) : OFF;
        boolean codes = !fields.has("consoleCodes") || fields.bool("consoleCodes");
        return fields.has("consoleOrigin")
                ? fields.value("consoleOrigin", origin -> new ConsoleSettings(port, bounded(origin), codes))
                : new ConsoleSettings(port, "", codes);
    }

    private static String bounded(String origin) {
        if (origin.length() > ORIGIN_CHARS_MAX) {
            throw new IllegalArgumentException("an origin is short");
        }
        return origin;
    }
}
