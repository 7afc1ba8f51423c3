package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;

/// Very many strings of six letters and more, looked for at once: each is filed under its first six letters, a longer
/// one under its first twelve, and only where these stand in a text is it compared.
///
/// What text in no cipher looks like is seldom among them, so that a place of a text costs two questions of a row of
/// bits.
final class Heads {

    static final int SHORTEST = 6;
    private static final int LONG = 12;
    private static final int LONGEST = 64;
    /// So many strings that begin alike are compared in one place.
    private static final int ALIKE_MAX = 256;

    private final List<String> strings = new ArrayList<>();
    private final List<Aim> aims = new ArrayList<>();
    private final LongIndex six = new LongIndex();
    private final LongIndex twelve = new LongIndex();

    void put(String string, Aim aim) {
        if (string.length() < SHORTEST || string.length() > LONGEST) {
            return;
        }
        boolean isLong = string.length() >= LONG;
        int length = isLong ? LONG : SHORTEST;
        (isLong ? twelve : six).put(Stream.sumOfFirst(string, length), strings.size());
        strings.add(string);
        aims.add(aim);
    }

    void finished() {
        six.finished();
        twelve.finished();
    }

    /// Takes what is found.
    @FunctionalInterface
    interface Found {
        /// A string stands at `[start, end)`.
        void at(int start, int end, Aim aim);
    }

    void search(Stream text, Found found) {
        search(text, six, SHORTEST, found);
        search(text, twelve, LONG, found);
    }

    private void search(Stream text, LongIndex index, int length, Found found) {
        for (int i = 0; !index.isEmpty() && i + length <= text.length(); i++) {
            int entry = index.first(text.sum(i, length));
            for (int alike = 0; entry >= 0 && alike < ALIKE_MAX; alike++) {
                int number = index.value(entry);
                String string = strings.get(number);
                if (text.matches(i, string)) {
                    found.at(i, i + string.length(), aims.get(number));
                }
                entry = index.next(entry);
            }
        }
    }
}
