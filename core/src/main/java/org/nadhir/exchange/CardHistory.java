package org.nadhir.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.nadhir.exchange.Card.Link;
import org.nadhir.exchange.KeyAnswer.Why;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;

/// The keys of one party as one node came to know them: a state machine without input or output. Signed events go in,
/// whichever way and in whichever order they came; out comes whose signature counts, now and then.
///
/// Moments are those at which we learned of something, by our own clock, never those that a signer claims: a stolen
/// key can sign any date. So nothing of a key that ended counts unless it was witnessed before (TRUST.md, I12).
/// Immutable.
public final class CardHistory {

    /// How long a key that was replaced, and not ended, is still taken: for what was under way, by hand as well. Ours:
    /// a month, as sealed files are carried for weeks.
    public static final Duration OVERLAP = Duration.ofDays(30);

    /// How many events may wait for others. Ours: more rotations than a party makes while one is on its way.
    public static final int WAITING_MAX = 16;

    /// A card of the chain.
    ///
    /// @param payload digest of its signed payload
    /// @param statement as it was signed
    /// @param learned when it took effect here
    public record Epoch(Card card, Digest payload, Bytes statement, Instant learned) {}

    /// The end of a key, as it took effect here.
    ///
    /// @param from never later than `learned`
    public record Ended(Instant from, Instant learned, KeyChange.Reason reason) {}

    /// Two cards of one epoch, each signed by all who must: evidence against the party, or of a theft.
    public record Fork(int epoch, Digest first, SignedCard second, Instant learned) {}

    /// What came of an event.
    public record Step(CardHistory after, KeyAnswer answer) {}

    private final List<Epoch> before;
    private final List<Epoch> chain;
    private final SequencedMap<Digest, Ended> ended;
    private final List<KeyEvent> waiting;
    private final List<Fork> forks;

    private CardHistory(
            List<Epoch> before,
            List<Epoch> chain,
            SequencedMap<Digest, Ended> ended,
            List<KeyEvent> waiting,
            List<Fork> forks) {
        this.before = List.copyOf(before);
        this.chain = List.copyOf(chain);
        this.ended = new LinkedHashMap<>(ended);
        this.waiting = List.copyOf(waiting);
        this.forks = List.copyOf(forks);
    }

    /// Begins with the card that two persons confirmed.
    public static CardHistory met(SignedCard card, Instant now) {
        return new CardHistory(
                List.of(), List.of(epoch(card, now)), new LinkedHashMap<>(), List.of(), List.of());
    }

    /// Begins anew with a card that two persons confirmed: the way out of a fork, or of a chain that broke. What was
    /// known of older keys stays known, so no key comes back that ended or was replaced.
    public Step metAgain(SignedCard shown, Instant now) {
        Digest key = shown.card().fingerprint();
        if (!shown.party().equals(party())) {
            return refused(Why.OTHER_PARTY);
        }
        if (ended.containsKey(key)) {
            return refused(Why.ENDED);
        }
        boolean older = all().filter(epoch -> !epoch.equals(newest()))
                .anyMatch(epoch -> epoch.card().fingerprint().equals(key));
        if (older) {
            return refused(Why.NOT_CONTINUED);
        }
        var ends = new LinkedHashMap<>(ended);
        forks.forEach(fork -> inFork(fork)
                .filter(forked -> !forked.equals(key))
                .forEach(forked -> ends.putIfAbsent(
                        forked, new Ended(firstOf(fork).learned(), fork.learned(), KeyChange.Reason.SUSPECTED))));
        var anew = new CardHistory(all().toList(), List.of(epoch(shown, now)), ends, List.of(), List.of());
        return new Step(anew, new KeyAnswer.Taken(List.of(shown)));
    }

    /// The keys of both cards of a fork and of all that followed: whichever persons do not confirm ended with it.
    private Stream<Digest> inFork(Fork fork) {
        Stream<Digest> ours = chain.stream()
                .filter(epoch -> epochOf(epoch) >= fork.epoch())
                .map(epoch -> epoch.card().fingerprint());
        return Stream.concat(ours, Stream.of(fork.second().card().fingerprint()));
    }

    private Epoch firstOf(Fork fork) {
        return chain.get(fork.epoch() - epochOf(chain.getFirst()));
    }

    /// Takes an event in, at the moment `now` of our own clock.
    public Step take(KeyEvent event, Instant now) {
        if (!event.party().equals(party())) {
            return refused(Why.OTHER_PARTY);
        }
        return switch (event) {
            case SignedCard card -> take(card, now);
            case SignedKeyChange change -> take(change, now);
        };
    }

