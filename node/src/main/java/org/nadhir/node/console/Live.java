package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Problem;
import org.nadhir.node.http.Response;

/// Tells open pages that something changed, and nothing of what (server-sent events, HTML Living Standard §9.2): the
/// page then asks again, with its reader's rights. A reader without scripts reloads the page.
public final class Live {

    static final String PATH = "/live";
    /// Ours: a desk has some screens; whoever comes after them asks from time to time instead.
    private static final int FEEDS_MAX = 24;
    /// A third of them at most: nobody's open windows leave the others without.
    private static final int FEEDS_OF_ONE_MAX = FEEDS_MAX / 3;
    private static final Duration LOOK = Duration.ofSeconds(1);
    /// A line that says nothing, so that whoever is gone is noticed.
    private static final int SILENT_LOOKS_MAX = 10;
    /// A feed ends by itself and is asked for again: a session that is over gets none.
    private static final int LOOKS_MAX = 600;

    private final Changes changes;
    private final Semaphore feeds = new Semaphore(FEEDS_MAX);
    private final Map<PersonId, Semaphore> ofOne = new ConcurrentHashMap<>();

    /// Where changes are seen.
    @FunctionalInterface
    public interface Changes {

        /// A number that is another one after each change, and waits a while where none came.
        long mark();
    }

    Live(Changes changes) {
        this.changes = changes;
    }

    /// A feed for `person`.
    ///
    /// @throws Refused where there are enough of them, or enough of this person's
    Response answer(PersonId person) {
        Semaphore own = ofOne.computeIfAbsent(person, _ -> new Semaphore(FEEDS_OF_ONE_MAX));
        if (!own.tryAcquire()) {
            throw Refused.of(Problem.UNAVAILABLE, "console-feeds");
        }
        if (!feeds.tryAcquire()) {
            own.release();
            throw Refused.of(Problem.UNAVAILABLE, "console-feeds");
        }
        return Pages.guarded(Response.fed("text/event-stream", out -> {
            try {
                feed(out);
            } finally {
                feeds.release();
                own.release();
            }
        }));
    }

    private void feed(OutputStream out) throws IOException {
        long last = changes.mark();
        say(out, "retry: 3000\n\n");
        int silent = 0;
        for (int look = 0; look < LOOKS_MAX; look++) {
            pause();
            long mark = changes.mark();
            silent++;
            if (mark != last) {
                last = mark;
                silent = 0;
                say(out, "event: changed\ndata: \n\n");
            } else if (silent >= SILENT_LOOKS_MAX) {
                silent = 0;
                say(out, ":\n\n");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(UTF_8));
        out.flush();
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the node stops", e);
        }
    }
}
