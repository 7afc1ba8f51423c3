package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nadhir.node.Neighbours.done;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.NodeClient;
import org.nadhir.client.NodeClient.SigningIn;
import org.nadhir.client.View;
import org.nadhir.model.Bytes;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.words.Words;

/// A served node knows the names of the registers that its settings name, and does not start without one of them.
final class OwnRegistersTest {

    private static final String REGISTER =
            "ember\tARMED_GROUP\tجبهة الجمر\tEmber Front\t\t\t\t\ta note of ours\nno entry\n";

    @TempDir
    private Path folder;

    private Node start(NodeFolder opened, Ground ground) {
        return Node.start(
                opened, Ground.passphrase("node"), Node.AfterRestore.REFUSE, Words.load(), new SecureRandom(),
                ground::now);
    }

    @Test
    void aServedNodeReadsWithTheRegistersOfItsSettings() throws IOException {
        Path path = folder.resolve("node");
        Ground ground = new Ground(path, true, "layla administrator analyst", "omar administrator");
        ground.close();
        Path settings = path.resolve("node.json");
        String before = Files.readString(settings, UTF_8);
        Files.writeString(settings, before.replaceFirst("\\{", "{\"registers\":[\"own.tsv\"],"), UTF_8);
        NodeFolder opened = NodeFolder.open(path, Ground.PRIMITIVES);

        NodeTrouble absent = assertThrows(NodeTrouble.class, () -> start(opened, ground));
        assertEquals("node.register", absent.spoken().key());

        Files.writeString(path.resolve("own.tsv"), REGISTER, UTF_8);
        try (Node node = start(opened, ground);
                NodeClient client = signedIn(ground, node)) {
            Bytes text = Bytes.of("أعلنت جبهة الجمر ذلك يوم الجمعة.".getBytes(UTF_8));
            String report = done(client.postBytes("/api/v1/reports?name=a.txt", text)).text("report");
            View reading = done(client.get("/api/v1/reports/" + report + "/reading"));
            assertTrue(
                    reading.items("mentions").stream().anyMatch(mention -> mention.text("entity").equals("ember")),
                    reading.toString());
        }
    }

    private static NodeClient signedIn(Ground ground, Node node) {
        NodeClient anybody = NodeClient.of(
                URI.create("https://127.0.0.1:" + node.apiPort()), TlsContexts.client(ground.card().tls()));
        return ((SigningIn.Done) anybody.signIn(ground.person("layla"), ground.now())).client();
    }
}
