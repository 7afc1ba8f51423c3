package org.nadhir.checker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When the release was made: by the sender's word, and by when the recipient's shows that it existed.
final class Dating {

    /// docs/formats.md, "Evidence bundle", 13.
    private static final Duration DAY = Duration.ofDays(1);

    private Dating() {}

    static void report(Report report, Instant own, List<Instant> shown) {
        report.time("by the sender's word, made at " + own);
        Instant earliest = shown.stream().min(Instant::compareTo).orElse(Instant.MAX);
        if (!shown.isEmpty()) {
            report.time("by the recipient's word, it existed at " + earliest);
        }
        if (Duration.between(own, earliest).abs().compareTo(DAY) > 0) {
            report.gap("nobody but the sender says when the release was made and approved");
        }
    }
}
