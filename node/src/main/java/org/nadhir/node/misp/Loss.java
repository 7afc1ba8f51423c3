package org.nadhir.node.misp;

import org.nadhir.model.Message;

/// One thing that is not in the other format as it was.
///
/// @param id of the object that it belongs to, or empty where that has none
/// @param pointer where it stood, as RFC 6901 writes it
/// @param what its kind or the names of its members
public record Loss(String id, String pointer, String what, Why why) {

    /// What a person reads.
    public Message message() {
        return Message.of("misp.why." + why.word(), what);
    }
}
