package org.nadhir.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// An inclusion proof with its checkpoint as one text (C2SP tlog-proof), to hand to an auditor or a victim.
/// The optional `extra` line, which nothing authenticates, is refused: we never write it.
///
/// @param checkpoint the signed note, verbatim; not verified here
public record TlogProof(long index, List<Digest> hashes, String checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");
    /// A hash line has 44 characters and a newline; the two first lines are shorter than 64.
    private static final int CHARS_MAX = SignedNote.CHARS_MAX + 45 * Merkle.PROOF_MAX + 64;

    public TlogProof {
        hashes = List.copyOf(hashes);
        if (index < 0 || hashes.size() > Merkle.PROOF_MAX || checkpoint.isEmpty()) {
            throw new IllegalArgumentException("not an index, a proof and a checkpoint");
        }
    }

    public String print() {
        StringBuilder text = new StringBuilder(HEADER + '\n' + INDEX + index + '\n');
        hashes.forEach(hash -> text.append(Bytes.of(hash.bytes()).base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /// Reads a proof; empty for anything that is none.
    public static Optional<TlogProof> parse(String text) {
        int blank = text.indexOf("\n\n");
        if (text.length() > CHARS_MAX || blank < 0) {
            return Optional.empty();
        }
        List<String> lines = List.of(text.substring(0, blank).split("\n", Merkle.PROOF_MAX + 3));
        if (lines.size() < 2 || !lines.getFirst().equals(HEADER) || !lines.get(1).startsWith(INDEX)) {
            return Optional.empty();
        }
        String index = lines.get(1).substring(INDEX.length());
        if (!NUMBER.matcher(index).matches()) {
            return Optional.empty();
        }
        try {
            List<Digest> hashes = new ArrayList<>();
            for (String line : lines.subList(2, lines.size())) {
                hashes.add(Digest.wrap(Bytes.ofBase64(line).toArray()));
            }
            return Optional.of(new TlogProof(Long.parseLong(index), hashes, text.substring(blank + 2)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Whether `leaf` stands at [#index] under this checkpoint, which must be the same that was verified.
    public boolean holds(Leaf leaf, SignedCheckpoint verified) {
        return verified.note().equals(checkpoint)
                && Merkle.includes(
                        index, verified.size(), leaf.hash(), hashes, verified.checkpoint().root());
    }
}
