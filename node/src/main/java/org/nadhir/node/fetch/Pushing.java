package org.nadhir.node.fetch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;

/// Decides how one batch of objects gets into a collection, and what became of each. Touches nothing; the same answers
/// give the same effects. Serves one batch.
///
/// An object is in the collection when the server says so of its id and version, or when it is read back and is the
/// same. Counts are not looked at. What the server refuses as a whole is sent again in halves, so that one object
/// spoils no other. Where an answer was lost, nothing is sent twice before it was looked for.
final class Pushing {

    private static final int POLLS_MAX = 24;
    private static final Duration POLL_WAIT_MAX = Duration.ofSeconds(30);

    /// What is to be done, in this order.
    sealed interface Effect {
        /// Keep on record that these are being sent.
        record Note() implements Effect {}

        /// Ask, and tell what was heard.
        record Fetch(Ask ask) implements Effect {}

        /// Wait.
        record Wait(Duration duration) implements Effect {}

        /// Done: every object of the batch has its outcome. With trouble no other batch need be tried.
        record End(List<Outcome> outcomes, Optional<Trouble> trouble) implements Effect {
            public End {
                outcomes = List.copyOf(outcomes);
            }
        }
    }

    /// What it waits to hear of.
    private enum Phase {
        LOOKING,
        POSTING,
        POLLING,
        READING_BACK
    }

    private final Place place;
    private final boolean canRead;
    private final boolean readsAllBack;
    private final List<Outgoing> batch;
    private final Map<Print, Outcome> done = new LinkedHashMap<>();
    private final Deque<List<Outgoing>> toPost = new ArrayDeque<>();
    private List<Outgoing> posted = List.of();
    private Phase phase = Phase.POSTING;
    private String statusId = "";
    private int polls;
    private boolean isPending;
    private Optional<ReadingBack> reading = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();

    /// @param canRead whether what is in the collection may be read
    /// @param readsAllBack whether to read back also what the server says that it took
    Pushing(Place place, boolean canRead, boolean readsAllBack, List<Outgoing> batch) {
        this.place = place;
        this.canRead = canRead;
        this.readsAllBack = readsAllBack;
        this.batch = List.copyOf(batch);
    }

    /// What is to be done first.
    ///
    /// @param wasInFlight whether an earlier run died before it knew what became of these
    List<Effect> begin(boolean wasInFlight) {
        toPost.add(batch);
        return wasInFlight && canRead ? read(Phase.LOOKING, batch) : post();
    }

    List<Effect> heard(Heard heard) {
        return switch (phase) {
            case POSTING -> heardPost(heard);
            case POLLING -> heardStatus(heard);
            case LOOKING, READING_BACK -> heardObjects(heard);
        };
    }

    private List<Effect> post() {
        while (!toPost.isEmpty()) {
            posted = toPost.removeFirst().stream()
                    .filter(one -> !done.containsKey(one.name()))
                    .toList();
            if (!posted.isEmpty()) {
                phase = Phase.POSTING;
                isPending = false;
                polls = 0;
                return List.of(
                        new Effect.Note(),
                        new Effect.Fetch(Ask.post(place.objects(""), Envelopes.of(posted))));
            }
        }
        return end();
    }

    /// Whatever has no outcome was not sent.
    private List<Effect> end() {
        List<Outcome> outcomes = batch.stream()
                .map(one -> done.getOrDefault(one.name(), one.became(Outcome.What.UNSENT, "")))
                .toList();
        return List.of(new Effect.End(outcomes, trouble));
    }

    private List<Effect> stop(Trouble why) {
        trouble = Optional.of(why);
        return end();
    }

