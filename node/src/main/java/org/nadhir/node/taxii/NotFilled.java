package org.nadhir.node.taxii;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Tier;
import org.nadhir.model.Marking;
import org.nadhir.tearline.Tearline;

/// Why a release was not copied into a collection, in the order in which it is asked. One is enough, and nothing lifts
/// it: the warning itself went sealed to the partner's node, and stays there.
enum NotFilled {
    /// It is not in force any more, or is suspended, or is not the one of the collection.
    AGREEMENT("agreement"),
    MARKING("marking"),
    /// The agreement opens no sharing that hands a copy over.
    TERMS("terms"),
    /// The policy would forbid the release today.
    POLICY("policy"),
    GUARD("guard"),
    EXERCISE("exercise"),
    RECALLED("recalled"),
    /// Of a list: its tearlines are not kept as drafts that could be searched again.
    LIST("list"),
    /// Too many wait, or what would be written breaks STIX.
    UNWRITTEN("unwritten");

    private final String word;

    NotFilled(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /// What is known of a release and its collection at one moment.
    ///
    /// @param inForce the agreement that holds between the two parties now
    /// @param forbids ids of the rules that forbid the same release now, but for the one that it went out already
    /// @param clean whether the guard found nothing that blocks in the very bytes that would be stored
    /// @param exercise whether this node is one for exercises
    record Question(
            Tearline tearline,
            Collection collection,
            Optional<Agreement> inForce,
            Tier tier,
            List<String> forbids,
            boolean clean,
            boolean exercise) {}

    /// Fails closed: empty only where nothing speaks against it.
    static Optional<NotFilled> of(Question asked) {
        Optional<Agreement> agreement = asked.inForce()
                .filter(one -> asked.collection().agreement().filter(one.id()::equals).isPresent())
                .filter(one -> one.id().equals(asked.tearline().agreement()))
                .filter(one -> asked.collection().partner().filter(asked.tearline().recipient()::equals).isPresent());
        if (agreement.isEmpty() || asked.tier() == Tier.SUSPENDED) {
            return Optional.of(AGREEMENT);
        }
        Marking marking = asked.tearline().marking();
        if (marking == Marking.RED
                || marking.isStricterThan(asked.collection().ceiling())
                || marking.isStricterThan(agreement.get().ceiling())) {
            return Optional.of(MARKING);
        }
        if (!agreement.get().terms().sharings().contains(Sharing.RELEASE)) {
            return Optional.of(TERMS);
        }
        if (!asked.forbids().isEmpty()) {
            return Optional.of(POLICY);
        }
        if (!asked.clean()) {
            return Optional.of(GUARD);
        }
        Status status = asked.exercise() ? Status.EXERCISE : Status.ACTUAL;
        return asked.tearline().status() == status && agreement.get().status() == status
                ? Optional.empty()
                : Optional.of(EXERCISE);
    }
}
