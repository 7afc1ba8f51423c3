package org.nadhir.node.desk;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.nadhir.model.Picture;
import org.nadhir.model.Reading;
import org.nadhir.node.journal.ReportRows.Stored;
import org.nadhir.reports.Reader;

/// What all reports say together, as it was put together last: asked for again, it costs nothing until a report comes
/// or goes. It lies in memory as the index of the search does, no longer than memory is left; what was shredded leaves
/// it before the next answer.
final class LastPicture {

    private final Reader reader;
    private final ReentrantLock lock = new ReentrantLock();
    /// Guarded by the lock.
    private SoftReference<Kept> last = new SoftReference<>(null);

    private record Kept(List<Stored> reports, Picture picture) {}

    LastPicture(Reader reader) {
        this.reader = reader;
    }

    /// The picture of these reports and no others. Of several who ask at one time one puts it together.
    Picture of(List<Stored> reports) {
        lock.lock();
        try {
            Kept kept = last.get();
            if (kept == null || !kept.reports().equals(reports)) {
                last.clear();
                kept = new Kept(List.copyOf(reports), reader.together(readings(reports)));
                last = new SoftReference<>(kept);
            }
            return kept.picture();
        } finally {
            lock.unlock();
        }
    }

    private List<Reading> readings(List<Stored> reports) {
        return reports.stream()
                .map(stored -> reader.read(stored.report(), stored.reference()))
                .toList();
    }
}
