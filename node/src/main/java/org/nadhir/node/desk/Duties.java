package org.nadhir.node.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Escalation;
import org.nadhir.duty.Profile;
import org.nadhir.duty.Progress;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Receipt;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Receipts;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.PartyId;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.DutyRows;
import org.nadhir.node.journal.NoticeRows;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.RecallRows;
import org.nadhir.node.journal.ReceiptRows;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.Released;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.sign.Signed;

/// Reads off the store where each open duty stands: what was sent for it, what came back, whom it is at.
public final class Duties {

    private final PartyBook parties;
    private final Receipts receipts;
    private final List<Profile> profiles;

    public Duties(PartyBook parties, Receipts receipts, List<Profile> profiles) {
        this.parties = parties;
        this.receipts = receipts;
        this.profiles = List.copyOf(profiles);
    }

    /// One duty that is owed.
    public record Owed(
            CaseId caseId, Determination.Owed owed, Profile profile, Progress progress, Escalation escalation) {}

    /// All that is open at one moment.
    ///
    /// @param owed the one that is due first stands first, so that what is overdue leads
    /// @param watched threats that are not specific yet
    /// @param waived what two persons lifted until a review
    public record Board(List<Owed> owed, List<Determination.Watch> watched, List<Determination.Waived> waived) {

        public Board {
            owed = List.copyOf(owed);
            watched = List.copyOf(watched);
            waived = List.copyOf(waived);
        }
    }

    /// What is open at `now`.
    public Board board(SealedSnapshot rows, Instant now) {
        List<Owed> owed = new ArrayList<>();
        List<Determination.Watch> watched = new ArrayList<>();
        List<Determination.Waived> waived = new ArrayList<>();
        for (DutyRows.Open open : DutyRows.all(rows)) {
            Optional<Determination> determination = CaseRows.determination(rows, open.caseId(), now);
            determination.ifPresent(known -> {
                switch (known) {
                    case Determination.Owed duty -> owed.add(owed(rows, open, duty, now));
                    case Determination.Watch watch -> watched.add(watch);
                    case Determination.Waived waiver -> waived.add(waiver);
                    case Determination.NotOwed _ -> {}
                }
            });
        }
        owed.sort(Comparator.comparing((Owed duty) -> duty.owed().due()));
        return new Board(owed, watched, waived);
    }

    /// A duty under a profile that is no longer there has no clock of its own; the default profile's escalation is
    /// lent to it, so that nothing falls off the list because a file was taken away.
    private Owed owed(SealedSnapshot rows, DutyRows.Open open, Determination.Owed duty, Instant now) {
        Profile profile = profiles.stream()
                .filter(one -> one.id().equals(duty.profile()))
                .findFirst()
                .orElse(profiles.getFirst());
        Progress progress = progress(rows, open, duty);
        Determination.Owed owed = new Determination.Owed(
                duty.assessment(), profile.id(), duty.addressee(), duty.due(), duty.why());
        return new Owed(open.caseId(), duty, profile, progress, Escalation.of(owed, profile, progress, now));
    }

    /// What was taken back tells nobody anything, whatever the reason and whoever had read it: the duty is open again
    /// until a later release, or a notice, tells.
    private Progress progress(SealedSnapshot rows, DutyRows.Open open, Determination.Owed owed) {
        Stream<Progress> noticed =
                NoticeRows.told(rows, open.caseId()).stream().map(at -> new Progress(Progress.Step.TOLD, at));
        Stream<Progress> released = owed.addressee() instanceof Addressee.Party(PartyId told, var _)
                ? open.releases().stream()
                        .filter(id -> RecallRows.of(rows, id).isEmpty())
                        .flatMap(id -> ReleaseRows.find(rows, id).stream())
                        .filter(release -> release.recipient().equals(told))
                        .flatMap(release -> progress(rows, release))
                : Stream.empty();
        return Stream.concat(noticed, released)
                .max(Comparator.comparing(Progress::step)
                        .thenComparing(Comparator.comparing(Progress::at).reversed()))
                .orElseGet(() -> Progress.none(owed.assessment().received()));
    }

    private Stream<Progress> progress(SealedSnapshot rows, Released release) {
        Stream<Progress> sent = Stream.of(new Progress(Progress.Step.SENT, release.at()));
        Stream<Progress> came = ReceiptRows.taken(rows, release.recipient(), release.sequence()).stream()
                .flatMap(statement -> receipt(rows, release.recipient(), statement).stream())
                .map(receipt -> new Progress(step(receipt.step()), receipt.at()));
        return Stream.concat(sent, came);
    }

    private Optional<Receipt> receipt(SealedSnapshot rows, PartyId from, Bytes statement) {
        Optional<Card> card = parties.signerOf(rows, from, statement);
        return card.isPresent() && Signed.parse(statement) instanceof Signed signed
                ? receipts.verify(card.get(), signed)
                : Optional.empty();
    }

    /// Delivered is not read: only a named person's word is.
    private static Progress.Step step(ReceiptStep step) {
        return switch (step) {
            case STORED, OPENED -> Progress.Step.DELIVERED;
            case ACKNOWLEDGED, OUTCOME -> Progress.Step.TOLD;
        };
    }
}
