package org.nadhir.tearline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nadhir.agreement.Subject;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;

/// The release object (`docs/formats.md`, Release): terms, and a STIX 2.1 bundle whose references all end within it.
/// Everything is written from a [Tearline]; nothing is ever passed through.
final class TearlineWriter {

    private final Tearline tearline;
    private final Wording wording;
    private final StixIds ids;
    private final String issued;

    private TearlineWriter(Tearline tearline) {
        this.tearline = tearline;
        this.wording = tearline.wording();
        this.ids = tearline.stix();
        this.issued = Stix.time(tearline.issued());
    }

    static Bytes bytes(Tearline tearline) {
        return Bytes.of(CanonicalWriter.write(new TearlineWriter(tearline).release()));
    }

    private Json release() {
        Json agreement = Json.object()
                .put("id", tearline.agreement().value())
                .put("revision", tearline.revision())
                .putStrings("parties", tearline.parties().stream().map(PartyId::value).toList())
                .build();
        return Json.object()
                .put("id", tearline.id().value())
                .put("agreement", agreement)
                .put("sender", tearline.sender().value())
                .put("recipient", tearline.recipient().value())
                .put("purpose", tearline.purpose().word())
                .put("marking", tearline.marking().label())
                .put("onward", tearline.onward().word())
                .put("status", tearline.status().word())
                .put("precedence", wording.precedence().word())
                .put("issued", tearline.issued())
                .put("terms", text(tearline.texts().terms()))
                .put("bundle", bundle())
                .build();
    }

    static Json text(Text text) {
        return Json.object().put("ar", text.ar()).put("en", text.en()).build();
    }

    private Json bundle() {
        List<Json> objects = new ArrayList<>(List.of(
                Stix.project(), Stix.extension(), Stix.marking(tearline.marking()),
                report(), identity(), location(), locatedAt(), note()));
        Tearline.Texts texts = tearline.texts();
        Site site = wording.site();
        objects.add(translation(0, "report", ids.report(), Json.object()
                .put("name", texts.headline().en())
                .put("description", texts.warning().en())));
        objects.add(translation(1, "identity", ids.identity(), Json.object().put("name", site.name().en())));
        objects.add(translation(2, "location", ids.location(), Json.object().put("name", site.place().en())));
        objects.add(translation(3, "note", ids.note(), Json.object().put("content", texts.advice().en())));
        // One order for every release, so that the order says nothing of how it was made.
        objects.sort(Comparator.comparing(TearlineWriter::id));
        return Json.object()
                .put("type", "bundle")
                .put("id", Stix.id("bundle", ids.bundle()))
                .put("objects", new Json.Arr(objects))
                .build();
    }

    private static String id(Json object) {
        return object instanceof Json.Obj members && members.members().get("id") instanceof Json.Str id
                ? id.value()
                : "";
    }

    private Json report() {
        Json extensions = Json.object().put(Stix.EXTENSION, warning()).build();
        return object("report", ids.report())
                .put("lang", "ar")
                .put("name", tearline.texts().headline().ar())
                .put("description", tearline.texts().warning().ar())
                .putStrings("report_types", List.of("threat-report"))
                .put("published", issued)
                .put("confidence", wording.confidence().stix())
                .put("extensions", extensions)
                .putStrings("object_refs", List.of(
                        Stix.id("identity", ids.identity()),
                        Stix.id("location", ids.location()),
                        Stix.id("relationship", ids.locatedAt())))
                .build();
    }

    /// Likelihood and confidence are two members; STIX's own `confidence` is that of the judgment, never the
    /// probability of the event.
    private Json warning() {
        Json call = Json.object()
                .put("name", text(wording.call().name()))
                .put("reach", wording.call().reach())
                .build();
        Json.Builder json = Json.object()
                .put("extension_type", "property-extension")
                .put("threat", wording.threat().word())
                .put("method", wording.method().word())
                .put("window_from", wording.window().from())
                .put("window_until", wording.window().until())
                .put("likelihood", wording.likelihood().word())
                .put("confidence_step", wording.confidence().word())
                .put("precedence", wording.precedence().word())
                .putStrings("advice", wording.advice().stream().map(Advice::word).toList())
                .put("call", call);
        if (!wording.note().ar().isBlank()) {
            json.put("note", text(wording.note()));
        }
        return json.build();
    }

    private Json identity() {
        return object("identity", ids.identity())
                .put("lang", "ar")
                .put("name", wording.site().name().ar())
                .put("identity_class", identityClass(wording.threat()))
                .build();
    }

    /// Values of STIX 2.1's open vocabulary of identity classes; a site is named by the institution that it is.
    private static String identityClass(Subject threat) {
        return switch (threat) {
            case ATTACK_ON_SITE, CYBER_ATTACK -> "organization";
            case ATTACK_ON_PERSON, KIDNAPPING -> "individual";
            case ATTACK_ON_GROUP -> "group";
        };
    }

    private Json location() {
        Site site = wording.site();
        Json.Builder json = object("location", ids.location())
                .put("lang", "ar")
                .put("name", site.place().ar())
                .put("country", site.country());
        if (site.isLocated()) {
            json.put("latitude", new Json.Num(site.latitude()))
                    .put("longitude", new Json.Num(site.longitude()))
                    .put("precision", Coarse.PRECISION_METRES);
        }
        return json.build();
    }

    private Json locatedAt() {
        return object("relationship", ids.locatedAt())
                .put("relationship_type", "located-at")
                .put("source_ref", Stix.id("identity", ids.identity()))
                .put("target_ref", Stix.id("location", ids.location()))
                .build();
    }

    private Json note() {
        return object("note", ids.note())
                .put("lang", "ar")
                .put("content", tearline.texts().advice().ar())
                .putStrings("object_refs", List.of(Stix.id("report", ids.report())))
                .build();
    }

    private Json translation(int number, String type, String of, Json.Builder english) {
        return object("language-content", ids.translations().get(number))
                .put("object_ref", Stix.id(type, of))
                .put("object_modified", issued)
                .put("contents", Json.object().put("en", english.build()).build())
                .build();
    }

    /// No `created_by_ref`: who sent it stands outside the bundle, and a bundle that is passed on names nobody.
    private Json.Builder object(String type, String uuid) {
        return Json.object()
                .put("type", type)
                .put("spec_version", Stix.VERSION)
                .put("id", Stix.id(type, uuid))
                .put("created", issued)
                .put("modified", issued)
                .putStrings("object_marking_refs", List.of(Stix.markingId(tearline.marking())));
    }
}
