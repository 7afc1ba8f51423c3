package org.nadhir.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Optional;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// A key that signs notes, with the name it signs under (C2SP signed-note; tlog-cosignature for types 4 and 6).
///
/// @param name without spaces, plus signs and control characters
/// @param type signature type byte
/// @param key raw public key
public record NoteKey(String name, int type, Bytes key) {

    public static final int ED25519 = 0x01;
    public static final int COSIGNATURE_ED25519 = 0x04;
    public static final int COSIGNATURE_MLDSA44 = 0x06;
    public static final int NAME_BYTES_MAX = 255;

    public NoteKey {
        if (!isName(name) || !lengthFits(type, key.length())) {
            throw new IllegalArgumentException("not a name, or not a key of its type");
        }
    }

    /// Whether `name` can stand in a signature line.
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.getBytes(UTF_8).length <= NAME_BYTES_MAX
                && name.codePoints().noneMatch(NoteKey::forbidden);
    }

    private static boolean forbidden(int c) {
        return c == '+' || c < 0x20 || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean lengthFits(int type, int length) {
        return switch (type) {
            case ED25519, COSIGNATURE_ED25519 -> length == LedgerKeys.ED25519_BYTES;
            case COSIGNATURE_MLDSA44 -> length == LedgerKeys.MLDSA44_BYTES;
            default -> false;
        };
    }

    /// First four bytes of SHA-256 over name, newline, type, key; big-endian.
    public int id() {
        var id = new ByteArrayOutputStream();
        id.writeBytes(name.getBytes(UTF_8));
        id.write('\n');
        id.writeBytes(typed());
        byte[] digest = Digest.of(id.toByteArray()).bytes();
        return HexFormat.fromHexDigits(HexFormat.of().formatHex(digest, 0, 4));
    }

    /// The text form `name+id+base64(type, key)`.
    public String vkey() {
        return name + '+' + HexFormat.of().toHexDigits(id()) + '+'
                + Bytes.of(typed()).base64();
    }

    /// Reads the text form; empty for anything else, for other types, and where the id does not belong to the key.
    public static Optional<NoteKey> ofVkey(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Bytes typed = Bytes.ofBase64(parts[2]);
            int type = typed.length() == 0 ? 0 : typed.toArray()[0];
            NoteKey key = new NoteKey(parts[0], type, typed.slice(Math.min(1, typed.length()), typed.length()));
            return key.vkey().equals(vkey) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] typed() {
        var typed = new ByteArrayOutputStream();
        typed.write(type);
        typed.writeBytes(key.toArray());
        return typed.toByteArray();
    }
}
