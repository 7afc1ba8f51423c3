package org.nadhir.exchange;

import org.nadhir.model.Message;

/// What became of an attempt to seal: an envelope, or nothing because the key was none.
public sealed interface Sealing permits Envelope, Sealing.NotSealed {

    /// The recipient's card does not hold a key that one can seal to.
    record NotSealed() implements Sealing {

        public Message message() {
            return Message.of("sealing.bad-sealing-key");
        }
    }
}
