package org.nadhir.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.nadhir.agreement.Role;
import org.nadhir.model.Message;
import org.nadhir.model.PersonId;

/// Which of the signatures count: the author's own, and those of approvers who are somebody else, each once, under
/// these bytes, of the last day.
///
/// @param authorSigned whether the author did
/// @param approvers who counts as approver, each once, in the order in which they signed
/// @param flaws why each of the others does not count
public record Signoffs(boolean authorSigned, List<PersonId> approvers, List<Message> flaws) {

    /// An approval is a decision on the day's knowledge; our own period.
    public static final Duration VALID_FOR = Duration.ofHours(24);

    /// What two clocks of one party may differ by; our own measure.
    public static final Duration SKEW = Duration.ofMinutes(5);

    public Signoffs {
        approvers = List.copyOf(approvers);
        flaws = List.copyOf(flaws);
    }

    public static Signoffs count(Signatures.Given given, Instant now) {
        boolean authorSigned = false;
        SequencedSet<PersonId> approvers = new LinkedHashSet<>();
        List<Message> flaws = new ArrayList<>();
        for (Signoff signoff : given.signoffs()) {
            Optional<Message> flaw = flaw(signoff, given, now);
            if (flaw.isPresent()) {
                flaws.add(flaw.get());
            } else if (signoff.part() == Signoff.Part.AUTHOR) {
                authorSigned = true;
            } else {
                approvers.add(signoff.person());
            }
        }
        return new Signoffs(authorSigned, List.copyOf(approvers), flaws);
    }

    /// Why one signature does not count; empty where it does.
    public static Optional<Message> flaw(Signoff signoff, Signatures.Given given, Instant now) {
        String who = signoff.person().value();
        if (!signoff.bytes().equals(given.bytes())) {
            return Optional.of(Message.of("release.approval.other-bytes", who));
        }
        if (signoff.at().isAfter(now.plus(SKEW)) || signoff.at().isBefore(now.minus(VALID_FOR))) {
            return Optional.of(Message.of("release.approval.not-of-today", who));
        }
        boolean own = signoff.person().equals(given.author());
        return switch (signoff.part()) {
            case AUTHOR -> own && new Asker(signoff.person(), signoff.roles()).isAuthor()
                    ? Optional.empty()
                    : Optional.of(Message.of("release.approval.not-author", who));
            case APPROVER -> own
                    ? Optional.of(Message.of("release.approval.own", who))
                    : signoff.roles().contains(Role.APPROVER)
                            ? Optional.empty()
                            : Optional.of(Message.of("release.approval.not-approver", who));
        };
    }
}