    private Step take(SignedCard shown, Instant now) {
        int epoch = shown.card().link().epoch();
        if (shown.card().exercise() != newest().card().exercise()) {
            return refused(Why.EXERCISE_MIXED);
        }
        if (chain.stream().anyMatch(known -> known.payload().equals(shown.payload()))) {
            return new Step(this, new KeyAnswer.Known());
        }
        if (isForked()) {
            return refused(Why.FORKED);
        }
        if (epoch < epochOf(chain.getFirst())) {
            return refused(Why.BEFORE_THE_MEETING);
        }
        if (epoch == epochOf(chain.getFirst())) {
            return refused(Why.OTHER_THAN_MET);
        }
        if (epoch > epochOf(newest()) + 1) {
            return waits(shown);
        }
        int place = epoch - epochOf(chain.getFirst());
        return CardContinuity.flaw(chain.subList(0, place), ended.keySet(), shown)
                .map(this::refused)
                .orElseGet(() -> place == chain.size() ? appended(shown, now) : forked(shown, now));
    }

    private Step appended(SignedCard shown, Instant now) {
        List<Epoch> longer = new ArrayList<>(chain);
        longer.add(epoch(shown, now));
        return new CardHistory(before, longer, ended, waiting, forks).settled(shown, now);
    }

    /// Ours is the evidence, whoever of them is the party: neither counts, and no key that could have made both.
    private Step forked(SignedCard second, Instant now) {
        int epoch = second.card().link().epoch();
        Digest first = chain.get(epoch - epochOf(chain.getFirst())).payload();
        var fork = new Fork(epoch, first, second, now);
        return new Step(
                new CardHistory(before, chain, ended, waiting, List.of(fork)), new KeyAnswer.Forked(fork));
    }

    private Step take(SignedKeyChange said, Instant now) {
        KeyChange change = said.change();
        Digest by = change.by().keyId();
        boolean self = by.equals(change.key());
        if (!self && ended.containsKey(by)) {
            return refused(Why.ENDED);
        }
        if (!self && !isEntitled(change)) {
            // The card that would entitle it may still be on its way, unless it can only be an older key.
            return isOlder(by, change.key()) ? refused(Why.NOT_ENTITLED) : waits(said);
        }
        Instant from = change.from().isBefore(now) ? change.from() : now;
        Ended known = ended.get(change.key());
        if (known == null && placeOf(change.key()) < 0 && ended.size() >= all().count() + WAITING_MAX) {
            return refused(Why.FULL);
        }
        if (known == null) {
            return with(change.key(), new Ended(from, now, change.reason())).settled(said, now);
        }
        // A key that ended says nothing more, not even that it ended earlier; those who come after it may.
        if (self || !from.isBefore(known.from())) {
            return new Step(this, new KeyAnswer.Known());
        }
        return with(change.key(), new Ended(from, known.learned(), change.reason())).settled(said, now);
    }

    private CardHistory with(Digest key, Ended end) {
        var more = new LinkedHashMap<>(ended);
        more.put(key, end);
        return new CardHistory(before, chain, more, waiting, forks);
    }

    /// Whether the key that says so was named as the next by the card of the key that ends, or is of a later epoch.
    private boolean isEntitled(KeyChange change) {
        int place = placeOf(change.key());
        if (place < 0) {
            return false;
        }
        Digest by = change.by().keyId();
        return CardContinuity.next(all().toList().get(place).card()).filter(by::equals).isPresent()
                || placeOf(by) > place;
    }

    private boolean isOlder(Digest by, Digest key) {
        return placeOf(by) >= 0 && placeOf(key) > placeOf(by);
    }

    private int placeOf(Digest key) {
        return all().map(epoch -> epoch.card().fingerprint()).toList().lastIndexOf(key);
    }

    /// Takes in again what waited, now that there is more to rest on.
    private Step settled(KeyEvent first, Instant now) {
        List<KeyEvent> effective = new ArrayList<>(List.of(first));
        List<KeyAnswer> fork = new ArrayList<>();
        List<KeyEvent> again = waiting.stream()
                .sorted(Comparator.comparingInt(CardHistory::order))
                .toList();
        CardHistory state = new CardHistory(before, chain, ended, List.of(), forks);
        for (KeyEvent event : again) {
            Step step = state.take(event, now);
            state = step.after();
            switch (step.answer()) {
                case KeyAnswer.Taken(List<KeyEvent> more) -> effective.addAll(more);
                case KeyAnswer.Forked forked -> fork.add(forked);
                case KeyAnswer.Known _, KeyAnswer.Waits _, KeyAnswer.Refused _ -> {}
            }
        }
        return new Step(state, fork.isEmpty() ? new KeyAnswer.Taken(effective) : fork.getFirst());
    }

    /// Cards by epoch, then the ends of keys.
    private static int order(KeyEvent event) {
        return switch (event) {
            case SignedCard card -> card.card().link().epoch();
            case SignedKeyChange _ -> Integer.MAX_VALUE;
        };
    }

    private Step waits(KeyEvent event) {
        if (waiting.stream().anyMatch(known -> known.payload().equals(event.payload()))) {
            return new Step(this, new KeyAnswer.Waits());
        }
        if (waiting.size() == WAITING_MAX) {
            return refused(Why.FULL);
        }
        List<KeyEvent> longer = new ArrayList<>(waiting);
        longer.add(event);
        return new Step(new CardHistory(before, chain, ended, longer, forks), new KeyAnswer.Waits());
    }

