package org.nadhir.node.watch;

import java.time.Duration;
import java.util.Locale;

/// All that is shown, at one moment.
///
/// @param up since the process began
/// @param heapBytes in use, with what is garbage already
/// @param heapMaxBytes the most it may take
/// @param threads of the platform; the node's own work runs on virtual ones, which nobody counts
/// @param diskFree of the file system that the node's folder lies on, 0 to 1, rounded down to a twentieth: a report
///     that was taken in must not show
/// @param storeAnswers whether the store took a commit at the last look
/// @param storeWait how long that took, rounded up to a power of ten of milliseconds
/// @param looked since the last look that came to its end
/// @param busy envelopes of partners that were answered BUSY, unread, since the start
/// @param strangers callers whose certificate is on no confirmed card, since the start
public record Vitals(
        Duration up,
        long heapBytes,
        long heapMaxBytes,
        int threads,
        double diskFree,
        boolean storeAnswers,
        Duration storeWait,
        Duration looked,
        long busy,
        long strangers,
        Outlook outlook) {

    /// Four looks that did not end: the node hangs.
    private static final Duration LOOKED_MAX = Lookout.REST.multipliedBy(4);
    /// Below it a warning may not fit.
    private static final double DISK_MIN = 0.05;

    /// Whether it takes warnings in and sends them.
    public boolean isReady() {
        return storeAnswers && diskFree >= DISK_MIN && looked.compareTo(LOOKED_MAX) < 0;
    }

    /// The Prometheus text format, version 0.0.4
    /// (https://prometheus.io/docs/instrumenting/exposition_formats/). The order is fixed.
    public String text() {
        StringBuilder text = new StringBuilder(2_048);
        gauge(text, "nadhir_up_seconds", "Time since the process began.", seconds(up));
        gauge(text, "nadhir_ready", "1 where the node takes warnings in and sends them.", bit(isReady()));
        gauge(text, "nadhir_looked_seconds", "Time since the node last looked at itself.", seconds(looked));
        gauge(text, "nadhir_heap_bytes", "Heap in use, garbage included.", Long.toString(heapBytes));
        gauge(text, "nadhir_heap_max_bytes", "The most that the heap may take.", Long.toString(heapMaxBytes));
        gauge(text, "nadhir_threads", "Threads of the platform.", Integer.toString(threads));
        gauge(text, "nadhir_disk_free_ratio", "Free part of the folder's file system, in twentieths.",
                String.format(Locale.ROOT, "%.2f", diskFree));
        gauge(text, "nadhir_store_ok", "1 where the store took the last commit.", bit(storeAnswers));
        gauge(text, "nadhir_store_wait_seconds", "How long that commit took, rounded up to a power of ten.",
                seconds(storeWait));
        gauge(text, "nadhir_outbox_wait_seconds",
                "How long the oldest unanswered envelope waits, rounded down to 0, 10 min, 1 h, 6 h, 1 d or 7 d.",
                seconds(outlook.waiting()));
        head(text, "nadhir_overdue", "gauge", "1 where at least one is past its time.");
        line(text, "nadhir_overdue{what=\"delivery\"}", bit(outlook.deliveryLate()));
        line(text, "nadhir_overdue{what=\"receipt\"}", bit(outlook.receiptLate()));
        line(text, "nadhir_overdue{what=\"duty\"}", bit(outlook.dutyOverdue()));
        head(text, "nadhir_turned_away_total", "counter", "Calls on the partners' port that were not read.");
        line(text, "nadhir_turned_away_total{why=\"busy\"}", Long.toString(busy));
        line(text, "nadhir_turned_away_total{why=\"stranger\"}", Long.toString(strangers));
        return text.toString();
    }

    private static void gauge(StringBuilder text, String name, String help, String value) {
        head(text, name, "gauge", help);
        line(text, name, value);
    }

    private static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    private static String bit(boolean value) {
        return value ? "1" : "0";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1_000.0);
    }
}
