package org.nadhir.node.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nadhir.json.Json;
import org.nadhir.model.Claim;
import org.nadhir.model.Contradiction;
import org.nadhir.model.EntityId;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.Picture;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.Span;
import org.nadhir.model.TimeExpression;
import org.nadhir.node.vault.Corrections.Correction;
import org.nadhir.reports.register.Register;

/// What several reports say together, as the API shows it.
public final class Pictures {

    private Pictures() {}

    public static Json json(Picture picture, Register register) {
        Map<ReportId, Report> reports = new TreeMap<>();
        picture.readings().forEach(reading -> reports.put(reading.report().id(), reading.report()));
        return Json.object()
                .put("reports", picture.readings().size())
                .putArray("claims", picture.claims(), claim -> claim(claim, reports, register))
                .putArray("conflicts", picture.readings().stream().flatMap(Pictures::conflicts).toList(), json -> json)
                .putArray("contradictions", picture.contradictions(), one -> contradiction(one, reports))
                .build();
    }

    /// With what persons say that places of these reports mean. What was read is counted as it was read.
    static Json corrected(Picture picture, Register register, Function<ReportId, List<Correction>> corrections) {
        Json.Builder json = Json.object();
        ((Json.Obj) json(picture, register)).members().forEach(json::put);
        return json.putArray("corrections", picture.readings().stream()
                        .map(Reading::report)
                        .flatMap(report -> corrections.apply(report.id()).stream().map(one -> correction(report, one)))
                        .toList(), one -> one)
                .build();
    }

    private static Json correction(Report report, Correction correction) {
        int start = report.text().offsetByCodePoints(0, correction.start());
        int end = report.text().offsetByCodePoints(start, correction.end() - correction.start());
        return Json.object()
                .put("report", report.name())
                .put("id", report.id().value())
                .put("words", report.text().substring(start, end))
                .put("correction", correction.json())
                .build();
    }

    private static Json claim(Claim claim, Map<ReportId, Report> reports, Register register) {
        return Json.object()
                .put("text", Tearlines.text(claim.text()))
                .put("act", claim.topic().act())
                .put("time", claim.topic().time())
                .putArray("objects", claim.topic().objects(), object -> entity(object, register))
                .put("reports", claim.reports())
                .put("origins", claim.corroboration().count())
                .put("mayNotBeIndependent", claim.corroboration().mayNotBeIndependent())
                .putArray("from", claim.corroboration().origins(), origin -> Origins.json(origin, register))
                .putArray("why", claim.corroboration().why(), MessageCodec::write)
                .putArray("named", named(claim, register), entity -> entity(entity, register))
                .putArray("statements", claim.statements(), statement -> place(
                        reports, statement.report(), statement.span()))
                .build();
    }

    private static Json entity(EntityId entity, Register register) {
        return Json.object()
                .put("entity", entity.value())
                .put("type", register.type(entity).map(Enum::name).orElse(""))
                .put("name", Readings.name(register, entity))
                .build();
    }

    /// Whom the reasons name by their ids in the register.
    private static List<EntityId> named(Claim claim, Register register) {
        return claim.corroboration().why().stream()
                .flatMap(why -> why.arguments().stream())
                .filter(id -> !id.isEmpty())
                .map(EntityId::new)
                .filter(entity -> register.type(entity).isPresent())
                .distinct()
                .toList();
    }

    private static Stream<Json> conflicts(Reading reading) {
        String text = reading.report().text();
        return reading.times().stream().filter(TimeExpression::isConflict).map(time -> Readings.span(text, time.span())
                .put("report", reading.report().name())
                .put("kind", time.conflict().name())
                .putStrings("candidates", time.candidates())
                .put("proposed", time.value())
                .build());
    }

    private static Json contradiction(Contradiction contradiction, Map<ReportId, Report> reports) {
        return Json.object()
                .put("kind", contradiction.kind().name())
                .put("grade", contradiction.grade().name())
                .putStrings("candidates", contradiction.candidates())
                .putArray("places", contradiction.places(), place -> place(reports, place.report(), place.span()))
                .build();
    }

    private static Json place(Map<ReportId, Report> reports, ReportId id, Span span) {
        Report report = reports.get(id);
        if (report == null) {
            throw new IllegalStateException("a picture speaks of a report that is not in it");
        }
        return Readings.span(report.text(), span)
                .put("report", report.name())
                .put("id", id.value())
                .build();
    }
}
