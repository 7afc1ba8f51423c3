package org.nadhir.tearline;

import java.util.List;
import java.util.stream.Stream;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Marking;
import org.nadhir.model.Text;

/// What a release would say and on what terms, without what is drawn or counted anew for each release (ids, numbers,
/// time of issue): what an originator is asked about, and what a consent is good for. Whoever holds a release can
/// make it from that, so nobody has to believe that a consent fits (docs/formats.md, "Wording").
///
/// @param wording as coarse as a release has it
public record Worded(Wording wording, Marking marking, Onward onward, Status status) {

    private static final int BYTES_MAX = 32 * 1024;

    public Worded {
        wording = Coarse.wording(wording);
    }

    /// What `tearline` says.
    public static Worded of(Tearline tearline) {
        return new Worded(tearline.wording(), tearline.marking(), tearline.onward(), tearline.status());
    }

    /// The sentences that the recipient would read.
    public Tearline.Texts texts() {
        return Phrases.texts(wording, marking, onward, status);
    }

    /// Canonical JSON.
    public Bytes bytes() {
        return Bytes.of(CanonicalWriter.write(json()));
    }

    /// By which a consent names the wording.
    public Digest digest() {
        return bytes().digest();
    }

    public Json json() {
        Json.Builder json = Json.object()
                .put("type", "wording")
                .put("version", 1)
                .put("marking", marking.label())
                .put("onward", onward.word())
                .put("status", status.word())
                .put("threat", wording.threat().word())
                .put("site", site(wording.site()))
                .put("windowFrom", wording.window().from())
                .put("windowUntil", wording.window().until())
                .put("method", wording.method().word())
                .put("likelihood", wording.likelihood().word())
                .put("confidence", wording.confidence().word())
                .putStrings("advice", wording.advice().stream().map(Advice::word).toList())
                .put("call", Json.object()
                        .put("name", TearlineWriter.text(wording.call().name()))
                        .put("reach", wording.call().reach())
                        .build())
                .put("precedence", wording.precedence().word());
        if (!wording.note().ar().isBlank()) {
            json.put("note", TearlineWriter.text(wording.note()));
        }
        return json.build();
    }

    private static Json site(Site site) {
        Json.Builder json = Json.object()
                .put("name", TearlineWriter.text(site.name()))
                .put("place", TearlineWriter.text(site.place()))
                .put("country", site.country());
        if (site.isLocated()) {
            json.put("latitude", new Json.Num(site.latitude())).put("longitude", new Json.Num(site.longitude()));
        }
        return json.build();
    }

    /// Reads bytes, if writing what they say gives the same bytes again.
    public static Decoded<Worded> read(Bytes bytes) {
        Decoded<Worded> decoded = Decoded.of(bytes.toArray(), BYTES_MAX, Worded::decode);
        return decoded instanceof Decoded.Good<Worded>(Worded worded) && !worded.bytes().equals(bytes)
                ? new Decoded.Bad<>(Flaw.BAD_VALUE, "$")
                : decoded;
    }

    private static Worded decode(Fields fields) throws Malformed {
        if (!fields.string("type").equals("wording") || fields.integer("version") != 1) {
            throw fields.bad("version");
        }
        Wording wording = new Wording(
                fields.choice("threat", List.of(Subject.values()), Subject::word),
                fields.object("site", Worded::site),
                new Window(fields.instant("windowFrom"), fields.instant("windowUntil")),
                fields.choice("method", List.of(Method.values()), Method::word),
                fields.choice("likelihood", List.of(Likelihood.values()), Likelihood::word),
                fields.choice("confidence", List.of(Confidence.values()), Confidence::word),
                fields.values("advice", Advice.values().length, Worded::advice),
                fields.object("call", call -> new Desk(text(call.object("name")), call.string("reach"))),
                fields.choice("precedence", List.of(Precedence.values()), Precedence::word),
                fields.has("note") ? text(fields.object("note")) : new Text("", ""));
        return new Worded(
                wording,
                fields.choice("marking", List.of(Marking.values()), Marking::label),
                fields.choice("onward", List.of(Onward.values()), Onward::word),
                fields.choice("status", List.of(Status.values()), Status::word));
    }

    private static Site site(Fields fields) throws Malformed {
        boolean located = fields.has("latitude");
        return new Site(
                text(fields.object("name")),
                text(fields.object("place")),
                fields.string("country"),
                located ? fields.number("latitude") : Double.NaN,
                located ? fields.number("longitude") : Double.NaN);
    }

    private static Advice advice(String word) {
        return Stream.of(Advice.values())
                .filter(advice -> advice.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown advice"));
    }

    private static Text text(Fields fields) throws Malformed {
        return new Text(fields.string("ar"), fields.string("en"));
    }
}
