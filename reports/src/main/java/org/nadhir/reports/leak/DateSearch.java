package org.nadhir.reports.leak;

import java.util.List;

/// Days, however they are written.
final class DateSearch {

    DateSearch(List<Form> forms) {}

    void search(Reading reading, Findings findings) {}
}
