package org.nadhir.node.fetch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Asks with [Patience].
record Steady(Server server, Pause pause, InstantSource clock) implements Server {

    @Override
    public Heard ask(Ask ask) {
        Patience patience = new Patience();
        while (true) {
            Heard heard = server.ask(ask);
            Optional<Duration> wait = patience.again(ask, heard, clock.instant());
            if (wait.isEmpty()) {
                return heard;
            }
            pause.pause(wait.get());
        }
    }
}
