package org.nadhir.node.fetch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Real waiting. Who interrupts it ends it early.
final class Waiting {

    private Waiting() {}

    static void pause(Duration duration) {
        try {
            if (new CountDownLatch(1).await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
