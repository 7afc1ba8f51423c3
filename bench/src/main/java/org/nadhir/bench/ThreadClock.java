package org.nadhir.bench;

import java.lang.management.ManagementFactory;

/// The processor's time of the calling thread alone: what others do on the machine does not count.
final class ThreadClock {

    private static final double NANOS = 1e9;

    private ThreadClock() {}

    static double seconds(Runnable work) {
        long begun = now();
        work.run();
        return (now() - begun) / NANOS;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
