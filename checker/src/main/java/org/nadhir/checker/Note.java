package org.nadhir.checker;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A checkpoint: a signed note (C2SP) with the head of a ledger.
final class Note {

    private static final String DASH = "— ";
    private static final int KEY_ID = 4;
    private static final int TYPE_ED25519 = 1;
    private static final int TYPE_COSIGNATURE = 4;
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
        Lines own = new Lines(origin, keys, TYPE_ED25519);
        for (String line : lines) {
            boolean known = own.take(line);
            Flawed.unless(known || !alone, "a signature line by somebody else");
        }
        Flawed.unless(own.isWhole(), "not signed with both of the party's ledger keys");
        Flawed.unless(!alone || lines.length == 2, "a signature line twice");
    }

    /// Checks both signatures of the log and, of each of `others` that cosigned, both of its own; nobody else signed.
    ///
    /// @return the parties that cosigned
    List<String> signedOnlyBy(LedgerKeys keys, List<Card> others) throws Flawed {
        Lines own = new Lines(origin, keys, TYPE_ED25519);
        Map<String, Lines> cosigners = new LinkedHashMap<>();
        for (Card other : others) {
            cosigners.put(other.party(), new Lines(other.party() + "/witness", other.ledger(), TYPE_COSIGNATURE));
        }
        for (String line : lines) {
            boolean known = own.take(line);
            for (Lines cosigner : cosigners.values()) {
                known |= cosigner.take(line);
            }
            Flawed.unless(known, "a signature line by somebody else");
        }
        Flawed.unless(own.isWhole(), "not signed with both of the party's ledger keys");
        List<String> whole = new ArrayList<>();
        for (var cosigner : cosigners.entrySet()) {
            if (cosigner.getValue().isWhole()) {
                whole.add(cosigner.getKey());
            }
        }
        Flawed.unless(lines.length == 2 + 2 * whole.size(), "a cosignature that is not whole, or a line twice");
        return whole;
    }

    /// When a party says that it saw this head: the time under its post-quantum line, verified before.
    Instant cosignedAt(String party) throws Flawed {
        String before = DASH + party + "/witness ";
        for (String line : lines) {
            byte[] blob = line.startsWith(before) ? Node.base64Of(line.substring(before.length())) : new byte[0];
            if (blob.length == KEY_ID + Long.BYTES + 2_420) {
                return Instant.ofEpochSecond(ByteBuffer.wrap(blob, KEY_ID, Long.BYTES).getLong());
            }
        }
        throw new Flawed("a cosignature without its time");
    }

    /// The two lines of one signer under one name.
    private final class Lines {

        private final String name;
        private final LedgerKeys keys;
        private final int firstType;
        private boolean first;
        private boolean second;

        Lines(String name, LedgerKeys keys, int firstType) {
            this.name = name;
            this.keys = keys;
            this.firstType = firstType;
        }

        /// False where the line is another's; a bad one of this signer is a flaw.
        boolean take(String line) throws Flawed {
            int space = line.lastIndexOf(' ');
            Flawed.unless(line.startsWith(DASH) && space > DASH.length(), "not a signature line");
            byte[] blob = Node.base64Of(line.substring(space + 1));
            if (!line.substring(DASH.length(), space).equals(name)) {
                return false;
            }
            if (isBy(name, blob, firstType, keys.ed25519())) {
                Flawed.unless(verifyEd25519(blob), "Ed25519 signature not good");
                first = true;
                return true;
            }
            if (isBy(name, blob, TYPE_ML_DSA_44, keys.mlDsa44())) {
                Flawed.unless(verifyMlDsa(name, keys.mlDsa44(), blob), "ML-DSA-44 signature not good");
                second = true;
                return true;
            }
            return false;
        }

        boolean isWhole() {
            return first && second;
        }

        private boolean verifyEd25519(byte[] blob) {
            byte[] signed = Arrays.copyOfRange(blob, KEY_ID, blob.length);
            if (firstType == TYPE_ED25519) {
                return Crypto.ed25519(keys.ed25519(), text.getBytes(UTF_8), signed);
            }
            if (signed.length != Long.BYTES + 64 || !isTime(signed)) {
                return false;
            }
            long time = ByteBuffer.wrap(signed).getLong();
            byte[] message = ("cosignature/v1\ntime " + time + '\n' + text).getBytes(UTF_8);
            return Crypto.ed25519(keys.ed25519(), message, Arrays.copyOfRange(signed, Long.BYTES, signed.length));
        }
    }

    private static boolean isBy(String name, byte[] blob, int type, byte[] key) {
        byte[] named = (name + '\n').getBytes(UTF_8);
        byte[] id = Arrays.copyOf(Crypto.sha256(named, new byte[] {(byte) type}, key), KEY_ID);
        return blob.length > KEY_ID && Arrays.equals(id, Arrays.copyOf(blob, KEY_ID));
    }

    private boolean verifyMlDsa(String signer, byte[] key, byte[] blob) {
        if (blob.length != KEY_ID + Long.BYTES + 2_420) {
            return false;
        }
        byte[] time = Arrays.copyOfRange(blob, KEY_ID, KEY_ID + Long.BYTES);
        byte[] name = signer.getBytes(UTF_8);
        byte[] log = origin.getBytes(UTF_8);
        var message = new ByteArrayOutputStream();
        message.writeBytes("subtree/v1\n\0".getBytes(US_ASCII));
        message.write(name.length);
        message.writeBytes(name);
        message.writeBytes(time);
        message.write(log.length);
        message.writeBytes(log);
        message.writeBytes(ByteBuffer.allocate(16).putLong(0).putLong(size).array());
        message.writeBytes(root);
        byte[] signature = Arrays.copyOfRange(blob, KEY_ID + Long.BYTES, blob.length);
        return isTime(time) && Crypto.mlDsa44(key, message.toByteArray(), signature);
    }

    /// Seconds that a calendar has.
    private static boolean isTime(byte[] blob) {
        long time = ByteBuffer.wrap(blob).getLong();
        return time >= 0 && time <= Instant.MAX.getEpochSecond();
    }

    /// The whole note is the same, its signature lines included.
    boolean isSame(Note other) {
        return text.equals(other.text) && Arrays.equals(lines, other.lines);
    }
}
