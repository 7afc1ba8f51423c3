package org.nadhir.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A checkpoint whose signatures were checked, or made just now: only [#sign] and [#verify] give one out.
///
/// A log signs with Ed25519 (type 1) and ML-DSA-44 (type 6), both under its origin; both must verify. Further
/// signatures by others may stand beside them and are not looked at here, as C2SP signed-note demands.
public final class SignedCheckpoint {

    private static final int OWN_LINES = 2;
    private static final int COSIGNED_LINES = 2;

    private final Checkpoint checkpoint;
    private final Instant at;
    private final SignedNote note;

    private SignedCheckpoint(Checkpoint checkpoint, Instant at, SignedNote note) {
        this.checkpoint = checkpoint;
        this.at = at;
        this.note = note;
    }

    /// Signs a head of one's own log. The caller must never sign two that contradict each other.
    ///
    /// @param at cut to seconds; hand in a moment on the grid if the checkpoint is shown
    public static SignedCheckpoint sign(CheckpointSigner signer, Checkpoint checkpoint, Instant at) {
        String text = checkpoint.text();
        SignedNote note = new SignedNote(
                text,
                List.of(
                        NoteSignatures.ed25519(signer, checkpoint.origin(), text),
                        NoteSignatures.mlDsa(signer, checkpoint.origin(), checkpoint, at.getEpochSecond())));
        return new SignedCheckpoint(checkpoint, Instant.ofEpochSecond(at.getEpochSecond()), note);
    }

    /// What verification found.
    public sealed interface Result {
        record Good(SignedCheckpoint checkpoint) implements Result {}

        record Bad(Reason reason) implements Result {}
    }

    /// Why a note is no good checkpoint.
    public enum Reason {
        NOT_A_NOTE,
        NOT_A_CHECKPOINT,
        OTHER_ORIGIN,
        UNSIGNED,
        /// A signature by a known key that does not verify: the whole note is refused.
        BAD_SIGNATURE,
        /// Only one of the two signatures.
        HALF_SIGNED
    }

    /// Checks a note against the keys of the party whose log it claims to be.
    public static Result verify(CheckpointVerifier verifier, LedgerKeys keys, String origin, String text) {
        Optional<SignedNote> parsed = SignedNote.parse(text);
        if (parsed.isEmpty()) {
            return new Result.Bad(Reason.NOT_A_NOTE);
        }
        SignedNote note = parsed.get();
        Optional<Checkpoint> checkpoint = Checkpoint.parse(note.text());
        if (checkpoint.isEmpty()) {
            return new Result.Bad(Reason.NOT_A_CHECKPOINT);
        }
        if (!checkpoint.get().origin().equals(origin)) {
            return new Result.Bad(Reason.OTHER_ORIGIN);
        }
        List<Long> ed25519 = new ArrayList<>();
        List<Long> mlDsa = new ArrayList<>();
        if (!gather(verifier, keys.log(origin), note, ed25519) || !gather(verifier, keys.mlDsa(origin), note, mlDsa)) {
            return new Result.Bad(Reason.BAD_SIGNATURE);
        }
        if (ed25519.isEmpty() || mlDsa.isEmpty()) {
            return new Result.Bad(ed25519.isEmpty() && mlDsa.isEmpty() ? Reason.UNSIGNED : Reason.HALF_SIGNED);
        }
        return new Result.Good(
                new SignedCheckpoint(checkpoint.get(), Instant.ofEpochSecond(mlDsa.getFirst()), note));
    }

    /// This checkpoint with a partner's word that it saw it and found it consistent with all it saw before: both
    /// forms of cosignature (types 4 and 6). The caller has checked consistency and stored what it saw.
    ///
    /// @param name under which the partner cosigns, [Origins#witness]
    public SignedCheckpoint cosigned(CheckpointSigner cosigner, String name, Instant seen) {
        long time = seen.getEpochSecond();
        return new SignedCheckpoint(
                checkpoint,
                at,
                note.with(List.of(
                        NoteSignatures.cosignature(cosigner, name, note.text(), time),
                        NoteSignatures.mlDsa(cosigner, name, checkpoint, time))));
    }

    /// When the cosigner saw it; empty unless both its signatures are there and every one of them is good.
    public Optional<Instant> cosignedBy(CheckpointVerifier verifier, LedgerKeys keys, String name) {
        List<Long> ed25519 = new ArrayList<>();
        List<Long> mlDsa = new ArrayList<>();
        boolean good = gather(verifier, keys.cosigner(name), note, ed25519)
                && gather(verifier, keys.mlDsa(name), note, mlDsa)
                && !ed25519.isEmpty()
                && !mlDsa.isEmpty();
        return good ? Optional.of(Instant.ofEpochSecond(mlDsa.getFirst())) : Optional.empty();
    }

    /// Whether it bears the log's own two lines, the cosigner's two, and no other.
    public boolean isCosignedOnlyBy(CheckpointVerifier verifier, LedgerKeys keys, String name) {
        return signatures() == OWN_LINES + COSIGNED_LINES && cosignedBy(verifier, keys, name).isPresent();
    }

    /// Collects the times of all signatures by `key`; false where one of them does not verify.
    private static boolean gather(CheckpointVerifier verifier, NoteKey key, SignedNote note, List<Long> times) {
        for (SignedNote.Line line : note.signatures()) {
            if (line.isBy(key)) {
                Optional<Long> time = NoteSignatures.verify(verifier, key, line, note);
                if (time.isEmpty()) {
                    return false;
                }
                times.add(time.get());
            }
        }
        return true;
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    public long size() {
        return checkpoint.size();
    }

    /// When the log signed it, by the log's own clock, in whole seconds.
    public Instant at() {
        return at;
    }

    /// The note with the log's own two signature lines and no other: what others wrote under it proves nothing.
    public String alone(LedgerKeys keys) {
        List<SignedNote.Line> own = new ArrayList<>();
        for (NoteKey key : List.of(keys.log(checkpoint.origin()), keys.mlDsa(checkpoint.origin()))) {
            note.signatures().stream().filter(line -> line.isBy(key)).findFirst().ifPresent(own::add);
        }
        return new SignedNote(note.text(), own).print();
    }

    /// Signature lines of the note, whoever made them.
    public int signatures() {
        return note.signatures().size();
    }

    /// The signed note as it is stored and sent.
    public String note() {
        return note.print();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedCheckpoint that && note.equals(that.note);
    }

    @Override
    public int hashCode() {
        return note.hashCode();
    }

    @Override
    public String toString() {
        return checkpoint.toString();
    }
}
