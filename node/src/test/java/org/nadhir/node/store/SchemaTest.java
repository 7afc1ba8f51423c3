package org.nadhir.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every primary and unique key contains the party and no foreign key exists, so that the schema spreads over a
/// distributed engine by party without change (DESIGN.md §5.15).
final class SchemaTest {

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("create (?:unlogged )?table (\\w+) ?\\((.*)\\)( strict)?");
    private static final Pattern KEY = Pattern.compile("(primary key|unique) ?\\(([^)]*)\\)");
    private static final Pattern INDEX = Pattern.compile("create (?:unique )?index \\w+ on (\\w+) ?\\(([^)]*)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgres"})
    void putsThePartyIntoEveryKeyAndHasNoForeignKey(String dialect) throws Exception {
        for (String statement : statements(ddl(dialect))) {
            check(statement);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgres"})
    void hasExactlyTheTablesOfTheEnum(String dialect) throws Exception {
        List<String> found = statements(ddl(dialect)).stream()
                .map(TABLE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                // What servers on one database tell each other, in clear, is no table of the node's.
                .filter(name -> !name.equals("outbox_claim"))
                // Objects of collections have a shape of their own (docs/decisions/0210).
                .filter(name -> !name.equals("taxii_object"))
                .sorted()
                .toList();
        assertEquals(Arrays.stream(Table.values()).map(Table::sql).sorted().toList(), found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE a (party text, id text, ordinal bigint, body bytea, PRIMARY KEY (id))",
                "CREATE TABLE a (party text, id text PRIMARY KEY, ordinal bigint, body bytea)",
                "CREATE TABLE a (party text, id text, PRIMARY KEY (party, id), UNIQUE (ordinal))",
                "CREATE TABLE a (party text, id text REFERENCES b (id), PRIMARY KEY (party, id))",
                "CREATE TABLE a (party text, id text)",
                "CREATE UNIQUE INDEX i ON a (id)",
                "CREATE INDEX i ON taxii_object (party, type)",
                "CREATE TABLE taxii_object (party text, collection text, id text, PRIMARY KEY (party, id, collection))",
                "ALTER TABLE a ADD FOREIGN KEY (party, id) REFERENCES b (party, id)",
                "ALTER TABLE a ADD UNIQUE (id)",
            })
    void wouldSeeABrokenRule(String statement) {
        assertThrows(AssertionError.class, () -> statements(statement).forEach(SchemaTest::check));
    }

    @Test
    void readsStatementsWithoutTheirComments() {
        assertEquals(List.of("create table a (b)"), statements("-- one; two\nCREATE TABLE\n a (b); /* c; */\n"));
    }

    private static void check(String statement) {
        assertFalse(statement.contains("references"), statement);
        assertFalse(statement.contains("foreign key"), statement);
        Matcher index = INDEX.matcher(statement);
        if (index.matches()) {
            assertParty(index.group(1), index.group(2), statement);
            return;
        }
        Matcher table = TABLE.matcher(statement);
        assertTrue(table.matches(), () -> "a migration makes tables or indexes with the party: " + statement);
        int keys = 0;
        Matcher key = KEY.matcher(table.group(2));
        while (key.find()) {
            assertParty(table.group(1), key.group(2), statement);
            keys++;
        }
        assertTrue(keys >= 1, statement);
        // None is written beside a column, where it could only have that column.
        assertEquals(keys, count(statement, "primary key") + count(statement, "unique"), statement);
    }

    /// The table of collections spreads by both, whichever of them an engine takes.
    private static void assertParty(String table, String columns, String statement) {
        List<String> key = Arrays.stream(columns.split(",", -1)).map(String::strip).toList();
        assertEquals("party", key.getFirst(), statement);
        if (table.equals("taxii_object")) {
            assertEquals("collection", key.get(1), statement);
        }
    }

    private static int count(String text, String word) {
        return text.split(word, -1).length - 1;
    }

    private static List<String> statements(String sql) {
        List<String> statements = new ArrayList<>();
        for (String part : COMMENT.matcher(sql).replaceAll(" ").split(";", -1)) {
            String statement = part.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            if (!statement.isEmpty()) {
                statements.add(statement);
            }
        }
        return statements;
    }

    /// All migrations of a dialect, in one.
    private static String ddl(String dialect) throws IOException, URISyntaxException {
        URI folder = SchemaTest.class.getResource(dialect).toURI();
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file)).append(";\n");
            }
        }
        return all.toString();
    }
}
