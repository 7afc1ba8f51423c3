package org.nadhir.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.nadhir.model.Bytes;

/// The three kinds of signature that a checkpoint can carry, and what exactly each of them signs.
final class NoteSignatures {

    /// C2SP tlog-cosignature, `cosigned_message.label`.
    private static final byte[] SUBTREE_LABEL = "subtree/v1\n\0".getBytes(US_ASCII);

    private NoteSignatures() {}

    /// Type 1: plainly over the text.
    static SignedNote.Line ed25519(CheckpointSigner signer, String origin, String text) {
        NoteKey key = signer.publicKeys().log(origin);
        return new SignedNote.Line(origin, key.id(), Bytes.of(signer.signEd25519(text.getBytes(UTF_8))));
    }

    /// Type 4: `cosignature/v1`, a time in seconds, the text.
    static SignedNote.Line cosignature(CheckpointSigner signer, String name, String text, long time) {
        NoteKey key = signer.publicKeys().cosigner(name);
        byte[] signature = signer.signEd25519(cosigned(text, time));
        return new SignedNote.Line(name, key.id(), timed(time, signature));
    }

    /// Type 6: the structure `cosigned_message`; also the form in which a log signs for itself.
    static SignedNote.Line mlDsa(CheckpointSigner signer, String name, Checkpoint checkpoint, long time) {
        NoteKey key = signer.publicKeys().mlDsa(name);
        byte[] signature = signer.signMlDsa44(message(name, checkpoint, time));
        return new SignedNote.Line(name, key.id(), timed(time, signature));
    }

    /// The time in a good signature of `key` in `line`, 0 where its kind has none; empty where it is not good.
    static Optional<Long> verify(CheckpointVerifier verifier, NoteKey key, SignedNote.Line line, SignedNote note) {
        byte[] blob = line.signature().toArray();
        if (key.type() == NoteKey.ED25519) {
            boolean good = blob.length == CheckpointSigner.ED25519_SIGNATURE_BYTES
                    && verifier.verifyEd25519(key.key(), note.text().getBytes(UTF_8), blob);
            return good ? Optional.of(0L) : Optional.empty();
        }
        boolean mlDsa = key.type() == NoteKey.COSIGNATURE_MLDSA44;
        int length = mlDsa ? CheckpointSigner.MLDSA44_SIGNATURE_BYTES : CheckpointSigner.ED25519_SIGNATURE_BYTES;
        Optional<Checkpoint> checkpoint = Checkpoint.parse(note.text());
        if (blob.length != Long.BYTES + length || checkpoint.isEmpty()) {
            return Optional.empty();
        }
        long time = ByteBuffer.wrap(blob).getLong();
        byte[] signature = Arrays.copyOfRange(blob, Long.BYTES, blob.length);
        boolean good = time >= 0
                && time <= Instant.MAX.getEpochSecond()
                && (mlDsa
                        ? verifier.verifyMlDsa44(key.key(), message(key.name(), checkpoint.get(), time), signature)
                        : verifier.verifyEd25519(key.key(), cosigned(note.text(), time), signature));
        return good ? Optional.of(time) : Optional.empty();
    }

    private static byte[] cosigned(String text, long time) {
        return ("cosignature/v1\ntime " + time + '\n' + text).getBytes(UTF_8);
    }

    private static byte[] message(String cosigner, Checkpoint checkpoint, long time) {
        var message = new ByteArrayOutputStream();
        message.writeBytes(SUBTREE_LABEL);
        string(message, cosigner);
        number(message, time);
        string(message, checkpoint.origin());
        number(message, 0);
        number(message, checkpoint.size());
        message.writeBytes(checkpoint.root().bytes());
        return message.toByteArray();
    }

    /// RFC 8446 §3.4: one length byte, which [NoteKey#NAME_BYTES_MAX] keeps in range.
    private static void string(ByteArrayOutputStream out, String value) {
        byte[] bytes = value.getBytes(UTF_8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, long value) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private static Bytes timed(long time, byte[] signature) {
        return Bytes.of(ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time)
                .put(signature)
                .array());
    }
}
