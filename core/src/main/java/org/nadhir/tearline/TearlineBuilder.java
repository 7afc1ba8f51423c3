package org.nadhir.tearline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Sharing;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Determination;
import org.nadhir.json.Decoded;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReleaseId;
import org.nadhir.model.Uuids;
import org.nadhir.policy.Permit;

/// Builds tearlines and lets none pass that the leak guard objects to.
public final class TearlineBuilder {

    /// Times of a release stand on this grid, so that they say nothing of working hours or of a report's arrival.
    public static final Duration GRID = Duration.ofMinutes(15);
    /// What is not owed waits for up to so many steps of the grid, drawn at random.
    private static final int DELAY_STEPS_MAX = 16;

    private final LeakGuard guard;

    public TearlineBuilder(LeakGuard guard) {
        this.guard = guard;
    }

    /// Whether a release may bear this moment.
    public static boolean isOnGrid(Instant moment) {
        return Coarse.floor(moment, GRID).equals(moment);
    }

    /// When a release may leave that is not owed: at its drawn time or, where somebody had to sign after that, at the
    /// next point of the grid.
    ///
    /// @param signed when the last who counts did, or the beginning of that quarter of an hour ([Approval#grid])
    static Instant slot(Instant drawn, Instant signed) {
        Instant next = Coarse.floor(signed, GRID).plus(GRID);
        return next.isAfter(drawn) ? next : drawn;
    }

    /// Words a warning for the permit's recipient.
    ///
    /// The bytes depend on the permit's terms, the wording, the random numbers and the grid time, on nothing else:
    /// another source gives the same bytes. A warning that is owed skips the drawn delay; the draw itself is made
    /// all the same, so that both kinds take as many random numbers.
    ///
    /// @param traces of every source of the case; the guard searches for them, and they go nowhere else
    public DraftDecision build(
            Permit permit, PersonId author, Wording wording, SourceTraces traces, RandomGenerator random, Instant now) {
        if (wording.threat() != permit.request().subject()) {
            return new Outdated(Message.of("tearline.other-subject", Message.word(wording.threat().word())));
        }
        Optional<Outdated> other = otherSharing(permit);
        if (other.isPresent()) {
            return other.get();
        }
        ReleaseId id = new ReleaseId(Uuids.random(random));
        StixIds stix = StixIds.random(random);
        Duration delay = GRID.multipliedBy(1 + random.nextInt(DELAY_STEPS_MAX));
        Instant slot = Coarse.floor(now, GRID);
        Instant issued = skipsDelay(permit.request().determination()) ? slot : slot.plus(delay);
        return guarded(tearline(permit, wording.needed(), id, stix, issued), author, traces);
    }

    /// Whether a warning goes out without the drawn delay: where it is owed, minutes may be lives. That it did is
    /// recorded apart, in the commit that files the draft; in the bytes nothing tells of it.
    public static boolean skipsDelay(Determination determination) {
        return determination instanceof Determination.Owed;
    }

    /// Takes a draft that was stored back, if it is what [#build] would make under `permit` today: the same terms,
    /// the same sentences. The guard searches it again, for what became known of the sources meanwhile.
    public DraftDecision reread(Permit permit, PersonId author, Bytes stored, SourceTraces traces) {
        Optional<Outdated> other = otherSharing(permit);
        if (other.isPresent()) {
            return other.get();
        }
        if (!(TearlineReader.read(stored) instanceof Decoded.Good<Tearline>(Tearline was))) {
            return new Outdated(Message.of("tearline.not-readable"));
        }
        if (!isOf(was.wording(), permit.request().determination().assessment())) {
            return new Outdated(Message.of("tearline.other-assessment"));
        }
        Tearline would = tearline(permit, was.wording(), was.id(), was.stix(), was.issued());
        if (!TearlineWriter.bytes(would).equals(stored)) {
            return new Outdated(Message.of("tearline.outdated"));
        }
        return guarded(would, author, traces);
    }

    /// A permit to show, to correct or to recall is bound by fewer rules, and is none to hand new words over.
    private static Optional<Outdated> otherSharing(Permit permit) {
        Sharing sharing = permit.request().sharing();
        return sharing.handsOver()
                ? Optional.empty()
                : Optional.of(new Outdated(Message.of("tearline.not-handed-over", Message.word(sharing.word()))));
    }

    private DraftDecision guarded(Tearline tearline, PersonId author, SourceTraces traces) {
        Bytes bytes = TearlineWriter.bytes(tearline);
        return switch (Verdict.of(bytes, guard.search(bytes, traces), traces)) {
            case Verdict.Clean() -> new BuiltDraft(bytes, tearline, author, tearline.issued());
            case Verdict.Near(Findings findings) ->
                new HeldDraft(bytes, tearline, author, tearline.issued(), findings);
            case Verdict.Certain(List<Leak> leaks) -> new Leaking(leaks);
        };
    }

    /// Whether the words still say what is held of the threat: an approval of what was held before is none of this.
    private static boolean isOf(Wording wording, Assessment held) {
        return wording.likelihood() == held.likelihood()
                && wording.confidence() == held.confidence()
                && wording.site().name().equals(held.victim().name());
    }

    private static Tearline tearline(Permit permit, Wording wording, ReleaseId id, StixIds stix, Instant issued) {
        return new Tearline(
                id,
                permit.agreementId(),
                permit.revision(),
                permit.parties(),
                permit.request().sender(),
                permit.recipient(),
                permit.request().purpose(),
                permit.marking(),
                permit.onward(),
                permit.agreement().status(),
                issued,
                wording,
                Phrases.texts(wording, permit.marking(), permit.onward(), permit.agreement().status()),
                stix);
    }
}
