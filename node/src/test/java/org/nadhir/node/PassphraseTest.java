package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.node.cli.CommandLineRoot;
import org.nadhir.node.crypto.KeyTrouble;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.folder.PersonKey;

/// Passphrases are changed by those who know them, and the keys stay the same.
class PassphraseTest {

    private static final String NEW = "a passphrase that nobody has seen";

    @TempDir
    private Path folder;

    @Test
    void aNodesKeysAndAPersonsOpenWithTheNewOneOnly() {
        try (Ground ours = new Ground(folder.resolve("ours"), true, "layla administrator", "omar administrator")) {
            NodeFolder node = ours.folder();
            String before = "a long passphrase of node";
            assertEquals(1, run(node, Map.of("NADHIR_PASSPHRASE", NEW, "NADHIR_NEW_PASSPHRASE", NEW), "key"));
            assertEquals(0, run(node, Map.of("NADHIR_PASSPHRASE", before, "NADHIR_NEW_PASSPHRASE", NEW), "key"));
            assertEquals(node.card().signing(), node.keys(passphrase(NEW)).signing().publicKeys());
            assertThrows(KeyTrouble.class, () -> node.keys(passphrase(before)));
            // Once more, as where it broke off between two files.
            assertEquals(0, run(node, Map.of("NADHIR_PASSPHRASE", before, "NADHIR_NEW_PASSPHRASE", NEW), "key"));
            // Nothing is half-done: the vault's key and the next one are opened by it, too.
            assertEquals(3, node.reseal(passphrase(NEW), passphrase(before), new SecureRandom()));

            Map<String, String> laylas = Map.of(
                    "NADHIR_PERSON_PASSPHRASE", "a long passphrase of layla", "NADHIR_NEW_PASSPHRASE", NEW);
            assertEquals(0, run(node, laylas, "person"));
            PersonKey layla = PersonKey.open(
                            passphrase(NEW),
                            node.personKey(ours.person("layla").person()).orElseThrow())
                    .orElseThrow();
            assertEquals("layla", layla.name());
            assertEquals(1, run(node, laylas, "person"), "the old one opens nothing");
        }
    }

    @Test
    void aPassphraseThatIsTooShortChangesNothing() {
        try (Ground ours = new Ground(folder.resolve("ours"), true, "layla administrator", "omar administrator")) {
            Map<String, String> words =
                    Map.of("NADHIR_PASSPHRASE", "a long passphrase of node", "NADHIR_NEW_PASSPHRASE", "short");
            assertTrue(run(ours.folder(), words, "key") > 0);
            ours.folder().keys(Ground.passphrase("node"));
        }
    }

    private static int run(NodeFolder node, Map<String, String> environment, String whose) {
        var nowhere = new PrintWriter(new StringWriter());
        String[] typed = {whose, "passphrase", node.path().toString()};
        return CommandLineRoot.run(typed, environment, nowhere, nowhere);
    }

    private static Passphrase passphrase(String words) {
        return Passphrase.of(words.toCharArray());
    }
}
