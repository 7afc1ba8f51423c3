package org.nadhir.reports.time;

/// An expression and where it stands.
///
/// @param from its first token
/// @param to the token after its last
/// @param clitic letters of the first token that do not belong to it (و, ب …)
record Found(int from, int to, int clitic, Meaning meaning) {

    int start(Words words) {
        return words.at(from).start() + clitic;
    }

    int end(Words words) {
        return words.at(to - 1).end();
    }
}
