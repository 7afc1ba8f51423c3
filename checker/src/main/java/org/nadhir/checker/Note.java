package org.nadhir.checker;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/// A checkpoint: a signed note (C2SP) with the head of a ledger.
final class Note {

    private static final String DASH = "— ";
    private static final int KEY_ID = 4;
    private static final int TYPE_ED25519 = 1;
    private static final int TYPE_ML_DSA_44 = 6;
    private static final int LINES_MAX = 32;
    private static final int NAME_BYTES_MAX = 255;

    private final String text;
    private final String[] lines;
    private final String origin;
    private final long size;
    private final byte[] root;

    Note(String note) throws Flawed {
        int blank = note.lastIndexOf("\n\n");
        Flawed.unless(blank > 0 && note.endsWith("\n") && blank + 2 < note.length(), "not a signed note");
        text = note.substring(0, blank + 1);
        lines = note.substring(blank + 2, note.length() - 1).split("\n", -1);
        Flawed.unless(lines.length <= LINES_MAX, "too many signatures");
        String[] head = text.split("\n", -1);
        Flawed.unless(head.length == 4 && head[3].isEmpty(), "a checkpoint has three lines");
        Flawed.unless(head[1].matches("0|[1-9][0-9]{0,17}"), "a checkpoint's size is a number");
        origin = head[0];
        Flawed.unless(
                !origin.isEmpty() && origin.getBytes(UTF_8).length <= NAME_BYTES_MAX && origin.indexOf(' ') < 0,
                "not an origin");
        size = Long.parseLong(head[1]);
        root = Node.base64Of(head[2]);
        Flawed.unless(root.length == 32, "a root has 32 bytes");
    }

    String origin() {
        return origin;
    }

    long size() {
        return size;
    }

    byte[] root() {
        return root;
    }

    String rootText() {
        return Base64.getEncoder().encodeToString(root);
    }

    /// Checks both signatures of the log. Lines by others are refused if `alone`, else ignored.
    void signedBy(LedgerKeys keys, boolean alone) throws Flawed {
        byte[] ed25519 = keys.ed25519();
        byte[] mlDsa44 = keys.mlDsa44();
        boolean first = false;
        boolean second = false;
        for (String line : lines) {
            int space = line.lastIndexOf(' ');
            Flawed.unless(line.startsWith(DASH) && space > DASH.length(), "not a signature line");
            String name = line.substring(DASH.length(), space);
            byte[] blob = Node.base64Of(line.substring(space + 1));
            if (isBy(name, blob, TYPE_ED25519, ed25519)) {
                byte[] signature = Arrays.copyOfRange(blob, KEY_ID, blob.length);
                Flawed.unless(Crypto.ed25519(ed25519, text.getBytes(UTF_8), signature), "Ed25519 signature not good");
                first = true;
            } else if (isBy(name, blob, TYPE_ML_DSA_44, mlDsa44)) {
                Flawed.unless(verifyMlDsa(mlDsa44, blob), "ML-DSA-44 signature not good");
                second = true;
            } else {
                Flawed.unless(!alone, "a signature line by somebody else");
            }
        }
        Flawed.unless(first && second, "not signed with both of the party's ledger keys");
    }

    private boolean isBy(String name, byte[] blob, int type, byte[] key) {
        byte[] named = (origin + '\n').getBytes(UTF_8);
        byte[] id = Arrays.copyOf(Crypto.sha256(named, new byte[] {(byte) type}, key), KEY_ID);
        return name.equals(origin) && blob.length > KEY_ID && Arrays.equals(id, Arrays.copyOf(blob, KEY_ID));
    }

    private boolean verifyMlDsa(byte[] key, byte[] blob) {
        if (blob.length != KEY_ID + Long.BYTES + 2_420) {
            return false;
        }
        byte[] time = Arrays.copyOfRange(blob, KEY_ID, KEY_ID + Long.BYTES);
        byte[] name = origin.getBytes(UTF_8);
        var message = new ByteArrayOutputStream();
        message.writeBytes("subtree/v1\n\0".getBytes(US_ASCII));
        message.write(name.length);
        message.writeBytes(name);
        message.writeBytes(time);
        message.write(name.length);
        message.writeBytes(name);
        message.writeBytes(ByteBuffer.allocate(16).putLong(0).putLong(size).array());
        message.writeBytes(root);
        byte[] signature = Arrays.copyOfRange(blob, KEY_ID + Long.BYTES, blob.length);
        return time[0] >= 0 && Crypto.mlDsa44(key, message.toByteArray(), signature);
    }
}