    private List<Effect> heardPost(Heard heard) {
        return switch (heard) {
            case Heard.Silent silent -> switch (silent.why()) {
                case NO_CONNECTION, NO_SUCH_NAME, NOT_TRUSTED -> stop(Trouble.of(silent));
                case TIMEOUT, BROKEN, TOO_LARGE -> lost(Trouble.of(silent));
            };
            case Heard.Answered answer -> {
                int status = answer.status();
                if (status / 100 == 2) {
                    polls = 0;
                    yield status(answer);
                }
                if (status == 400 || status == 413 || status == 422) {
                    yield halves(answer);
                }
                yield status / 100 == 5 && status != 503 ? lost(Trouble.of(answer)) : stop(Trouble.of(answer));
            }
        };
    }

    private List<Effect> halves(Heard.Answered answer) {
        if (posted.size() == 1) {
            Outgoing one = posted.getFirst();
            done.put(one.name(), one.became(Outcome.What.FAILED, Trouble.said(answer)));
            return post();
        }
        int half = posted.size() / 2;
        toPost.addFirst(posted.subList(half, posted.size()));
        toPost.addFirst(posted.subList(0, half));
        return post();
    }

    /// Whether these were taken is not known: it is looked what is there, and no more is sent in this run.
    private List<Effect> lost(Trouble why) {
        trouble = Optional.of(why);
        return settle();
    }

    private List<Effect> status(Heard.Answered answer) {
        if (!(JsonReader.read(answer.body().toArray(), Wire.BODY_BYTES_MAX)
                instanceof JsonReader.Result.Read(Json value))) {
            return settle();
        }
        View status = new View(value);
        new Details(posted, done).take(status);
        isPending = !status.text("status").equals("complete");
        if (!status.text("id").isEmpty()) {
            statusId = status.text("id");
        }
        boolean hasAll = posted.stream().allMatch(one -> done.containsKey(one.name()));
        if (!isPending || hasAll || !Place.isSegment(statusId) || polls >= POLLS_MAX) {
            return settle();
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(polls, 5));
        polls++;
        phase = Phase.POLLING;
        return List.of(
                new Effect.Wait(wait.compareTo(POLL_WAIT_MAX) > 0 ? POLL_WAIT_MAX : wait),
                new Effect.Fetch(Ask.get(place.status(statusId))));
    }

    private List<Effect> heardStatus(Heard heard) {
        return switch (heard) {
            // A server that forgot what it was at is no reason to say that it did not do it.
            case Heard.Silent _ -> settle();
            case Heard.Answered answer -> answer.status() == 200 ? status(answer) : settle();
        };
    }

    /// Looks for what the server did not say that it took.
    private List<Effect> settle() {
        statusId = "";
        List<Outgoing> doubtful = posted.stream()
                .filter(one -> readsAllBack
                        || !done.containsKey(one.name())
                        || done.get(one.name()).what() != Outcome.What.TAKEN)
                .toList();
        return canRead && !doubtful.isEmpty() ? read(Phase.READING_BACK, doubtful) : settled();
    }

    private List<Effect> settled() {
        for (Outgoing one : posted) {
            done.putIfAbsent(
                    one.name(),
                    one.became(isPending ? Outcome.What.PENDING : Outcome.What.UNACCOUNTED, ""));
        }
        return trouble.isPresent() ? end() : post();
    }

    private List<Effect> read(Phase why, List<Outgoing> wanted) {
        phase = why;
        ReadingBack begun = new ReadingBack(place, wanted);
        reading = Optional.of(begun);
        return List.of(new Effect.Fetch(begun.ask()));
    }

    private List<Effect> heardObjects(Heard heard) {
        ReadingBack back = reading.orElseThrow();
        if (back.heard(heard)) {
            return List.of(new Effect.Fetch(back.ask()));
        }
        done.putAll(back.found());
        if (phase == Phase.LOOKING) {
            return post();
        }
        // What the server says that it took, and does not give when asked for it, is not there for us.
        for (Outgoing one : back.missing()) {
            if (done.containsKey(one.name()) && done.get(one.name()).what() == Outcome.What.TAKEN) {
                done.put(one.name(), one.became(Outcome.What.UNACCOUNTED, ""));
            }
        }
        return settled();
    }
}
