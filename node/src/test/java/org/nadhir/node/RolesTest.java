package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.agreement.Role;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Route;

/// Who may use what, held against `roles.txt`: every route of a running node, for every role.
final class RolesTest {

    @TempDir
    private Path folder;

    @Test
    void everyRouteAdmitsExactlyTheRolesOfTheTable() throws IOException {
        Map<String, String> table = table();
        Map<String, String> actual = new LinkedHashMap<>();
        try (Ground ground = new Ground(folder.resolve("node"), true, "a administrator", "b administrator")) {
            for (Route route : ground.node().routes()) {
                actual.put(route.method() + " " + route.path(), admitted(route.access()));
            }
        }
        String missing = actual.entrySet().stream()
                .filter(row -> !row.getValue().equals(table.get(row.getKey())))
                .map(row -> row.getKey() + " | " + row.getValue())
                .collect(Collectors.joining("\n"));
        assertEquals("", missing, "routes that the table does not know, or with other roles");
        assertEquals(new TreeSet<>(actual.keySet()), new TreeSet<>(table.keySet()));
    }

    @Test
    void nobodyWithoutARoleMayDoAnythingButSignIn() {
        Access any = Access.anyRole();
        for (Role role : Role.values()) {
            assertTrue(any.admits(List.of(role)), role.word());
        }
        assertFalse(any.admits(List.of()));
        assertFalse(Access.roles(Role.AUDITOR).admits(List.of(Role.ADMINISTRATOR, Role.ANALYST)));
    }

    private static String admitted(Access access) {
        return switch (access) {
            case Access.Everybody() -> "everybody";
            case Access.Persons _ -> List.of(Role.values()).stream()
                    .filter(role -> access.admits(List.of(role)))
                    .map(Role::word)
                    .collect(Collectors.joining(" "));
        };
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new LinkedHashMap<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                RolesTest.class.getResourceAsStream("roles.txt"), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int bar = line.indexOf(" | ");
                    table.put(line.substring(0, bar).strip(), line.substring(bar + 3).strip());
                }
            }
        }
        return table;
    }
}
