package org.nadhir.node.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Reading;
import org.nadhir.model.ReportId;
import org.nadhir.node.journal.ReportRows.Stored;
import org.nadhir.reports.register.Register;
import org.nadhir.reports.search.Hit;
import org.nadhir.reports.search.ReportSearch;

/// The node's reports as they can be searched, brought up to date by whoever searches. Not thread-safe.
///
/// A report that cannot be read or indexed is left out and named, so that it keeps no other from being found. It is
/// tried again when the process starts anew, perhaps with a better reader.
final class ReportIndex {

    private final Function<Stored, Reading> reader;
    private final ReportSearch index;
    private final Set<ReportId> unread = new TreeSet<>();

    ReportIndex(Register register, Function<Stored, Reading> reader) {
        this.reader = reader;
        this.index = Hits.index(register);
    }

    /// Takes out what is there no more, and adds what is new.
    void bringUpToDate(Map<ReportId, Stored> reports) {
        unread.retainAll(reports.keySet());
        Set<ReportId> known = index.reports();
        for (ReportId one : known) {
            if (!reports.containsKey(one)) {
                index.remove(one);
            }
        }
        for (Stored stored : reports.values()) {
            if (!known.contains(stored.report().id()) && !unread.contains(stored.report().id())) {
                add(stored);
            }
        }
    }

    /// What a reader throws at one text it was not made for is no trouble of the others; its message may quote the
    /// text, and goes nowhere.
    private void add(Stored stored) {
        try {
            index.add(reader.apply(stored));
        } catch (RuntimeException unreadable) {
            unread.add(stored.report().id());
        }
    }

    /// Hits in these reports, which are those it was last brought up to date with.
    List<Hit> find(String words, Map<ReportId, Stored> reports) {
        return index.find(words, Hits.MAX, id -> text(reports.get(id)));
    }

    private static @Nullable String text(@Nullable Stored stored) {
        return stored == null ? null : stored.report().text();
    }

    /// Those of these reports that are not searched.
    List<Stored> notSearched(Map<ReportId, Stored> reports) {
        List<Stored> left = new ArrayList<>();
        for (Stored stored : reports.values()) {
            if (unread.contains(stored.report().id())) {
                left.add(stored);
            }
        }
        return left;
    }
}
