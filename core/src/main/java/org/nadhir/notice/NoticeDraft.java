package org.nadhir.notice;

import org.nadhir.model.Bytes;
import org.nadhir.tearline.Leaking;

/// What came of building a notice.
public sealed interface NoticeDraft {

    /// Word for word as it would be read, and searched by the leak guard. Its digest is what approvals name.
    record Built(Bytes bytes, Notice notice) implements NoticeDraft {}

    /// It would give away something of a source; the author words it differently.
    record Leaks(Leaking leaking) implements NoticeDraft {}
}
