package org.nadhir.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One status about whose end sources disagree: it holds according to some, and ended according to others. Both ends
/// are kept, each with who says so (PRACTICE §3.4 D16). A status that forbids goes on forbidding: the strict reading
/// counts.
///
/// @param holds the notes by which it holds; on whose word, see [Standing#says]
/// @param ended the newest notes of those by whom it does not hold any more
public record StandingDispute(Standing.Kind kind, String by, List<Standing> holds, List<Standing> ended) {

    public StandingDispute {
        holds = List.copyOf(holds);
        ended = List.copyOf(ended);
    }

    /// Whether there is anything to dispute: words on both sides.
    public boolean isDisputed() {
        return !holds.isEmpty() && !ended.isEmpty();
    }

    /// Sorts notes on one status by what they say of `instant`. Who says that it holds again says so, however often
    /// they said before that it ended.
    static StandingDispute of(List<Standing> notes, Instant instant) {
        List<Standing> holds = notes.stream().filter(note -> note.holdsAt(instant)).toList();
        List<Standing> ended = new ArrayList<>();
        for (Standing note : notes) {
            boolean holdsForThem = holds.stream().anyMatch(other -> other.says().equals(note.says()));
            if (!holdsForThem) {
                ended.removeIf(earlier -> earlier.says().equals(note.says())
                        && !earlier.until().isAfter(note.until()));
                ended.add(note);
            }
        }
        Standing any = notes.getFirst();
        return new StandingDispute(any.kind(), any.by(), holds, ended);
    }
}
