package org.nadhir.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nadhir.exchange.Backoff;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Envelope;
import org.nadhir.exchange.Urgency;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.model.Uuids;
import org.nadhir.tearline.Precedence;

final class DispatchTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final Digest DIGEST = Digest.of(new byte[] {1});

    private final Random random = new Random(1);
    private final PartyId one = new PartyId(Uuids.random(random));
    private final PartyId other = new PartyId(Uuids.random(random));
    private final Dispatch dispatch = new Dispatch(3, 1);

    @Test
    void whatIsOwedGoesFirstThenByPrecedenceThenByNumber() {
        Parcel routine = parcel(one, 1, Precedence.ROUTINE, false);
        Parcel priority = parcel(one, 2, Precedence.PRIORITY, false);
        Parcel owed = parcel(one, 3, Precedence.ROUTINE, true);
        Parcel flash = parcel(one, 4, Precedence.FLASH, false);
        sent(new Event.Sealed(later(routine)), new Event.Sealed(later(priority)), new Event.Sealed(later(owed)),
                new Event.Sealed(later(flash)));
        assertEquals(List.of(3L, 2L), numbers(dispatch.on(new Event.Tick(), NOW.plusSeconds(1))));
        assertEquals(List.of(4L), numbers(dispatch.on(delivered(later(owed)), NOW.plusSeconds(1))));
        assertEquals(List.of(1L), numbers(dispatch.on(delivered(later(priority)), NOW.plusSeconds(1))));
    }

    @Test
    void oneParcelIsNeverOfferedTwiceAtATime() {
        Parcel parcel = parcel(one, 1, Precedence.ROUTINE, false);
        assertEquals(List.of(1L), sent(new Event.Sealed(parcel)));
        assertEquals(List.of(), sent(new Event.Sealed(parcel), new Event.Tick(), new Event.Asked(one)));
    }

    @Test
    void someWorkersAreKeptForWhatIsUrgent() {
        PartyId third = new PartyId(Uuids.random(random));
        assertEquals(List.of(1L), sent(new Event.Sealed(parcel(one, 1, Precedence.ROUTINE, false))));
        assertEquals(List.of(2L), sent(new Event.Sealed(parcel(other, 2, Precedence.ROUTINE, false))));
        assertEquals(List.of(), sent(new Event.Sealed(parcel(third, 3, Precedence.ROUTINE, false))));
        assertEquals(List.of(4L), sent(new Event.Sealed(parcel(third, 4, Precedence.FLASH, false))));
    }

    @Test
    void whereNobodyAnswersTheOthersWaitAndGoAtOnceWhenSomebodyDoes() {
        Parcel first = parcel(one, 1, Precedence.ROUTINE, false);
        Parcel second = parcel(one, 2, Precedence.ROUTINE, false);
        Parcel third = parcel(one, 3, Precedence.ROUTINE, false);
        assertEquals(List.of(1L), sent(new Event.Sealed(first), new Event.Sealed(second), new Event.Sealed(third)));
        assertEquals(List.of(), sent(unanswered(first, NOW)));
        Instant later = NOW.plusSeconds(5);
        assertEquals(List.of(1L), numbers(dispatch.on(new Event.Tick(), later)));
        assertEquals(List.of(), numbers(dispatch.on(unanswered(first, later), later)));
        Instant muchLater = later.plusSeconds(5);
        Parcel again = new Parcel(one, first.cargo(), first.urgency(), 1, later);
        assertEquals(List.of(1L), numbers(dispatch.on(new Event.Tick(), muchLater)));
        assertEquals(List.of(2L), numbers(dispatch.on(delivered(again), muchLater)));
    }

    private static Event unanswered(Parcel parcel, Instant at) {
        byte[] bytes = Arrays.copyOf(new byte[] {'N', 'A', 'D', 'H', 'I', 'R', 0, 1}, 4096);
        Envelope envelope = Envelope.stored(Bytes.of(bytes), Digest.of(bytes)).orElseThrow();
        return new Event.Offered(parcel, new Delivery.Waiting(
                        parcel.cargo(), parcel.recipient(), envelope, parcel.urgency(), 0, NOW).unanswered(at));
    }

    @Test
    void aPassedDeadlineEscalatesOnceAndTheParcelStays() {
        Parcel flash = parcel(one, 1, Precedence.FLASH, true);
        sent(new Event.Sealed(flash));
        Instant late = NOW.plus(Precedence.FLASH.within());
        assertEquals(1, escalations(dispatch.on(new Event.Tick(), late)));
        assertEquals(0, escalations(dispatch.on(new Event.Tick(), late.plusSeconds(60))));
        assertEquals(1, dispatch.size());
    }

    @Test
    void aReceiptThatCameByHandEndsItBeforeItsDeadline() {
        Parcel parcel = parcel(one, 1, Precedence.FLASH, true);
        Dispatch resting = new Dispatch(3, 1);
        resting.on(new Event.Sealed(later(parcel)), NOW);
        resting.on(new Event.Answered(parcel.id()), NOW);
        assertEquals(List.of(), resting.on(new Event.Tick(), NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void aClockThatWasFarAheadHoldsNothingBack() {
        Parcel parcel = parcel(one, 1, Precedence.ROUTINE, false);
        assertEquals(List.of(1L), sent(new Event.Sealed(parcel.dueAt(NOW.plus(Duration.ofDays(3_650))))));
        Parcel offered = new Parcel(other, parcel.cargo(), parcel.urgency(), 1, NOW.plus(Duration.ofHours(1)));
        assertEquals(List.of(1L), sent(new Event.Sealed(offered)));
    }

    @Test
    void pausesDoubleUpToABoundAndHaveADrawnHalf() {
        Urgency routine = Urgency.ofAnswer(NOW);
        Urgency owed = Urgency.of(Precedence.ROUTINE, true, NOW);
        for (int attempts = 1; attempts < 40; attempts++) {
            Duration whole = Duration.ofSeconds(Math.min(300, 5L << Math.min(attempts - 1, 10)));
            Duration pause = Backoff.pause(attempts, routine, DIGEST);
            assertTrue(pause.compareTo(whole) <= 0 && pause.multipliedBy(2).compareTo(whole.minusMillis(2)) >= 0);
            assertTrue(attempts > 24
                    || Backoff.pause(attempts, owed, DIGEST).compareTo(Backoff.LONGEST_URGENT) <= 0);
        }
        assertEquals(Backoff.pause(3, routine, DIGEST), Backoff.pause(3, routine, DIGEST));
        long different = random.ints(100)
                .mapToObj(n -> Backoff.pause(9, routine, Digest.of(new byte[] {(byte) n, (byte) (n >> 8)})))
                .distinct()
                .count();
        assertTrue(different > 90, "drawn apart");
    }

    private List<Long> sent(Event... events) {
        List<Long> all = new ArrayList<>();
        for (Event event : events) {
            all.addAll(numbers(dispatch.on(event, NOW)));
        }
        return all;
    }

    private static List<Long> numbers(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Send.class::isInstance)
                .map(effect -> ((Effect.Send) effect).parcel().cargo().sequence())
                .toList();
    }

    private static long escalations(List<Effect> effects) {
        return effects.stream().filter(Effect.Escalate.class::isInstance).count();
    }

    private static Event delivered(Parcel parcel) {
        return new Event.Offered(parcel, new Delivery.Delivered(parcel.cargo(), parcel.recipient()));
    }

    private static Parcel later(Parcel parcel) {
        return parcel.dueAt(NOW.plusSeconds(1));
    }

    private Parcel parcel(PartyId recipient, long sequence, Precedence precedence, boolean owed) {
        Cargo cargo = new Cargo.OfRelease(new ReleaseId(Uuids.random(random)), sequence, DIGEST);
        return new Parcel(recipient, cargo, Urgency.of(precedence, owed, NOW), 0, NOW);
    }
}
