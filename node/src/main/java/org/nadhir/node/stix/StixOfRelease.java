package org.nadhir.node.stix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.nadhir.agreement.Status;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.model.Language;
import org.nadhir.model.Marking;
import org.nadhir.model.Message;
import org.nadhir.model.Text;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineReader;
import org.nadhir.tearline.Wording;

/// A release as STIX 2.1 for tools. The objects are those of the sealed bundle, byte for byte, but for two that have a
/// later version: the report, which then says in itself all that a person has to know, for tools that leave extensions,
/// notes and translations aside; and its translation. All that stands there stands in the release. Who sent it, to
/// whom, under which agreement does not. The same release gives the same bytes, on either side.
public final class StixOfRelease {

    /// What the sealed report bears: docs/schemas/stix-warning.schema.json.
    static final String WARNING = "extension-definition--09a07e56-e4f3-4a8c-9b23-ac35940da37b";
    /// What may be done with it: docs/schemas/stix-terms.schema.json. Random, drawn once.
    static final String TERMS = "extension-definition--6e5a6c04-d8f4-4945-a743-e1bb1289f0d6";
    /// The project, which bears no party's name.
    static final String PROJECT = "identity--89ebc958-f77e-49ed-aedc-46272f28d864";
    /// The day that the fixed objects of every release bear: another one would be one more that the guard trips over.
    private static final String TERMS_CREATED = "2026-11-01T00:00:00.000Z";
    /// The later version of what was sealed: the least that STIX can tell apart (3.2: milliseconds). A constant, so
    /// that it says nothing.
    private static final long LATER_MILLIS = 1;

    private final Tearline tearline;
    private final Wording wording;
    private final String modified;

    private StixOfRelease(Tearline tearline) {
        this.tearline = tearline;
        this.wording = tearline.wording();
        this.modified = StixBundle.time(tearline.issued().plusMillis(LATER_MILLIS));
    }

    /// Why the release may not be written; empty where it may. What is TLP:RED is for named persons only (TLP 2.0), and
    /// a bundle is for the tools of an organisation.
    public static Optional<Message> refusal(Tearline tearline) {
        return tearline.marking() == Marking.RED ? Optional.of(Message.of("stix.write-red")) : Optional.empty();
    }

    /// Writes a release that may be written.
    ///
    /// @param release the very bytes that were sealed
    /// @throws IllegalArgumentException where they are no release, or one that is [#refusal refused]
    public static StixBundle write(Bytes release) {
        if (!(TearlineReader.read(release) instanceof Decoded.Good<Tearline>(Tearline tearline))
                || refusal(tearline).isPresent()) {
            throw new IllegalArgumentException("no release that may be written as STIX");
        }
        StixOfRelease writer = new StixOfRelease(tearline);
        byte[] bytes = release.toArray();
        if (JsonReader.read(bytes, bytes.length) instanceof JsonReader.Result.Read(Json.Obj read)
                && read.members().get("bundle") instanceof Json.Obj(var bundle)
                && bundle.get("objects") instanceof Json.Arr(List<Json> sealed)
                && bundle.get("id") instanceof Json.Str(String id)) {
            List<Json.Obj> objects = new ArrayList<>();
            sealed.forEach(object -> objects.add(writer.object((Json.Obj) object)));
            objects.add(terms());
            return new StixBundle(id, objects);
        }
        throw new IllegalStateException("a release that was read has a bundle");
    }

    private Json.Obj object(Json.Obj sealed) {
        String report = "report--" + tearline.stix().report();
        SequencedMap<String, Json> members = new LinkedHashMap<>(sealed.members());
        if (Json.of(report).equals(members.get("id"))) {
            Text name = new Text(headline(Language.ARABIC), headline(Language.ENGLISH));
            members.put("lang", Json.of("mul"));
            members.put("name", Json.of(name.ar() + " / " + name.en()));
            members.put("description", Json.of(said(Language.ARABIC) + "\n\n" + said(Language.ENGLISH)));
            members.put("labels", Json.strings(labels()));
            members.put("extensions", extensions(sealed));
        } else if (Json.of(report).equals(members.get("object_ref"))) {
            members.put("object_modified", Json.of(modified));
            members.put("contents", Json.object()
                    .put("ar", translated(Language.ARABIC))
                    .put("en", translated(Language.ENGLISH))
                    .build());
        } else {
            return sealed;
        }
        members.put("modified", Json.of(modified));
        return new Json.Obj(members);
    }

    private Json translated(Language language) {
        return Json.object()
                .put("name", headline(language))
                .put("description", said(language))
                .build();
    }

    private String headline(Language language) {
        return tearline.texts().headline().in(language).strip();
    }

    /// What may happen, to whom, where, when, how likely and how sure; what to do and whom to call; on which terms.
    private String said(Language language) {
        Tearline.Texts texts = tearline.texts();
        return texts.warning().in(language).strip()
                + "\n\n" + texts.advice().in(language).strip()
                + "\n\n" + texts.terms().in(language).strip();
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>(List.of(
                wording.threat().word(),
                "likelihood-" + wording.likelihood().word(),
                "precedence-" + wording.precedence().word()));
        if (tearline.status() == Status.EXERCISE) {
            labels.add(Status.EXERCISE.word());
        }
        return labels;
    }

    private Json extensions(Json.Obj report) {
        SequencedMap<String, Json> all = new LinkedHashMap<>();
        if (report.members().get("extensions") instanceof Json.Obj(var before)) {
            all.putAll(before);
        }
        Text terms = tearline.texts().terms();
        all.put(TERMS, Json.object()
                .put("extension_type", "property-extension")
                .put("purpose", tearline.purpose().word())
                .put("marking", tearline.marking().label())
                .put("onward", tearline.onward().word())
                .put("status", tearline.status().word())
                .put("terms", Json.object().put("ar", terms.ar()).put("en", terms.en()).build())
                .build());
        return new Json.Obj(all);
    }

    private static Json.Obj terms() {
        return (Json.Obj) Json.object()
                .put("type", "extension-definition")
                .put("spec_version", "2.1")
                .put("id", TERMS)
                .put("created_by_ref", PROJECT)
                .put("created", TERMS_CREATED)
                .put("modified", TERMS_CREATED)
                .put("name", "Nadhir terms")
                .put("description", "What may be done with a warning, whether it is an exercise or was recalled.")
                .put("schema", "docs/schemas/stix-terms.schema.json")
                .put("version", "1.0.0")
                .putStrings("extension_types", List.of("property-extension"))
                .build();
    }

    /// Whether an object is one of those that every release shares: the project, definitions of extensions, markings.
    static boolean isShared(Json.Obj object) {
        return Json.of(PROJECT).equals(object.members().get("id"))
                || Json.of("extension-definition").equals(object.members().get("type"))
                || Json.of("marking-definition").equals(object.members().get("type"));
    }
}
