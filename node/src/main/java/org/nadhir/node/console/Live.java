package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /// To a page whose feed gave way: it asks again in a minute, else two windows would take it from each other.
    private static final String LATER = "retry: 60000\n\n";

    private final Changes changes;
    private final Semaphore feeds = new Semaphore(FEEDS_MAX);
    /// Whether it is over, of each feed by person, the oldest first; a queue is touched within `compute` only.
    private final Map<PersonId, Deque<AtomicBoolean>> ofOne = new ConcurrentHashMap<>();

    /// Where changes are seen.
    @FunctionalInterface
    public interface Changes {

        /// A number that is another one after each change, and waits a while where none came.
        long mark();
    }

    Live(Changes changes) {
        this.changes = changes;
    }

    /// A feed for `person`. Where they have enough, their oldest ends: it is the one that nobody looks at any more.
    ///
    /// @throws Refused where there are enough of them
    Response answer(PersonId person) {
        if (!feeds.tryAcquire()) {
            throw Refused.of(Problem.UNAVAILABLE, "console-feeds");
        }
        AtomicBoolean over = begun(person);
        return Pages.guarded(Response.fed("text/event-stream", out -> {
            try {
                feed(out, over);
            } finally {
                feeds.release();
                ended(person, over);
            }
        }));
    }

    private AtomicBoolean begun(PersonId person) {
        AtomicBoolean over = new AtomicBoolean();
        ofOne.compute(person, (_, before) -> {
            Deque<AtomicBoolean> own = before == null ? new ArrayDeque<>() : before;
            own.addLast(over);
            if (own.size() > FEEDS_OF_ONE_MAX) {
                own.removeFirst().set(true);
            }
            return own;
        });
        return over;
    }

    private void ended(PersonId person, AtomicBoolean over) {
        ofOne.computeIfPresent(person, (_, own) -> {
            // By identity: two of them are never equal.
            own.remove(over);
            return own.isEmpty() ? null : own;
        });
    }

    private void feed(OutputStream out, AtomicBoolean over) throws IOException {
        long last = changes.mark();
        say(out, "retry: 3000\n\n");
        int silent = 0;
        for (int look = 0; look < LOOKS_MAX && !over.get(); look++) {
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
        if (over.get()) {
            say(out, LATER);
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
