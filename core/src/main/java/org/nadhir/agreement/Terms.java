package org.nadhir.agreement;

import java.util.List;

/// What parties may agree on beyond kind, subject, region, ceiling and time.
///
/// @param sharings which ways of sharing the agreement opens; correction and recall need no leave and never stand here
/// @param retentionDays after how many days the recipient deletes what it got; 0 where nothing is agreed
/// @param assurances what each recipient must have promised before anything goes to it
/// @param milestones in the order in which they are to be reached, each opening the tier of the one before it or the
///     next; with any, the agreement begins one tier below the first of them ([#opening])
/// @param compartments who may know whose words; none means that all members may
public record Terms(
        List<Sharing> sharings,
        int retentionDays,
        List<Assurance> assurances,
        List<Milestone> milestones,
        List<Compartment> compartments) {

    public static final int RETENTION_DAYS_MAX = 36_500;
    public static final int MILESTONES_MAX = 32;
    public static final int COMPARTMENTS_MAX = 256;

    /// The terms of an agreement that names none: disclosure and release, and nothing asked.
    public static final Terms PLAIN = new Terms(
            List.of(Sharing.DISCLOSURE, Sharing.RELEASE), 0, List.of(), List.of(), List.of());

    public Terms {
        sharings = sharings.stream().sorted().distinct().toList();
        assurances = assurances.stream().sorted().distinct().toList();
        milestones = List.copyOf(milestones);
        compartments = List.copyOf(compartments);
        require(!sharings.isEmpty() && sharings.stream().noneMatch(Sharing::narrows),
                "terms open disclosure, release or onward");
        require(retentionDays >= 0 && retentionDays <= RETENTION_DAYS_MAX, "retention is 0 to 36,500 days");
        require(milestones.size() <= MILESTONES_MAX, "terms have at most 32 milestones");
        require(milestones.stream().map(Milestone::id).distinct().count() == milestones.size(),
                "a milestone stands once");
        require(areSteps(milestones), "milestones open tiers step for step, upwards");
        require(compartments.size() <= COMPARTMENTS_MAX, "terms have at most 256 compartments");
    }

    /// The tier at which an agreement begins that goes up to `most`: one below the first that a milestone opens, or
    /// `most` itself where there is no milestone.
    public Tier opening(Tier most) {
        return milestones.isEmpty() ? most : milestones.getFirst().opens().below().lower(most);
    }

    /// Whether a milestone has this id.
    public boolean has(String milestone) {
        return milestones.stream().anyMatch(one -> one.id().equals(milestone));
    }

    private static boolean areSteps(List<Milestone> milestones) {
        Tier before = Tier.SUSPENDED;
        for (int i = 0; i < milestones.size(); i++) {
            Tier opens = milestones.get(i).opens();
            boolean step = i == 0 || opens == before || opens.below() == before;
            if (opens == Tier.SUSPENDED || !step) {
                return false;
            }
            before = opens;
        }
        return true;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
