package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.reports.leak.view.Day;
import org.nadhir.reports.leak.view.Days;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.Trace;

/// Days, however they are written and in whichever calendar.
final class DateSearch {

    private static final int DAYS_OF_MONTH = 32;

    /// A day that is searched for; `year` 0 where it is not known.
    private record Wanted(int trace, int year) {}

    private final Map<Integer, List<Wanted>> days = new HashMap<>();

    DateSearch(List<Form> forms) {
        for (Form form : forms) {
            if (form.kind() == Trace.Kind.DATE) {
                for (Day day : Days.of(form.value())) {
                    days.computeIfAbsent(key(day), key -> new ArrayList<>()).add(new Wanted(form.trace(), day.year()));
                }
            }
        }
    }

    private static int key(Day day) {
        return day.month() * DAYS_OF_MONTH + day.day();
    }

    void search(Reading reading, Findings findings) {
        if (days.isEmpty()) {
            return;
        }
        List<Day> named = Days.of(reading.text());
        search(reading, named, findings);
        search(reading, Days.meant(reading.text(), named), findings);
    }

    private void search(Reading reading, List<Day> found, Findings findings) {
        for (Day day : found) {
            for (Wanted wanted : days.getOrDefault(key(day), List.of())) {
                if (day.year() == wanted.year() || day.year() == 0 || wanted.year() == 0) {
                    findings.addText(
                            reading,
                            wanted.trace(),
                            Leak.Kind.TRACE,
                            Layer.DATE,
                            Leak.Weight.NEAR,
                            day.start(),
                            day.end());
                }
            }
        }
    }
}
