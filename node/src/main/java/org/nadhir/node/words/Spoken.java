package org.nadhir.node.words;

import org.nadhir.model.Message;

/// An exception that brings the sentence for a person: the thing, the reason, the remedy, in that order.
/// The command line shows it as its one line of error. It holds no secret, no name of a source and no report text.
public interface Spoken {

    Message spoken();
}
