package org.nadhir.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.nadhir.ledger.Lineage.Shown;
import org.nadhir.ledger.Lineage.Verdict;
import org.nadhir.model.Digest;

/// What one party knows of another's log: the heads that the log itself showed, and heads of it that others were shown
/// and passed on. Until the log has proved how one of those fits to its own it stands as a doubt, never as evidence.
///
/// Whoever hands in a head has verified the log's signatures on it; who passed it on is not asked and not believed. Not
/// for several threads.
public final class Overheard {

    /// Heads heard of and not settled that are kept. Ours; what comes above it is dropped, and heard again later.
    public static final int DOUBTS_MAX = 64;

    private final Lineage own;
    private final TreeMap<Long, Shown> doubts = new TreeMap<>();

    /// Goes on from what was kept.
    ///
    /// @param own heads that the log showed itself
    /// @param doubts as [#doubts] gave them
    public Overheard(Lineage own, Collection<Shown> doubts) {
        this.own = own;
        doubts.forEach(head -> this.doubts.put(head.head().size(), head));
    }

    /// Heads that the log showed itself.
    public Lineage own() {
        return own;
    }

    /// Heads that others were shown and that nothing links to ours yet: the log should be asked how they fit.
    public List<Shown> doubts() {
        return List.copyOf(doubts.values());
    }

    /// Takes a head that the log showed itself.
    public Verdict shown(Shown head) {
        long size = head.head().size();
        Shown heard = doubts.get(size);
        if (heard != null && !heard.head().equals(head.head())) {
            return new Verdict.Contradicts(heard, head, head.head().root(), List.of());
        }
        doubts.remove(size);
        return own.add(head);
    }

    /// Takes a head that somebody else was shown.
    public Verdict heard(Shown head) {
        long size = head.head().size();
        Optional<Shown> before = own.at(size).or(() -> Optional.ofNullable(doubts.get(size)));
        if (before.isPresent()) {
            return before.get().head().equals(head.head())
                    ? new Verdict.Known()
                    : new Verdict.Contradicts(before.get(), head, head.head().root(), List.of());
        }
        if (size > 0 && doubts.size() < DOUBTS_MAX) {
            doubts.put(size, head);
        }
        return new Verdict.Waits();
    }

    /// Takes the log's own answer, how a head that we heard of and one that it showed us fit together.
    ///
    /// @param proof RFC 6962 consistency proof from the smaller to the larger of the two
    /// @return what contradicts; empty where they fit, or where there is no such doubt
    public Optional<Verdict> settle(Checkpoint heard, Shown shown, List<Digest> proof) {
        Shown doubt = doubts.get(heard.size());
        if (doubt == null || !doubt.head().equals(heard)) {
            return Optional.empty();
        }
        boolean later = heard.size() > shown.head().size();
        Shown first = later ? shown : doubt;
        Shown last = later ? doubt : shown;
        Optional<Verdict> wrong =
                Lineage.compare(first, new Shown(last.head(), last.note(), first.head().size(), proof));
        if (wrong.isEmpty()) {
            doubts.remove(heard.size());
        }
        return wrong;
    }
}
