package org.nadhir.ledger;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// The head of a log at one size (C2SP tlog-checkpoint). Ours has no extension lines: the ML-DSA-44 signature
/// would not cover them.
///
/// @param origin names the log; see [Origins]
/// @param size number of leaves
/// @param root of the tree over them
public record Checkpoint(String origin, long size, Digest root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int LINES = 3;

    public Checkpoint {
        if (!NoteKey.isName(origin) || size < 0 || (size == 0 && !root.equals(Merkle.EMPTY_ROOT))) {
            throw new IllegalArgumentException("not an origin, size and root of a log");
        }
    }

    /// Three lines, each ended by a newline.
    public String text() {
        return origin + '\n' + size + '\n' + Bytes.of(root.bytes()).base64() + '\n';
    }

    /// Reads exactly that; stricter than C2SP in three ways: no extension lines, a root has 32 bytes, and an
    /// origin is a key name of at most 255 bytes.
    public static Optional<Checkpoint> parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[LINES].isEmpty() || !SIZE.matcher(lines[1]).matches()) {
            return Optional.empty();
        }
        try {
            Bytes root = Bytes.ofBase64(lines[2]);
            return Optional.of(new Checkpoint(lines[0], Long.parseLong(lines[1]), Digest.wrap(root.toArray())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
