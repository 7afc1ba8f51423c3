package org.nadhir.node.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.nadhir.duty.Support;
import org.nadhir.json.Json;
import org.nadhir.model.Claim;
import org.nadhir.model.Contradiction;
import org.nadhir.model.Digest;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.model.Origin;
import org.nadhir.model.Picture;
import org.nadhir.model.Reading;
import org.nadhir.model.ReportId;
import org.nadhir.model.Span;
import org.nadhir.model.Statement;
import org.nadhir.reports.register.Register;

/// Several reports together as `nadhir corroborate --json` prints them. Offsets count code points from 0.
public final class CorroborationSheet {

    private final Picture picture;
    private final Register register;
    private final Language language;
    private final Function<Message, String> worded;
    private final Map<ReportId, Reading> readings = new TreeMap<>();
    private final Map<ReportId, Points> points = new TreeMap<>();

    private CorroborationSheet(
            Picture picture, Register register, Language language, Function<Message, String> worded) {
        this.picture = picture;
        this.register = register;
        this.language = language;
        this.worded = worded;
        for (Reading reading : picture.readings()) {
            readings.put(reading.report().id(), reading);
            points.put(reading.report().id(), new Points(reading.report().text()));
        }
    }

    /// The sheet of one picture, to which may be added what is no part of it.
    ///
    /// @param worded says a message in the person's language
    public static Json.Builder of(
            Picture picture, Register register, Language language, Function<Message, String> worded) {
        return new CorroborationSheet(picture, register, language, worded).json();
    }

    private Json.Builder json() {
        return Json.object()
                .putArray("clusters", clusters(), cluster -> cluster)
                .putArray("claims", picture.claims(), this::claim)
                .putArray("contradictions", picture.contradictions(), this::contradiction);
    }

    private Reading reading(ReportId id) {
        Reading reading = readings.get(id);
        if (reading == null) {
            throw new IllegalStateException("a picture speaks of a report that is not in it");
        }
        return reading;
    }

    private String file(ReportId id) {
        return reading(id).report().name();
    }

    private Points points(ReportId id) {
        return points.computeIfAbsent(id, key -> new Points(reading(key).report().text()));
    }

    /// Reports that share a claim are of one event. The id is the digest of the group's first text in the order of
    /// digests, so that it does not hang on the order in which the reports arrived.
    private List<Json> clusters() {
        Map<ReportId, ReportId> heads = new TreeMap<>();
        readings.keySet().forEach(id -> heads.put(id, id));
        for (Claim claim : picture.claims()) {
            ReportId first = claim.statements().getFirst().report();
            claim.statements().forEach(statement -> join(heads, first, statement.report()));
        }
        Map<ReportId, List<Reading>> groups = new LinkedHashMap<>();
        for (Reading reading : picture.readings()) {
            groups.computeIfAbsent(head(heads, reading.report().id()), key -> new ArrayList<>()).add(reading);
        }
        return groups.values().stream().map(CorroborationSheet::cluster).toList();
    }

    private static ReportId head(Map<ReportId, ReportId> heads, ReportId id) {
        ReportId at = id;
        for (ReportId above = heads.getOrDefault(at, at); !above.equals(at); above = heads.getOrDefault(at, at)) {
            at = above;
        }
        return at;
    }

    private static void join(Map<ReportId, ReportId> heads, ReportId one, ReportId other) {
        heads.put(head(heads, other), head(heads, one));
    }

    private static Json cluster(List<Reading> group) {
        String id = group.stream()
                .map(reading -> Digest.of(reading.report().text().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .map(Digest::hex)
                .sorted()
                .findFirst()
                .orElseThrow();
        return Json.object()
                .put("id", "event-" + id.substring(0, 12))
                .putStrings("files", group.stream().map(reading -> reading.report().name()).toList())
                .build();
    }

    private Json claim(Claim claim) {
        var credibility = Support.best(claim.corroboration());
        return Json.object()
                .put("text", claim.text().in(language))
                .put("act", claim.topic().act())
                .putArray("spans", claim.statements(), statement -> span(statement.report(), statement.span()).build())
                .putStrings("files", claim.statements().stream()
                        .map(Statement::report)
                        .distinct()
                        .map(this::file)
                        .toList())
                .put("reports", claim.reports())
                .put("relays", claim.statements().stream()
                        .flatMap(statement -> statement.chain().relays().stream())
                        .distinct()
                        .count())
                .putArray("origins", claim.corroboration().origins(), this::origin)
                .put("independent_origins", claim.corroboration().count())
                .put("may_not_be_independent", claim.corroboration().mayNotBeIndependent())
                .put("credibility", credibility.grade())
                .putStrings("why", claim.corroboration().why().stream().map(worded).toList())
                .build();
    }

    private Json origin(Origin origin) {
        boolean anonymous = origin instanceof Origin.Anonymous;
        return Json.object()
                .put("name", Origins.words(origin, register))
                .put("kind", kind(origin))
                .put("anonymous", anonymous)
                .build();
    }

    private static String kind(Origin origin) {
        return switch (origin) {
            case Origin.Named named -> "named";
            case Origin.Anonymous anonymous -> "anonymous";
            case Origin.Outlet outlet -> "outlet";
            case Origin.Unstated unstated -> "unstated";
        };
    }

    private Json.Builder span(ReportId report, Span span) {
        return points(report).words(span).put("file", file(report));
    }

    private Json contradiction(Contradiction contradiction) {
        return Json.object()
                .put("kind", contradiction.kind().name().toLowerCase(Locale.ROOT))
                .put("grade", contradiction.grade().name().toLowerCase(Locale.ROOT))
                .putArray("spans", contradiction.places(), place -> span(place.report(), place.span()).build())
                .putStrings("readings", contradiction.candidates())
                .build();
    }
}
