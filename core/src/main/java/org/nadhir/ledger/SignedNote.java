package org.nadhir.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.Bytes;

/// Text with signature lines under it (C2SP signed-note). Says nothing of who signed: [SignedCheckpoint] checks.
///
/// @param text ends with a newline; no control characters but newlines
/// @param signatures 1 to 32
public record SignedNote(String text, List<Line> signatures) {

    /// 32 post-quantum signatures fit.
    public static final int CHARS_MAX = 131_072;
    public static final int SIGNATURES_MAX = 32;

    private static final String DASH = "— ";
    private static final int KEY_ID_BYTES = 4;

    /// One signature line.
    ///
    /// @param keyId first four bytes of the signature blob, big-endian
    /// @param signature the rest of it
    public record Line(String name, int keyId, Bytes signature) {
        public Line {
            if (!NoteKey.isName(name)) {
                throw new IllegalArgumentException("not a key name");
            }
        }

        boolean isBy(NoteKey key) {
            return name.equals(key.name()) && keyId == key.id();
        }

        private String print() {
            byte[] raw = signature.toArray();
            byte[] blob = ByteBuffer.allocate(KEY_ID_BYTES + raw.length).putInt(keyId).put(raw).array();
            return DASH + name + ' ' + Bytes.of(blob).base64() + '\n';
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!isText(text) || signatures.isEmpty() || signatures.size() > SIGNATURES_MAX) {
            throw new IllegalArgumentException("a note has text that ends with a newline, and 1 to 32 signatures");
        }
    }

    /// Reads a note; empty for anything that is none.
    public static Optional<SignedNote> parse(String note) {
        if (note.length() > CHARS_MAX || !note.endsWith("\n")) {
            return Optional.empty();
        }
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0) {
            return Optional.empty();
        }
        String lines = note.substring(blank + 2, Math.max(blank + 2, note.length() - 1));
        List<Line> signatures = new ArrayList<>();
        for (String line : lines.split("\n", SIGNATURES_MAX + 1)) {
            Optional<Line> signature = line(line);
            if (signature.isEmpty()) {
                return Optional.empty();
            }
            signatures.add(signature.get());
        }
        String text = note.substring(0, blank + 1);
        return isText(text) && signatures.size() <= SIGNATURES_MAX
                ? Optional.of(new SignedNote(text, signatures))
                : Optional.empty();
    }

    /// The whole note, signature lines included.
    public String print() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line.print()));
        return note.toString();
    }

    public SignedNote with(List<Line> more) {
        List<Line> all = new ArrayList<>(signatures);
        all.addAll(more);
        return new SignedNote(text, all);
    }

    private static Optional<Line> line(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space <= DASH.length()) {
            return Optional.empty();
        }
        try {
            Bytes blob = Bytes.ofBase64(line.substring(space + 1));
            if (blob.length() <= KEY_ID_BYTES) {
                return Optional.empty();
            }
            int keyId = ByteBuffer.wrap(blob.toArray()).getInt();
            String name = line.substring(DASH.length(), space);
            return Optional.of(new Line(name, keyId, blob.slice(KEY_ID_BYTES, blob.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        return text.endsWith("\n")
                && hasNoControls(text)
                && UTF_8.newEncoder().canEncode(text);
    }

    private static boolean hasNoControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x20 && text.charAt(i) != '\n') {
                return false;
            }
        }
        return true;
    }
}
