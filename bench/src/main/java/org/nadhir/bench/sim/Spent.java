package org.nadhir.bench.sim;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/// Processor time, in seconds.
///
/// @param threads of those that run Java: what is asked of them, as the clock of one thread shows it too
/// @param process with the machine's compiler and collector, which go on learning for minutes
public record Spent(double threads, double process) {

    static final Spent NOTHING = new Spent(0, 0);

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS = 1e9;

    static Clock begin() {
        return new Clock(ofEach(), PROCESS.getProcessCpuTime());
    }

    Spent plus(Spent more) {
        return new Spent(threads + more.threads, process + more.process);
    }

    /// A thread that ends takes its time along; those that carry virtual threads idle half a minute before they do.
    private static Map<Long, Long> ofEach() {
        long[] ids = THREADS.getAllThreadIds();
        long[] nanos = THREADS.getThreadCpuTime(ids);
        Map<Long, Long> each = new LinkedHashMap<>();
        for (int i = 0; i < ids.length; i++) {
            each.put(ids[i], Math.max(0, nanos[i]));
        }
        return each;
    }

    /// Begun, and read once.
    record Clock(Map<Long, Long> threads, long process) {

        Spent spent() {
            Map<Long, Long> now = ofEach();
            long sum = 0;
            for (Map.Entry<Long, Long> one : now.entrySet()) {
                sum += Math.max(0, one.getValue() - threads.getOrDefault(one.getKey(), 0L));
            }
            return new Spent(sum / NANOS, (PROCESS.getProcessCpuTime() - process) / NANOS);
        }
    }
}
