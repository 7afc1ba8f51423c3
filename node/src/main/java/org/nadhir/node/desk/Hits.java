package org.nadhir.node.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nadhir.json.Json;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.Span;
import org.nadhir.reports.register.Register;
import org.nadhir.reports.search.Hit;
import org.nadhir.reports.search.ReportSearch;

/// What a search found, as the API and `nadhir search --json` show it. Offsets count code points.
public final class Hits {

    /// No more are shown: who needs more asks for more words.
    public static final int MAX = 50;

    /// Lucene says at its first use which instructions of the processor it may not use.
    private static final Logger CHATTER = Logger.getLogger("org.apache.lucene");

    private Hits() {}

    /// An empty index that says nothing on standard error.
    public static ReportSearch index(Register register) {
        CHATTER.setLevel(Level.OFF);
        return ReportSearch.create(register);
    }

    /// The hits in their order, as the member `hits` of what is built; a few words of each, and where its line is.
    ///
    /// @param reports the report of an id, or null where it is there no more
    public static Json.Builder json(List<Hit> hits, Function<ReportId, @Nullable Report> reports, Register register) {
        List<Json> shown = new ArrayList<>();
        for (Hit hit : hits) {
            switch (hit) {
                case Hit.Named(var entity, boolean alike) -> shown.add(Json.object()
                        .put("kind", "entity")
                        .put("soundsLike", alike)
                        .put("entity", entity.value())
                        .put("name", Readings.name(register, entity))
                        .put("type", register.type(entity).map(Enum::name).orElse(""))
                        .build());
                case Hit.InReport(var id, var line, var span, boolean alike) -> {
                    Report report = reports.apply(id);
                    if (report != null) {
                        shown.add(placed(report, line, span, alike).put("kind", "report").build());
                    }
                }
                case Hit.InClaim(var id, var line, var span, String act, boolean alike) -> {
                    Report report = reports.apply(id);
                    if (report != null) {
                        shown.add(placed(report, line, span, alike).put("kind", "claim").put("act", act).build());
                    }
                }
            }
        }
        return Json.object().putArray("hits", shown, json -> json);
    }

    private static Json.Builder placed(Report report, Span line, Span shown, boolean alike) {
        Span whole = line.toCodePoints(report.text());
        return Readings.span(report.text(), shown)
                .put("line", Json.object().put("start", whole.start()).put("end", whole.end()).build())
                .put("soundsLike", alike)
                .put("report", report.name())
                .put("id", report.id().value());
    }
}
