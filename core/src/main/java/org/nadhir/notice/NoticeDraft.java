package org.nadhir.notice;

import org.nadhir.model.Bytes;
import org.nadhir.tearline.Findings;
import org.nadhir.tearline.Leaking;

/// What came of building a notice.
public sealed interface NoticeDraft {

    /// Word for word as it would be read, and searched by the leak guard. Its digest is what approvals name.
    record Built(Bytes bytes, Notice notice) implements NoticeDraft {}

    /// Word for word as it would be read, with something near a source in it: nobody is told of it before two persons
    /// cleared it ([org.nadhir.tearline.HeldWords]).
    record Held(Bytes bytes, Notice notice, Findings findings) implements NoticeDraft {}

    /// It would give away something of a source; the author words it differently.
    record Leaks(Leaking leaking) implements NoticeDraft {}
}
