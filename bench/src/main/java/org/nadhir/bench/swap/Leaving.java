package org.nadhir.bench.swap;

import java.util.List;
import java.util.SplittableRandom;

/// How what is warned of leaves the node; the same in both runs of a pair.
public enum Leaving {
    /// A release to the partner.
    RELEASE("released", 38),
    /// A release that the guard held back in one run, and perhaps in the other: two approvers cleared it.
    CLEARED("held back and cleared", 3),
    /// A release that two persons take back some hours after it left.
    RECALLED("released, then recalled", 2),
    /// A notice to the site's guard, who has no node; held back and cleared as those are.
    NOTICE("a notice", 4),
    /// A list of three victims, all protected by the partner.
    LIST("a list of victims", 2),
    /// A question to the partner, on whose warning the case rests besides the source: may it go on to a third party?
    CONSENT("a request for consent", 1),
    /// Nothing: the agreement does not cover it.
    REFUSED("refused", 2);

    private final String word;
    /// Out of those of all.
    private final int share;

    Leaving(String word, int share) {
        this.word = word;
        this.share = share;
    }

    /// For the report.
    public String word() {
        return word;
    }

    static Leaving drawn(List<Leaving> among, SplittableRandom random) {
        int at = random.nextInt(among.stream().mapToInt(leaving -> leaving.share).sum());
        for (Leaving leaving : among) {
            at -= leaving.share;
            if (at < 0) {
                return leaving;
            }
        }
        throw new IllegalStateException("the shares make up all");
    }

    /// Notices are for what is owed alone, and a list goes out at once.
    boolean isOwed(boolean drawn) {
        return this == NOTICE || this == LIST || drawn;
    }

    /// Whether sources are drawn that bear a part of the victim's name, so that two approvers must clear the words: in
    /// one run always, in the other half of the time.
    boolean mayBeHeld() {
        return this == CLEARED || this == NOTICE || this == LIST;
    }

    /// So many envelopes go over the network; with a question goes the word that the partner's warning was opened.
    int envelopes() {
        return switch (this) {
            case RELEASE, CLEARED -> 1;
            case LIST -> Warned.VICTIMS;
            case RECALLED, CONSENT -> 2;
            case NOTICE, REFUSED -> 0;
        };
    }
}
