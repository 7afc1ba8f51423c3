package org.nadhir.reports.tagger;

import java.util.Locale;
import org.nadhir.model.Message;

/// A line of a training file that was left out, and why.
///
/// @param number counted from 1
public record OddLine(int number, Kind kind) {

    /// What is odd about it.
    public enum Kind {
        /// A tag behind no token.
        NO_TOKEN,
        /// Not as many columns as the file's first line.
        COLUMNS,
        /// A tag that is not `O`, or `B-` or `I-` and a type.
        TAG,
        /// A token longer than any word.
        TOO_LONG
    }

    public Message message() {
        return Message.of(
                "tagger.odd-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), String.valueOf(number));
    }
}
