package org.nadhir.ledger;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A head that its transaction has yet to sign: one word, the moment at which it is to be signed, and the checkpoint's
/// text. It is seen inside that transaction only, since every transaction signs before it ends; as no note it has no
/// signature, whoever found it on a disk would find a ledger that does not hold.
record OpenHead(Checkpoint checkpoint, Instant at) {

    private static final String WORD = "unsigned ";

    static String write(Checkpoint checkpoint, Instant at) {
        return WORD + at + '\n' + checkpoint.text();
    }

    /// Empty for a note, signed or not.
    static Optional<OpenHead> read(String stored) {
        int line = stored.indexOf('\n');
        if (line < 0 || !stored.startsWith(WORD)) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(stored.substring(WORD.length(), line));
            return Checkpoint.parse(stored.substring(line + 1)).map(checkpoint -> new OpenHead(checkpoint, at));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
