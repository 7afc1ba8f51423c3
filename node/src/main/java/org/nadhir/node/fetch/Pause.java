package org.nadhir.node.fetch;

import java.time.Duration;

/// Waits, as the other side or good manners want it.
@FunctionalInterface
interface Pause {

    void pause(Duration duration);
}
