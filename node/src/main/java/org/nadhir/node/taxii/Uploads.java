package org.nadhir.node.taxii;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.nadhir.node.http.Request;

/// Reads bodies, bounded in size, in time, and in what all of them hold of the memory together; a packed one is bounded
/// as it is unpacked.
final class Uploads {

    /// DESIGN.md §5.12.
    static final int BYTES_MAX = 64 * 1024 * 1024;
    private static final int KIB = 1024;
    /// Of all bodies together, in KiB; ours: three of the largest.
    private static final int MEMORY_KIB = 3 * (BYTES_MAX / KIB + 1);
    private static final Duration WAIT = Duration.ofSeconds(10);
    /// Ours: the largest body in that needs four megabit a second.
    private static final Duration READING_MAX = Duration.ofMinutes(2);
    private static final int PIECE_BYTES = 64 * KIB;

    private final InstantSource clock;
    private final Semaphore memory = new Semaphore(MEMORY_KIB, true);
    /// What each key may hold: one of the largest, so that none keeps the others out. Only issued keys come in here.
    private final Map<String, Semaphore> shares = new ConcurrentHashMap<>();

    Uploads(InstantSource clock) {
        this.clock = clock;
    }

    /// What is done with a body.
    @FunctionalInterface
    interface Use<T> {

        /// Works it off.
        ///
        /// @param body of which `length` bytes count
        T with(byte[] body, int length) throws Refused.Stop;
    }

    /// Reads the body and hands it on.
    ///
    /// @param key the name of the key that sends it
    /// @throws Refused.Stop where it is too large, comes too slowly, is packed in another way, or must wait too long;
    ///     then the connection holds what was not read
    <T> T read(Request request, String key, Use<T> use) throws Refused.Stop {
        Optional<String> coding = request.header("Content-Encoding").map(one -> one.toLowerCase(Locale.ROOT).strip());
        boolean isPacked = coding.filter("gzip"::equals).isPresent();
        if (!isPacked && coding.filter(one -> !one.equals("identity")).isPresent()) {
            throw new Refused.Stop(new Refused(
                    415, "This content coding is not read here", "Send the body as it is, or packed with gzip"));
        }
        OptionalLong length = request.length();
        if (length.orElse(0) > BYTES_MAX) {
            throw tooLarge();
        }
        int kib = length.isPresent() && !isPacked
                ? (int) (length.getAsLong() / KIB) + 1
                : BYTES_MAX / KIB + 1;
        Semaphore share = shares.computeIfAbsent(key, _ -> new Semaphore(BYTES_MAX / KIB + 1, true));
        take(share, kib);
        try {
            take(memory, kib);
            try {
                return reading(request, isPacked, length, use);
            } finally {
                memory.release(kib);
            }
        } finally {
            share.release(kib);
        }
    }

    private static void take(Semaphore from, int kib) throws Refused.Stop {
        boolean taken;
        try {
            taken = from.tryAcquire(kib, WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            taken = false;
        }
        if (!taken) {
            throw new Refused.Stop(new Refused(
                    503, "Too much is being pushed just now", "Send the same again in some seconds"));
        }
    }

    private <T> T reading(Request request, boolean isPacked, OptionalLong length, Use<T> use) throws Refused.Stop {
        byte[] body = new byte[length.isPresent() && !isPacked ? (int) length.getAsLong() + 1 : PIECE_BYTES];
        int read = 0;
        Instant began = clock.instant();
        try (InputStream raw = request.stream();
                InputStream in = isPacked ? new GZIPInputStream(raw, PIECE_BYTES) : raw) {
            int piece = in.read(body, read, body.length - read);
            while (piece >= 0) {
                read += piece;
                if (read > BYTES_MAX) {
                    throw tooLarge();
                }
                if (Duration.between(began, clock.instant()).compareTo(READING_MAX) > 0) {
                    throw new Refused.Stop(new Refused(408, "The body comes too slowly", "Send smaller envelopes"));
                }
                if (read == body.length) {
                    body = Arrays.copyOf(body, Math.min(2 * body.length, BYTES_MAX + 1));
                }
                piece = in.read(body, read, body.length - read);
            }
        } catch (IOException e) {
            throw new Refused.Stop(Refused.bad(
                    isPacked ? "The body is no sound gzip" : "The body ends early", "Send it again, whole"));
        }
        return use.with(body, read);
    }

    private static Refused.Stop tooLarge() {
        return new Refused.Stop(new Refused(
                413,
                "The body has more than " + BYTES_MAX + " bytes",
                "Send several envelopes; max_content_length of the API root says the limit"));
    }
}
