package org.nadhir.model;

import java.util.List;

/// What the reader found in one report; every finding points at the words that it rests on. Prints the report's id
/// only.
///
/// @param publisher who published it, or an unlisted `~unknown`
/// @param reference ISO 8601 date that relative times count from, or empty
public record Reading(
        Report report,
        Language language,
        EntityId publisher,
        String reference,
        List<Line> lines,
        List<Mention> mentions,
        List<TimeExpression> times,
        List<Chain> chains,
        List<Statement> statements) {

    public Reading {
        lines = List.copyOf(lines);
        mentions = List.copyOf(mentions);
        times = List.copyOf(times);
        chains = List.copyOf(chains);
        statements = List.copyOf(statements);
    }

    @Override
    public String toString() {
        return "reading of " + report;
    }
}
