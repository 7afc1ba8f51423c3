package org.nadhir.node.desk;

import java.util.List;
import org.nadhir.json.Json;
import org.nadhir.model.Reading;
import org.nadhir.reports.tagger.Suggestion;

/// What a tagger proposes in one report, as JSON. Offsets count code points from 0.
///
/// @param reading of the report; it knows nothing of the suggestions
public record Suggestions(Reading reading, List<Suggestion> all) {

    public Suggestions {
        all = List.copyOf(all);
    }

    /// Each with its file, for a list over several reports.
    public List<Json> json() {
        Points points = new Points(reading.report().text());
        return all.stream()
                .map(one -> json(one, points).put("file", reading.report().name()).build())
                .toList();
    }

    /// Marked, so that no program takes it for a mention of somebody listed: it names no entity.
    static Json.Builder json(Suggestion one, Points points) {
        return points.words(one.span())
                .put("type", one.type().word())
                .put("rule", Suggestion.RULE)
                .put("suggestion", true);
    }
}
