package org.nadhir.node.console;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Json;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.folder.NodeFolder;

/// The console's table, for the tests that walk it from outside.
public final class ConsoleTable {

    private ConsoleTable() {}

    /// The paths with gaps of all routes of this method.
    public static List<String> paths(NodeFolder folder, boolean changing) {
        PasskeyPages passkeys = new PasskeyPages(
                () -> Json.object().build(),
                (_, _) -> {
                    throw new AssertionError("nobody types a passphrase");
                },
                (_, _) -> Optional.empty());
        return Console.table(folder, new SecureRandom(), passkeys).stream()
                .filter(route -> (route.method() == Method.POST) == changing)
                .map(ConsoleRoute::path)
                .toList();
    }
}
