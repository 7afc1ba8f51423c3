package org.nadhir.node.bell;

import java.io.IOException;

/// Something that makes a person look at the node. Safe for one thread.
public interface Bell {

    /// Rings once; nothing of what waits can be handed over.
    ///
    /// @throws IOException where nobody took it: try again later
    void ring() throws IOException;
}
