package org.nadhir.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nadhir.model.Digest;

/// What one party has seen of one log of somebody else's: the newest head that all earlier ones lead to, and heads
/// that came before what they continue, which wait. Heads may come in any order, twice, late, and through third
/// parties.
///
/// Whoever hands in a head has verified its signatures. A proof that a third party hands on counts only where it
/// proves itself against a signed head, so nobody can make another's log look forked. Keeps at most [#HEADS_MAX]
/// heads; not for several threads.
public final class Lineage {

    /// Heads kept: those that wait and the newest proved ones. Ours; above it the smallest proved ones go first.
    public static final int HEADS_MAX = 256;

    private final TreeMap<Long, Shown> seen = new TreeMap<>();
    private long tip;

    private Lineage() {}

    /// A head as it was shown, and what it says that it continues.
    ///
    /// @param note the signed note that `head` was read from
    /// @param since size of the head that was shown before, 0 for none
    /// @param consistency proof from there to `head`
    public record Shown(Checkpoint head, String note, long since, List<Digest> consistency) {
        public Shown {
            consistency = List.copyOf(consistency);
        }
    }

    /// What came of a head.
    public sealed interface Verdict {

        /// It, and whatever waited for it, follows from all that was proved before.
        record Continues(Shown tip) implements Verdict {}

        /// Seen before.
        record Known() implements Verdict {}

        /// What it continues has not come yet, or was never proved: nothing is held against the log, and nothing
        /// follows from the head either.
        record Waits() implements Verdict {}

        /// Both cannot be true.
        ///
        /// @param root of the tree of `second` at the size of `first`
        /// @param proof from there to `second`; empty where sizes are alike
        record Contradicts(Shown first, Shown second, Digest root, List<Digest> proof) implements Verdict {}

        /// Its proof leads nowhere. Evidence against the log only where the log itself signed that proof.
        record Unproved(Shown first, Shown second) implements Verdict {}
    }

    /// Nothing seen yet.
    public static Lineage empty() {
        return new Lineage();
    }

    /// As it was when it was kept.
    ///
    /// @param tip the newest proved head, empty for none
    /// @param others heads that were not linked yet, and older ones that a new one may have to be held against
    public static Lineage of(Collection<Shown> tip, Collection<Shown> others) {
        Lineage lineage = new Lineage();
        for (Shown head : tip) {
            lineage.seen.put(head.head().size(), head);
            lineage.tip = head.head().size();
        }
        others.forEach(head -> lineage.seen.putIfAbsent(head.head().size(), head));
        return lineage;
    }

    /// The newest head that everything proved leads to.
    public Optional<Shown> tip() {
        return Optional.ofNullable(seen.get(tip));
    }

    /// The head of that size, if it is kept here.
    public Optional<Shown> at(long size) {
        return Optional.ofNullable(seen.get(size));
    }

    /// Heads beyond it that nothing links to it yet: of these a proof should be asked for.
    public List<Shown> waiting() {
        return List.copyOf(seen.tailMap(tip, false).values());
    }

    /// Takes a head in. Where it contradicts another, nothing is kept of it.
    public Verdict add(Shown shown) {
        long size = shown.head().size();
        Shown before = seen.get(size);
        if (before != null && !before.head().equals(shown.head())) {
            return new Verdict.Contradicts(before, shown, shown.head().root(), List.of());
        }
        Optional<Verdict> wrong = held(shown);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (before != null && (size <= tip || before.since() == shown.since())) {
            return new Verdict.Known();
        }
        if (before == null && size < tip) {
            return new Verdict.Waits();
        }
        // Of two ways to the same head the one that starts from what is proved is worth more.
        if (before == null || shown.since() == tip) {
            seen.put(size, shown);
        }
        long was = tip;
        follow();
        forget();
        return tip().filter(newest -> newest.head().size() > was)
                .<Verdict>map(Verdict.Continues::new)
                .orElseGet(Verdict.Waits::new);
    }

    /// Held against what it says that it continues, and against what says that it continues this.
    private Optional<Verdict> held(Shown shown) {
        Shown earlier = seen.get(shown.since());
        if (earlier != null && shown.since() > 0) {
            Optional<Verdict> wrong = compare(earlier, shown);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return seen.tailMap(shown.head().size(), false).values().stream()
                .filter(later -> later.since() == shown.head().size() && later.since() > 0)
                .flatMap(later -> compare(shown, later).stream())
                .findFirst();
    }

    /// What contradicts, where `second` says that it continues `first`; empty where it does.
    public static Optional<Verdict> compare(Shown first, Shown second) {
        Checkpoint from = first.head();
        Checkpoint to = second.head();
        if (Merkle.extendsTree(from.size(), from.root(), to.size(), to.root(), second.consistency())) {
            return Optional.empty();
        }
        return Optional.of(Merkle.prefixRoot(from.size(), to.size(), to.root(), second.consistency())
                .<Verdict>map(root -> new Verdict.Contradicts(first, second, root, second.consistency()))
                .orElseGet(() -> new Verdict.Unproved(first, second)));
    }

    /// Moves on while something continues the newest proved head. What begins at nothing begins the lineage.
    private void follow() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Map.Entry<Long, Shown> next : seen.tailMap(tip, false).entrySet()) {
                if (next.getValue().since() == tip) {
                    tip = next.getKey();
                    moved = true;
                    break;
                }
            }
        }
    }

    private void forget() {
        while (seen.size() > HEADS_MAX) {
            seen.remove(seen.firstKey() < tip ? seen.firstKey() : seen.lastKey());
        }
    }

    /// All heads, the smallest first: what is gossiped.
    public List<Shown> heads() {
        return new ArrayList<>(seen.values());
    }
}
