package org.nadhir.tearline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.model.Text;

/// Reads a release object: on the recipient's side after its signature was verified, on the sender's side when a
/// draft comes back from the store.
///
/// It takes what it knows and then writes it again: only bytes that come out the same are taken. So there is no
/// member, object or order that a sender could add unseen. The sentences may be those of another version.
public final class TearlineReader {

    public static final int BYTES_MAX = 256 * 1024;
    private static final int OBJECTS_MAX = 16;

    private TearlineReader() {}

    /// Reads the canonical bytes.
    public static Decoded<Tearline> read(Bytes bytes) {
        Decoded<Tearline> decoded = Decoded.of(bytes.toArray(), BYTES_MAX, TearlineReader::decode);
        return decoded instanceof Decoded.Good<Tearline>(Tearline tearline)
                        && !TearlineWriter.bytes(tearline).equals(bytes)
                ? new Decoded.Bad<>(Flaw.UNKNOWN_MEMBER, "$")
                : decoded;
    }

    private static Tearline decode(Fields release) throws Malformed {
        Fields agreement = release.object("agreement");
        Fields bundle = release.object("bundle");
        List<Json> objects = bundle.array("objects", OBJECTS_MAX);
        // Written again and compared afterwards, which is stricter than asking for each fixed member here.
        release.json("precedence");
        bundle.json("type");
        return new Tearline(
                release.value("id", ReleaseId::new),
                agreement.value("id", AgreementId::new),
                (int) agreement.integer("revision", 1, 1_000_000),
                agreement.values("parties", 64, PartyId::new),
                release.value("sender", PartyId::new),
                release.value("recipient", PartyId::new),
                release.choice("purpose", List.of(Purpose.PROTECTION), Purpose::word),
                release.choice("marking", List.of(Marking.values()), Marking::label),
                release.choice("onward", List.of(Onward.values()), Onward::word),
                release.choice("status", List.of(Status.values()), Status::word),
                release.instant("issued"),
                wording(objects),
                texts(objects, release),
                ids(bundle, objects));
    }

    private static Wording wording(List<Json> objects) throws Malformed {
        Fields warning = one(objects, "report").object("extensions").object(Stix.EXTENSION);
        return new Wording(
                warning.choice("threat", List.of(Subject.values()), Subject::word),
                site(objects),
                new Window(warning.instant("window_from"), warning.instant("window_until")),
                warning.choice("method", List.of(Method.values()), Method::word),
                warning.choice("likelihood", List.of(Likelihood.values()), Likelihood::word),
                warning.choice("confidence_step", List.of(Confidence.values()), Confidence::word),
                warning.values("advice", Advice.values().length, TearlineReader::advice),
                desk(warning.object("call")),
                warning.choice("precedence", List.of(Precedence.values()), Precedence::word),
                warning.has("note") ? text(warning.object("note")) : new Text("", ""));
    }

    private static Site site(List<Json> objects) throws Malformed {
        Fields identity = one(objects, "identity");
        Fields location = one(objects, "location");
        boolean located = location.has("latitude");
        return new Site(
                new Text(identity.string("name"), english(objects, identity).string("name")),
                new Text(location.string("name"), english(objects, location).string("name")),
                location.string("country"),
                located ? location.number("latitude") : Double.NaN,
                located ? location.number("longitude") : Double.NaN);
    }

    private static Tearline.Texts texts(List<Json> objects, Fields release) throws Malformed {
        Fields report = one(objects, "report");
        Fields note = one(objects, "note");
        Fields english = english(objects, report);
        return new Tearline.Texts(
                new Text(report.string("name"), english.string("name")),
                new Text(report.string("description"), english.string("description")),
                new Text(note.string("content"), english(objects, note).string("content")),
                text(release.object("terms")));
    }

    private static StixIds ids(Fields bundle, List<Json> objects) throws Malformed {
        return new StixIds(
                uuid(bundle.string("id")),
                uuid(one(objects, "report").string("id")),
                uuid(one(objects, "identity").string("id")),
                uuid(one(objects, "location").string("id")),
                uuid(one(objects, "relationship").string("id")),
                uuid(one(objects, "note").string("id")),
                List.of(
                        uuid(translation(objects, one(objects, "report")).string("id")),
                        uuid(translation(objects, one(objects, "identity")).string("id")),
                        uuid(translation(objects, one(objects, "location")).string("id")),
                        uuid(translation(objects, one(objects, "note")).string("id"))));
    }

    /// The one object of a type that is not one of the fixed ones.
    private static Fields one(List<Json> objects, String type) throws Malformed {
        return only(objects.stream()
                .filter(object -> is(object, "type", type) && !is(object, "id", Stix.PROJECT)), type);
    }

    private static Fields translation(List<Json> objects, Fields of) throws Malformed {
        String id = of.string("id");
        return only(objects.stream().filter(object -> is(object, "object_ref", id)), "language-content");
    }

    private static Fields english(List<Json> objects, Fields of) throws Malformed {
        return translation(objects, of).object("contents").object("en");
    }

    private static Fields only(Stream<Json> matching, String type) throws Malformed {
        List<Json> found = matching.limit(2).toList();
        if (found.size() != 1) {
            throw new Malformed(found.isEmpty() ? Flaw.MISSING : Flaw.BAD_VALUE, "bundle.objects: " + type);
        }
        return Fields.of(found.getFirst());
    }

    private static boolean is(Json object, String member, String value) {
        return object instanceof Json.Obj(var members)
                && members.get(member) instanceof Json.Str(String found)
                && found.equals(value);
    }

    private static Desk desk(Fields call) throws Malformed {
        return new Desk(text(call.object("name")), call.string("reach"));
    }

    private static Text text(Fields fields) throws Malformed {
        return new Text(fields.string("ar"), fields.string("en"));
    }

    private static Advice advice(String word) {
        Optional<Advice> found = Stream.of(Advice.values())
                .filter(advice -> advice.word().equals(word))
                .findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("unknown advice"));
    }

    private static String uuid(String id) {
        return id.substring(id.indexOf("--") + 2);
    }
}
