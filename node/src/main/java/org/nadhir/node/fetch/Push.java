package org.nadhir.node.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nadhir.node.fetch.Outcome.What;
import org.nadhir.node.stix.StixObjects;
import org.nadhir.node.stix.StixStream;

/// Sends the objects of a file, batch by batch, as [Pushing] says, and keeps what became of each. Serves one file.
public final class Push {

    /// In one envelope; ours, so that one that fails costs little.
    private static final int OBJECTS_MAX = 1_000;
    private static final int BYTES_MAX = 8 << 20;

    private final Server server;
    private final Pause pause;
    private final InstantSource clock;
    private final Discovery.Found.At at;
    private final TaxiiFolder folder;
    private final boolean readsAllBack;
    private final Consumer<Outcome> told;
    private final long bytesMax;
    private final Set<String> inFlight;
    private final StixObjects reader = StixObjects.alsoOlder();
    private final Map<What, Long> counts = new EnumMap<>(What.class);
    private final Map<Print, Outgoing> batch = new LinkedHashMap<>();
    private final List<Outcome> decided = new ArrayList<>();
    private long batchBytes = Envelopes.BYTES_AROUND;
    private Optional<Trouble> trouble = Optional.empty();

    private Push(
            Server server,
            Pause pause,
            InstantSource clock,
            Discovery.Found.At at,
            TaxiiFolder folder,
            boolean readsAllBack,
            Consumer<Outcome> told) {
        this.server = server;
        this.pause = pause;
        this.clock = clock;
        this.at = at;
        this.folder = folder;
        this.readsAllBack = readsAllBack;
        this.told = told;
        this.bytesMax = at.contentBytesMax() > 0 ? Math.min(BYTES_MAX, at.contentBytesMax()) : BYTES_MAX;
        this.inFlight = new HashSet<>(folder.inFlight());
    }

    /// What came of a run. Each object of the file has been counted once.
    public record Result(Map<What, Long> counts, Optional<Trouble> trouble) {

        /// How many it became of.
        public long count(What what) {
            return counts.getOrDefault(what, 0L);
        }

        /// Whether the collection has every object of the file.
        public boolean isWhole() {
            return trouble.isEmpty()
                    && counts.keySet().stream().allMatch(What::isThere);
        }
    }

    /// Sends what is not there yet.
    ///
    /// @param file a bundle, an envelope, a list or one object; read as a stream
    /// @param readsAllBack whether to read back also what the server says that it took
    /// @param told hears of each object once it is accounted for
    /// @throws IOException where the file cannot be read on; what was sent is accounted for
    public static Result run(
            Wire wire,
            InstantSource clock,
            Discovery.Found.At at,
            TaxiiFolder folder,
            InputStream file,
            boolean readsAllBack,
            Consumer<Outcome> told)
            throws IOException {
        Steady steady = new Steady(wire, Waiting::pause, clock);
        return run(steady, Waiting::pause, clock, at, folder, file, readsAllBack, told);
    }

    static Result run(
            Server server,
            Pause pause,
            InstantSource clock,
            Discovery.Found.At at,
            TaxiiFolder folder,
            InputStream file,
            boolean readsAllBack,
            Consumer<Outcome> told)
            throws IOException {
        Push push = new Push(server, pause, clock, at, folder, readsAllBack, told);
        if (!at.collection().canWrite()) {
            push.trouble = Optional.of(Trouble.of(Trouble.Kind.NO_RIGHT));
        }
        StixStream.raw(file, (_, bytes) -> push.take(bytes), push::broken);
        push.flush();
        return new Result(push.counts, push.trouble);
    }

    /// The file itself is not what it should be.
    private void broken(StixStream.Item item) {
        Print none = Print.of("file");
        decide(new Outcome(
                What.REFUSED, item.read().id(), Optional.empty(), none, none, "", item.read().findings()));
    }

    private void take(byte @Nullable [] bytes) {
        Arrival read = Arrival.of(reader, Optional.ofNullable(bytes));
        Outgoing one = new Outgoing(read.id(), read.version(), read.bytes(), read.name(), read.content());
        if (read.what() == Arrival.What.REFUSED) {
            decide(new Outcome(
                    What.REFUSED, read.id(), read.version(), read.name(), read.content(), "", read.findings()));
            return;
        }
        Optional<What> known = known(one);
        if (known.isPresent()) {
            decide(one.became(known.get(), ""));
            return;
        }
        long size = one.bytes().length() + 1L;
        if (size + Envelopes.BYTES_AROUND > bytesMax) {
            decide(one.became(What.REFUSED, "max_content_length " + bytesMax));
            return;
        }
        if (batch.size() == OBJECTS_MAX || batchBytes + size > bytesMax) {
            flush();
        }
        batch.put(one.name(), one);
        batchBytes += size;
    }

    /// What need not be sent, or must not: it does not go back to where it came from.
    private Optional<What> known(Outgoing one) {
        @Nullable Outgoing twice = batch.get(one.name());
        if (twice != null) {
            return Optional.of(twice.content().equals(one.content()) ? What.BEFORE : What.DISPUTED);
        }
        return switch (folder.sent().look(one.name(), one.content())) {
            case SAME -> Optional.of(What.BEFORE);
            case OTHER -> Optional.of(What.DISPUTED);
            case NEW -> switch (folder.pulled().look(one.name(), one.content())) {
                case SAME -> Optional.of(What.FROM_THERE);
                case OTHER -> Optional.of(What.DISPUTED);
                case NEW -> Optional.empty();
            };
        };
    }

    private void decide(Outcome outcome) {
        decided.add(outcome);
        if (decided.size() >= OBJECTS_MAX) {
            account(List.of());
        }
    }

    private void flush() {
        if (trouble.isPresent()) {
            account(batch.values().stream()
                    .map(one -> one.became(What.UNSENT, ""))
                    .toList());
        } else if (!batch.isEmpty()) {
            send(new ArrayList<>(batch.values()));
        } else {
            account(List.of());
        }
        batch.clear();
        batchBytes = Envelopes.BYTES_AROUND;
    }

    private void send(List<Outgoing> objects) {
        boolean wasInFlight = objects.stream().anyMatch(one -> inFlight.contains(one.label()));
        Pushing pushing = new Pushing(at.place(), at.collection().canRead(), readsAllBack, objects);
        Deque<Pushing.Effect> effects = new ArrayDeque<>(pushing.begin(wasInFlight));
        while (true) {
            switch (effects.removeFirst()) {
                case Pushing.Effect.Note() -> folder.posting(objects);
                case Pushing.Effect.Wait(var duration) -> pause.pause(duration);
                case Pushing.Effect.Fetch(Ask ask) -> effects.addAll(pushing.heard(server.ask(ask)));
                case Pushing.Effect.End(List<Outcome> outcomes, Optional<Trouble> ended) -> {
                    trouble = ended;
                    account(outcomes);
                    return;
                }
            }
        }
    }

    /// Keeps these and what was decided without asking, and tells of them.
    private void account(List<Outcome> outcomes) {
        List<Outcome> all = new ArrayList<>(decided);
        all.addAll(outcomes);
        decided.clear();
        folder.account(all.stream().filter(one -> one.what() != What.BEFORE).toList(), clock.instant());
        for (Outcome outcome : all) {
            counts.merge(outcome.what(), 1L, Long::sum);
            told.accept(outcome);
        }
    }
}
