package org.nadhir.exchange;

import java.util.Locale;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;

/// What became of an attempt to open an envelope.
public sealed interface Opening {

    /// The statement that was in it, still to be parsed and verified by `Signed`: sealing proves no sender.
    record Opened(Bytes statement) implements Opening {}

    /// Nothing came out.
    record NotOpened(Reason reason) implements Opening {

        public enum Reason {
            /// It does not begin like an envelope of ours.
            NOT_AN_ENVELOPE,
            /// It is an envelope, of a version that this node does not know.
            UNKNOWN_VERSION,
            /// No envelope is of this length: cut, lengthened, or above 1 MiB.
            WRONG_LENGTH,
            /// Sealed for somebody else, or altered on the way; which of the two cannot be told.
            NOT_FOR_THIS_KEY,
            /// It opened, but its padding is not the one that belongs there.
            WRONG_PADDING
        }

        public Message message() {
            return Message.of("opening." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
