package org.nadhir.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nadhir.exchange.Backoff;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Delivery.Waiting;
import org.nadhir.model.PartyId;

/// Decides who is offered what, when. What is owed goes first, then by precedence; each partner gets one envelope at a
/// time and beside it one that is urgent; where nobody answers the others for that partner wait too, and go at once
/// when somebody does. A deadline that passes without a receipt escalates.
///
/// No thread, no clock, no randomness. Belongs to one thread; its work for each event grows with the number of partners
/// that something waits for, and with the logarithm of what waits.
public final class Dispatch {

    private final int workers;
    private final int workersKept;
    private final Map<Parcel.Id, Parcel> open = new LinkedHashMap<>();
    private final Map<PartyId, Lane> lanes = new LinkedHashMap<>();
    /// Warnings whose deadline has not passed, the next one first.
    private final TreeSet<Parcel> deadlines = new TreeSet<>(Comparator.comparing(
                    (Parcel parcel) -> parcel.urgency().due())
            .thenComparing(parcel -> parcel.recipient().value())
            .thenComparing(parcel -> parcel.cargo().sequence()));
    private int running;

    /// Begins knowing nothing.
    ///
    /// @param workers offers at a time
    /// @param workersKept of these so many for what is urgent
    public Dispatch(int workers, int workersKept) {
        if (workersKept < 0 || workersKept >= workers) {
            throw new IllegalArgumentException("some workers are for all, some may be kept");
        }
        this.workers = workers;
        this.workersKept = workersKept;
    }

    /// Takes an event in and says what is to be done.
    public List<Effect> on(Event event, Instant now) {
        List<Effect> effects = new ArrayList<>();
        switch (event) {
            case Event.Tick() -> {}
            case Event.Sealed(Parcel parcel) -> sealed(parcel);
            case Event.Offered(Parcel parcel, Delivery came) -> offered(parcel, came, now, effects);
            case Event.Broken(Parcel parcel) -> {
                ended(parcel);
                again(parcel.dueAt(now.plus(Backoff.FIRST)));
            }
            case Event.Answered(Parcel.Id id) -> forget(id);
            case Event.Asked(PartyId partner) -> sooner(partner, now);
        }
        escalate(now, effects);
        send(now, effects);
        nextAt(now).ifPresent(at -> effects.add(new Effect.Wait(at)));
        return effects;
    }

    /// How many deliveries are open, for those who watch.
    public int size() {
        return open.size();
    }

    private void sealed(Parcel parcel) {
        if (!open.containsKey(parcel.id())) {
            if (parcel.cargo() instanceof Cargo.OfRelease || parcel.cargo() instanceof Cargo.OfRecall) {
                deadlines.add(parcel);
            }
            again(parcel);
        }
    }

    private void offered(Parcel parcel, Delivery came, Instant now, List<Effect> effects) {
        ended(parcel);
        switch (came) {
            case Delivery.Delivered _ -> {
                forget(parcel.id());
                met(parcel.recipient(), now);
            }
            case Delivery.Refused refused -> {
                forget(parcel.id());
                met(parcel.recipient(), now);
                effects.add(new Effect.Show(refused));
            }
            case Waiting waiting -> unanswered(waiting);
            case Delivery.Silent silent -> {
                unanswered(silent.waiting());
                if (silent.waiting().attempts() == Waiting.ATTEMPTS_BEFORE_SILENT) {
                    effects.add(new Effect.Show(silent));
                }
            }
        }
    }

    private void unanswered(Waiting waiting) {
        lane(waiting.recipient()).shut(waiting.notBefore());
        again(Parcel.of(waiting));
    }

    private void met(PartyId partner, Instant now) {
        if (lane(partner).isShut()) {
            sooner(partner, now);
        }
    }

    private void sooner(PartyId partner, Instant now) {
        Lane lane = lanes.get(partner);
        if (lane != null) {
            lane.open(now).forEach(parcel -> open.put(parcel.id(), parcel));
        }
    }

    private void again(Parcel parcel) {
        open.put(parcel.id(), parcel);
        lane(parcel.recipient()).add(parcel);
    }

    private void ended(Parcel parcel) {
        lane(parcel.recipient()).end(parcel);
        running--;
    }

    private void forget(Parcel.Id id) {
        Parcel known = open.remove(id);
        if (known != null) {
            Lane lane = lane(id.recipient());
            lane.remove(known);
            deadlines.remove(known);
        }
    }

    private void escalate(Instant now, List<Effect> effects) {
        while (!deadlines.isEmpty() && !deadlines.first().urgency().due().isAfter(now)) {
            effects.add(new Effect.Escalate(deadlines.pollFirst()));
        }
    }

    /// Offers as many as may run, the most urgent of all partners first.
    private void send(Instant now, List<Effect> effects) {
        lanes.values().removeIf(Lane::isEmpty);
        lanes.values().forEach(lane -> lane.wakeUp(now));
        Optional<Parcel> next = next(now);
        while (next.isPresent()) {
            lane(next.get().recipient()).begin(next.get());
            running++;
            effects.add(new Effect.Send(next.get()));
            next = next(now);
        }
    }

    private Optional<Parcel> next(Instant now) {
        return lanes.values().stream()
                .flatMap(lane -> lane.next(now).stream())
                .min(Comparator.comparing(Parcel::urgency))
                .filter(parcel -> running < (parcel.urgency().isUrgent() ? workers : workers - workersKept));
    }

    private Optional<Instant> nextAt(Instant now) {
        return Stream.concat(
                        lanes.values().stream().flatMap(lane -> lane.nextAt(now).stream()),
                        deadlines.stream().limit(1).map(parcel -> parcel.urgency().due()))
                .min(Comparator.naturalOrder());
    }

    private Lane lane(PartyId partner) {
        return lanes.computeIfAbsent(partner, _ -> new Lane());
    }
}
