package org.nadhir.bench.power;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.node.store.StoreTrouble;

/// The process that is watched: takes in the partner's envelopes in turn and seals one of its own after each. Says each
/// answer in one write, as a node would hand it to its partner, and stops at the first trouble of its store.
public final class Worker {

    static final int STOPPED = 3;
    static final String TOOK = "took";
    static final String SEALED = "sealed";
    static final String TROUBLE = "trouble";
    /// What a line of it begins with.
    static final List<String> SAYINGS = List.of(TOOK, SEALED, TROUBLE);

    private static final OutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private Worker() {}

    /// Folder, and the number of envelopes. A store that is there is opened; all envelopes are handed in again.
    public static void main(String[] words) {
        Path folder = Path.of(words[0]);
        int count = Integer.parseInt(words[1]);
        Post.Ground ground = Post.Ground.of(count);
        try (Post post = Files.exists(folder.resolve(SqliteStore.FILE))
                ? Post.open(ground, folder)
                : Post.found(ground, folder)) {
            for (int i = 0; i < count; i++) {
                say(TOOK + " " + i + " " + post.take(i));
                say(SEALED + " " + i + " " + post.seal(i));
            }
        } catch (StoreTrouble trouble) {
            say(TROUBLE + " 0 " + trouble.category().name());
            // Whatever else it would write on its way out is not to be written.
            Runtime.getRuntime().halt(STOPPED);
        }
    }

    private static void say(String line) {
        try {
            OUT.write((line + "\n").getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
