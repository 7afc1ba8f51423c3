package org.nadhir.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nadhir.exchange.Backoff;

/// What waits for one partner. Owned by [Dispatch].
final class Lane {

    private static final Comparator<Parcel> BY_NUMBER = Comparator.<Parcel>comparingLong(
                    parcel -> parcel.cargo().sequence())
            .thenComparing(parcel -> parcel.cargo().toString());

    private static final Comparator<Parcel> BY_URGENCY = Comparator.comparing(
                    (Parcel parcel) -> !parcel.urgency().owed())
            .thenComparing(parcel -> parcel.urgency().precedence())
            .thenComparing(BY_NUMBER);

    /// Those whose time has come, the most urgent first, each kind in the order of its numbers.
    private final TreeSet<Parcel> urgent = new TreeSet<>(BY_URGENCY);
    private final TreeSet<Parcel> other = new TreeSet<>(BY_URGENCY);
    private final TreeSet<Parcel> resting =
            new TreeSet<>(Comparator.comparing(Parcel::notBefore).thenComparing(BY_NUMBER));
    private final Set<Parcel.Id> running = new LinkedHashSet<>();
    /// Of those that run, how many are urgent and how many are not: at most one each.
    private int urgentRunning;
    private int otherRunning;
    /// Nobody answered last time: until then only what is urgent and new is offered.
    private Instant shutUntil = Instant.MIN;

    void add(Parcel parcel) {
        resting.add(parcel);
    }

    void remove(Parcel parcel) {
        due(parcel).remove(parcel);
        resting.remove(parcel);
    }

    boolean isEmpty() {
        return urgent.isEmpty() && other.isEmpty() && resting.isEmpty() && running.isEmpty();
    }

    /// Lets what has come due compete.
    void wakeUp(Instant now) {
        while (!resting.isEmpty() && resting.first().isDue(now)) {
            Parcel first = resting.pollFirst();
            due(first).add(first);
        }
        // A moment that no clock can have meant stands at the other end.
        while (!resting.isEmpty() && resting.last().isDue(now)) {
            Parcel last = resting.pollLast();
            due(last).add(last);
        }
    }

    /// The one to offer next, if one may be: of each kind, urgent or not, only one runs at a time.
    Optional<Parcel> next(Instant now) {
        Optional<Parcel> first = urgentRunning == 0 && !urgent.isEmpty()
                ? Optional.of(urgent.first())
                : Optional.<Parcel>empty();
        return first.filter(parcel -> isOpen(now) || parcel.attempts() == 0)
                .or(() -> otherRunning == 0 && !other.isEmpty() && isOpen(now)
                        ? Optional.of(other.first())
                        : Optional.empty());
    }

    private boolean isOpen(Instant now) {
        return Backoff.isDue(shutUntil, 1, now);
    }

    private NavigableSet<Parcel> due(Parcel parcel) {
        return parcel.urgency().isUrgent() ? urgent : other;
    }

    void begin(Parcel parcel) {
        due(parcel).remove(parcel);
        running.add(parcel.id());
        if (parcel.urgency().isUrgent()) {
            urgentRunning++;
        } else {
            otherRunning++;
        }
    }

    void end(Parcel parcel) {
        if (!running.remove(parcel.id())) {
            throw new IllegalStateException("nothing of this kind was to be sent");
        }
        if (parcel.urgency().isUrgent()) {
            urgentRunning--;
        } else {
            otherRunning--;
        }
    }

    /// Nobody is there: the others wait as well.
    void shut(Instant until) {
        shutUntil = until;
    }

    boolean isShut() {
        return !shutUntil.equals(Instant.MIN);
    }

    /// Somebody is there: what rests because nobody was, rests no longer.
    ///
    /// @return those that changed, as they are now
    List<Parcel> open(Instant now) {
        shutUntil = Instant.MIN;
        List<Parcel> offered =
                resting.stream().filter(parcel -> parcel.attempts() > 0).toList();
        List<Parcel> changed = new ArrayList<>();
        for (Parcel parcel : offered) {
            resting.remove(parcel);
            Parcel sooner = parcel.dueAt(now);
            resting.add(sooner);
            changed.add(sooner);
        }
        return changed;
    }

    /// When something here may be due next; empty where nothing is, or where something runs that will say so.
    Optional<Instant> nextAt(Instant now) {
        boolean held = !isOpen(now) && !(urgent.isEmpty() && other.isEmpty());
        Stream<Instant> opens = held ? Stream.of(shutUntil) : Stream.empty();
        return Stream.concat(opens, resting.stream().limit(1).map(Parcel::notBefore)).min(Comparator.naturalOrder());
    }
}
