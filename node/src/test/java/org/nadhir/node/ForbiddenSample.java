package org.nadhir.node;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// Does what core must not do, so that [ArchitectureTest] can show that its rules see it.
final class ForbiddenSample {

    private ForbiddenSample() {}

    static Supplier<Instant> ambient() {
        return Instant::now;
    }

    static Locale setting() {
        return Locale.getDefault();
    }

    static Map<String, String> unordered() {
        return Map.of("a", "b");
    }
}