    private Step refused(Why why) {
        return new Step(this, new KeyAnswer.Refused(why));
    }

    /// Whether what this key signs is taken at `now`.
    public KeyAcceptance accepts(Digest key, Instant now) {
        if (isForked()) {
            return new KeyAcceptance.Refused(KeyAcceptance.Why.FORKED);
        }
        if (ended.containsKey(key)) {
            return new KeyAcceptance.Refused(KeyAcceptance.Why.ENDED);
        }
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).card().fingerprint().equals(key)) {
                return now.isBefore(replaced(i))
                        ? new KeyAcceptance.Accepted(chain.get(i).card())
                        : new KeyAcceptance.Refused(KeyAcceptance.Why.REPLACED);
            }
        }
        return new KeyAcceptance.Refused(KeyAcceptance.Why.UNKNOWN);
    }

    /// From when on the key of an epoch is taken no more, because a newer one took its place; [Instant#MAX] where none
    /// did. Where the newer one ended the older is out at once: who stole the newer may have had the older before.
    private Instant replaced(int place) {
        if (place == chain.size() - 1) {
            return Instant.MAX;
        }
        Instant over = chain.get(place + 1).learned().plus(OVERLAP);
        return chain.subList(place + 1, chain.size()).stream()
                .flatMap(later -> Stream.ofNullable(ended.get(later.card().fingerprint()))
                        // The end may have come before the card: until then nobody could know that it follows.
                        .map(end -> end.learned().isBefore(later.learned()) ? later.learned() : end.learned()))
                .reduce(over, CardHistory::earlier);
    }

    /// What a signature of this key is worth that was noted in our own ledger at `witnessed`.
    public KeyWeight weight(Digest key, Instant witnessed) {
        int place = placeOf(key);
        if (place < 0) {
            return KeyWeight.NOTHING;
        }
        Ended end = ended.get(key);
        if (end != null && !witnessed.isBefore(end.from())) {
            return witnessed.isBefore(end.learned()) ? KeyWeight.DISPUTED : KeyWeight.NOTHING;
        }
        int inChain = place - before.size();
        boolean late = inChain >= 0 ? !witnessed.isBefore(replaced(inChain)) : !witnessed.isBefore(metAgainAt());
        if (late) {
            return KeyWeight.NOTHING;
        }
        return forks.stream()
                .filter(fork -> inChain >= 0 && epochOf(chain.get(inChain)) >= fork.epoch())
                .findFirst()
                .map(fork -> witnessed.isBefore(fork.learned()) ? KeyWeight.DISPUTED : KeyWeight.NOTHING)
                .orElse(isForked() && !witnessed.isBefore(forks.getFirst().learned())
                        ? KeyWeight.NOTHING
                        : KeyWeight.STANDS);
    }

    private Instant metAgainAt() {
        return chain.getFirst().learned();
    }

    /// The keys whose signatures stand that were noted in our own ledger at `witnessed`, oldest first.
    public List<Digest> keysAt(Instant witnessed) {
        return all().map(epoch -> epoch.card().fingerprint())
                .distinct()
                .filter(key -> weight(key, witnessed) == KeyWeight.STANDS)
                .toList();
    }

    /// The card to seal to; empty where its cards have forked or its newest key has ended: who reads the party's
    /// envelopes then is not known.
    public Optional<Card> sealTo() {
        return isForked() || ended.containsKey(newest().card().fingerprint())
                ? Optional.empty()
                : Optional.of(newest().card());
    }

    /// The card that showed this key, of whatever time; for statements that were taken in while it counted.
    public Optional<Card> cardOf(Digest key) {
        return all().map(Epoch::card)
                .filter(card -> card.fingerprint().equals(key))
                .findFirst();
    }

    public PartyId party() {
        return newest().card().party();
    }

    /// The newest card of the chain, whether or not it counts now.
    public Epoch newest() {
        return chain.getLast();
    }

    /// From the card that persons confirmed to the newest.
    public List<Epoch> chain() {
        return chain;
    }

    public Optional<Ended> end(Digest key) {
        return Optional.ofNullable(ended.get(key));
    }

    /// A key that ended.
    public record EndedKey(Digest key, Ended end) {}

    /// All keys that ended, in the order in which we learned of it.
    public List<EndedKey> ends() {
        return ended.entrySet().stream()
                .map(end -> new EndedKey(end.getKey(), end.getValue()))
                .toList();
    }

    public Optional<Fork> fork() {
        return forks.stream().findFirst();
    }

    /// How many events wait for others.
    public int waiting() {
        return waiting.size();
    }

    private boolean isForked() {
        return !forks.isEmpty();
    }

    private Stream<Epoch> all() {
        return Stream.concat(before.stream(), chain.stream());
    }

    private static int epochOf(Epoch epoch) {
        return epoch.card().link().epoch();
    }

    private static Epoch epoch(SignedCard shown, Instant now) {
        return new Epoch(shown.card(), shown.payload(), shown.statement().bytes(), now);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
