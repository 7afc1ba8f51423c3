package org.nadhir.node.fetch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nadhir.model.Message;

/// Does what [Pulling] says: asks, keeps, and counts what came.
public final class Pull {

    private Pull() {}

    /// What came of a run.
    ///
    /// @param counts of each kind; objects that were here already count each time that they came
    /// @param remarks what the person should know of this server
    /// @param trouble why not all could be brought; what was kept stands
    public record Result(Map<Arrival.What, Long> counts, List<Message> remarks, Optional<Trouble> trouble) {
        public Result {
            remarks = List.copyOf(remarks);
        }

        public long count(Arrival.What what) {
            return counts.getOrDefault(what, 0L);
        }

        /// Whether all that the collection has is here, and nothing was put aside in this run.
        public boolean isWhole() {
            return trouble.isEmpty() && count(Arrival.What.REFUSED) == 0 && count(Arrival.What.DISPUTED) == 0;
        }
    }

    /// Brings what is new.
    ///
    /// @param told hears of each object after it is kept, except of those that were here already
    public static Result run(
            Wire wire, InstantSource clock, Place place, TaxiiFolder folder, Consumer<Arrival> told) {
        return run(new Steady(wire, Waiting::pause, clock), clock, place, folder, told);
    }

    static Result run(
            Server server, InstantSource clock, Place place, TaxiiFolder folder, Consumer<Arrival> told) {
        Pulling pulling = new Pulling(place, folder.progress(), folder.pulled(), folder.sent());
        Map<Arrival.What, Long> counts = new EnumMap<>(Arrival.What.class);
        List<Message> remarks = new ArrayList<>();
        Deque<Pulling.Effect> effects = new ArrayDeque<>(pulling.begin());
        while (true) {
            switch (effects.removeFirst()) {
                case Pulling.Effect.Fetch(Ask ask) -> {
                    Heard heard = server.ask(ask);
                    effects.addAll(pulling.heard(heard, clock.instant()));
                }
                case Pulling.Effect.Keep(List<Arrival> arrivals, Progress progress) -> {
                    Instant now = clock.instant();
                    folder.keep(arrivals, progress, now);
                    for (Arrival arrival : arrivals) {
                        counts.merge(arrival.what(), 1L, Long::sum);
                        if (arrival.what() != Arrival.What.SAME) {
                            told.accept(arrival);
                        }
                    }
                }
                case Pulling.Effect.Remark(Message message) -> remarks.add(message);
                case Pulling.Effect.End(Optional<Trouble> trouble) -> {
                    return new Result(counts, remarks, trouble);
                }
            }
        }
    }
}
