package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nadhir.model.PersonId;
import org.nadhir.node.http.Response;

/// Pages that renew themselves: one person's many windows give way to each other, never to nobody's.
final class LiveTest {

    private static final PersonId LAYLA = new PersonId("6f7f0a0e-6d5e-4a43-9a3e-0f9a5b6c7d01");
    private static final PersonId OMAR = new PersonId("6f7f0a0e-6d5e-4a43-9a3e-0f9a5b6c7d02");
    private static final int OF_ONE = 8;

    private final Live live = new Live(() -> 1);
    private final List<Thread> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Thread::interrupt);
    }

    private ByteArrayOutputStream opened(PersonId person) {
        Response.Feed feed = Objects.requireNonNull(live.answer(person).feed());
        var out = new ByteArrayOutputStream();
        open.add(Thread.ofVirtual().start(() -> {
            try {
                feed.write(out);
            } catch (IOException e) {
                // The test is over.
                Thread.currentThread().interrupt();
            }
        }));
        return out;
    }

    @Test
    void theOldestWindowOfOneGivesWayToTheirNewestAndAsksLater() throws InterruptedException {
        ByteArrayOutputStream first = opened(LAYLA);
        opened(OMAR);
        for (int i = 0; i < OF_ONE; i++) {
            opened(LAYLA);
        }
        assertTrue(open.getFirst().join(Duration.ofSeconds(30)), "the oldest goes on");
        assertTrue(first.toString(UTF_8).endsWith("retry: 60000\n\n"), first.toString(UTF_8));
        assertEquals(OF_ONE + 1L, open.stream().filter(Thread::isAlive).count());
    }

    @Test
    void whereThereAreTooManyOfAllOneMoreIsRefused() {
        for (int i = 0; i < 24; i++) {
            live.answer(LAYLA);
        }
        assertThrows(Refused.class, () -> live.answer(OMAR));
    }
}
