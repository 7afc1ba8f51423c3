package org.nadhir.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All that was ever noted of one party's standing. Nothing is overwritten: a later note on the same thing
/// ([Standing#isAbout]) replaces the earlier one from when it was known.
///
/// Grouped once when it is made; a question about the present, as known by now, takes time by the number of answers
/// and not of notes. Immutable.
public final class StandingHistory {

    private final List<Standing> standings;
    /// For each note in the order given: when a later one about the same thing became known; OPEN where none did.
    private final Instant[] replaced;
    private final Instant newestKnown;
    /// Places of the notes that nothing replaced, by the moment from which they hold.
    private final int[] current;
    /// For each of `current`: the latest end among it and those before it.
    private final Instant[] latestEnd;

    /// Groups `standings`.
    public StandingHistory(List<Standing> standings) {
        this.standings = List.copyOf(standings);
        this.replaced = replacements(this.standings);
        Instant newest = Instant.MIN;
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < replaced.length; i++) {
            Instant known = this.standings.get(i).known();
            newest = known.isAfter(newest) ? known : newest;
            if (replaced[i].equals(Instant.MAX)) {
                left.add(i);
            }
        }
        this.newestKnown = newest;
        left.sort(Comparator.comparing(i -> this.standings.get(i).from()));
        this.current = left.stream().mapToInt(Integer::intValue).toArray();
        this.latestEnd = new Instant[current.length];
        Instant latest = Instant.MIN;
        for (int i = 0; i < current.length; i++) {
            Instant until = this.standings.get(current[i]).until();
            latest = until.isAfter(latest) ? until : latest;
            latestEnd[i] = latest;
        }
    }

    /// Everything that was noted, in the order in which it was handed in.
    public List<Standing> standings() {
        return standings;
    }

    /// What held at `instant`, as it was known at `knownAt`, in the order in which it was handed in.
    public List<Standing> standingAt(Instant instant, Instant knownAt) {
        return knownAt.isBefore(newestKnown) ? asKnownThen(instant, knownAt) : asKnownNow(instant);
    }

    /// Every status about whose end its sources disagree at `instant`, as it was known at `knownAt`.
    public List<StandingDispute> disputesAt(Instant instant, Instant knownAt) {
        Map<String, List<Standing>> statuses = new LinkedHashMap<>();
        for (int i = 0; i < standings.size(); i++) {
            Standing standing = standings.get(i);
            if (counts(i, knownAt) && !standing.from().isAfter(instant)) {
                statuses.computeIfAbsent(standing.kind().word() + '\n' + standing.by(), _ -> new ArrayList<>())
                        .add(standing);
            }
        }
        return statuses.values().stream()
                .map(notes -> StandingDispute.of(notes, instant))
                .filter(StandingDispute::isDisputed)
                .toList();
    }

    private List<Standing> asKnownNow(Instant instant) {
        int[] found = new int[4];
        int size = 0;
        // Those before the first that begins later; back to where none before can reach the moment any more.
        for (int i = begunBy(instant) - 1; i >= 0 && latestEnd[i].isAfter(instant); i--) {
            if (standings.get(current[i]).holdsAt(instant)) {
                found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                found[size++] = current[i];
            }
        }
        Arrays.sort(found, 0, size);
        List<Standing> holding = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            holding.add(standings.get(found[i]));
        }
        return List.copyOf(holding);
    }

    private int begunBy(Instant instant) {
        int low = 0;
        int high = current.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (standings.get(current[middle]).from().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private List<Standing> asKnownThen(Instant instant, Instant knownAt) {
        List<Standing> holding = new ArrayList<>();
        for (int i = 0; i < standings.size(); i++) {
            if (counts(i, knownAt) && standings.get(i).holdsAt(instant)) {
                holding.add(standings.get(i));
            }
        }
        return List.copyOf(holding);
    }

    /// Whether the note was known then, and no later one about the same thing.
    private boolean counts(int at, Instant knownAt) {
        return !standings.get(at).known().isAfter(knownAt) && replaced[at].isAfter(knownAt);
    }

    private static Instant[] replacements(List<Standing> standings) {
        Map<About, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < standings.size(); i++) {
            groups.computeIfAbsent(About.of(standings.get(i)), _ -> new ArrayList<>()).add(i);
        }
        Instant[] replaced = new Instant[standings.size()];
        for (List<Integer> group : groups.values()) {
            group.sort(Comparator.comparing(i -> standings.get(i).known()));
            Instant next = Instant.MAX;
            for (int i = group.size() - 1; i >= 0; i--) {
                Instant known = standings.get(group.get(i)).known();
                boolean sameMoment = i + 1 < group.size()
                        && known.equals(standings.get(group.get(i + 1)).known());
                // Notes that became known at one moment do not replace each other: the stricter of them counts.
                replaced[group.get(i)] = sameMoment ? replaced[group.get(i + 1)] : next;
                next = known;
            }
        }
        return replaced;
    }

    /// What a note is about; see [Standing#isAbout].
    private record About(String party, Standing.Kind kind, String by, String says, Instant from) {
        static About of(Standing standing) {
            return new About(
                    standing.party().value(), standing.kind(), standing.by(), standing.says(), standing.from());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StandingHistory history && standings.equals(history.standings);
    }

    @Override
    public int hashCode() {
        return standings.hashCode();
    }

    @Override
    public String toString() {
        return "StandingHistory" + standings;
    }
}
