package org.nadhir.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.ledger.SignedNote;
import org.nadhir.model.Digest;

/// A checkpoint with the product's cryptography: notes and checkpoints are written as they were read, and of what
/// verifies the log's own part is the one that was signed.
final class CheckpointOracle implements Oracle {

    private static final String ORIGIN = "0f0e0d0c-0b0a-4908-8706-050403020100/internal";
    private static final String WITNESS = "0f0e0d0c-0b0a-4908-8706-050403020101/witness";
    private static final Instant SEEN = Instant.parse("2031-03-03T11:00:00Z");

    private final CheckpointVerifier verifier = Cryptography.real().checkpoints();
    private final SignedCheckpoint own = Notes.checkpoint(ORIGIN, 300, Digest.of(new byte[] {4}));
    private final SignedCheckpoint cosigned = own.cosigned(Notes.signer(), WITNESS, SEEN);

    @Override
    public boolean takes(byte[] input) {
        String text = new String(input, UTF_8);
        Optional<SignedNote> note = SignedNote.parse(text);
        note.ifPresent(parsed -> {
            Broken.unless(parsed.print().equals(text), "a note is not written as it was read");
            Checkpoint.parse(parsed.text()).ifPresent(head -> Broken.unless(
                    head.text().equals(parsed.text()), "a checkpoint is not written as it was read"));
        });
        if (!(SignedCheckpoint.verify(verifier, Notes.keys(), ORIGIN, text)
                instanceof SignedCheckpoint.Result.Good(SignedCheckpoint signed))) {
            return false;
        }
        Broken.unless(signed.checkpoint().equals(own.checkpoint()), "another head than the one that was signed");
        Broken.unless(signed.at().equals(own.at()), "another time than the one that was signed");
        Broken.unless(signed.alone(Notes.keys()).equals(own.note()), "other signatures than those that were made");
        signed.cosignedBy(verifier, Notes.keys(), WITNESS).ifPresent(seen -> Broken.unless(
                seen.equals(SEEN), "another time than the one that was cosigned"));
        return true;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(own.note().getBytes(UTF_8), cosigned.note().getBytes(UTF_8));
    }
}
