package org.nadhir.reports.claim;

import java.util.List;

/// Words looked for as they stand, in any order: much cheaper than a pattern of alternatives.
///
/// @param words folded, none empty
record PlainWords(List<String> words) {

    static PlainWords of(String... words) {
        return new PlainWords(List.of(words));
    }

    boolean standIn(String folded) {
        for (String word : words) {
            if (folded.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// Where the first of them begins, or -1.
    int firstIn(String folded) {
        int first = -1;
        for (String word : words) {
            int at = folded.indexOf(word);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first;
    }
}
