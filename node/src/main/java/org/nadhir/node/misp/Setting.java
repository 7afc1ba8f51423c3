package org.nadhir.node.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.nadhir.json.Json;
import org.nadhir.node.stix.DerivedIds;
import org.nadhir.reports.misp.MispMarks;
import org.nadhir.reports.misp.MispPart;

/// What everything within one event has in common: who made it, when, what the event's tags ask; and the ids that are
/// in use. Not for several threads.
final class Setting {

    /// What STIX takes for a UUID (section 2.9, RFC 9562 §4): variant 10, version 1 to 8.
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final String name;
    private final Instant moment;
    private final List<String> tags;
    private final String author;
    private final List<Json> observableMarks;
    private final Map<String, Json.Obj> definitions = new LinkedHashMap<>();
    private final Set<String> uuids = new HashSet<>();
    private final Account account;
    private final boolean whole;
    private final String subject;

    Setting(MispPart event, Account account) {
        this.account = account;
        this.whole = event.json().members().containsKey("info") || event.json().members().containsKey("uuid");
        this.name = event.text("uuid").isEmpty() ? event.pointer() : event.text("uuid");
        this.moment = event.moment("timestamp").orElse(Instant.EPOCH);
        this.tags = event.tags();
        String org = event.part("Orgc").map(one -> one.text("uuid")).orElse("").toLowerCase(Locale.ROOT);
        String known = event.part("Orgc").map(one -> one.text("name")).orElse("");
        this.author = UUID.matcher(org).matches()
                ? "identity--" + org
                : known.isEmpty() ? "" : DerivedIds.converted("identity", known);
        Map<String, Json.Obj> strictest = TagMarks.definitions(MispMarks.tags(event));
        definitions.putAll(strictest);
        this.observableMarks = strictest.keySet().stream().map(Json::of).toList();
        this.subject = whole ? (event.is("published") ? "report--" : "grouping--") + uuid(event) : "";
    }

    Instant moment(MispPart part) {
        return part.moment("timestamp").orElse(moment);
    }

    /// The id of the identity that made the event, or empty.
    String author() {
        return author;
    }

    /// Whether the file says anything of the event itself, and not only of what is in it.
    boolean isWhole() {
        return whole;
    }

    /// The id of the event's own object; what is a remark on the event refers to it.
    ///
    /// @param without the id where there is no such object
    String subject(String without) {
        return whole ? subject : without;
    }

    /// What observables bear: they belong to several objects at once, so the strictest of the whole event.
    List<Json> observableMarks() {
        return observableMarks;
    }

    /// All definitions that were asked for.
    List<Json.Obj> definitions() {
        return List.copyOf(definitions.values());
    }

    /// The UUID of the part, which its object keeps; another where it has none that STIX takes, or it is used twice.
    String uuid(MispPart part) {
        String uuid = part.text("uuid").toLowerCase(Locale.ROOT);
        boolean sound = UUID.matcher(uuid).matches() && uuids.add(uuid);
        if (sound) {
            return uuid;
        }
        String id = DerivedIds.converted("grouping", name + part.pointer()).substring("grouping--".length());
        uuids.add(id);
        if (!uuid.isEmpty()) {
            account.lost(new Loss(id, part.pointer(), uuid, Why.NEW_ID));
        }
        return id;
    }

    /// The UUID of something that other events have as well.
    String ownUuid(MispPart part, String otherwise) {
        String uuid = part.text("uuid").toLowerCase(Locale.ROOT);
        return UUID.matcher(uuid).matches() ? uuid : beside("grouping", otherwise);
    }

    /// A domain object with what all of them have. It is marked as strictly as anything that stands in it.
    StixDraft draft(String type, String uuid, MispPart part, Instant at, List<String> labels) {
        Set<String> asked = new LinkedHashSet<>(tags);
        asked.addAll(part.tags());
        part.items("Attribute").forEach(attribute -> asked.addAll(attribute.tags()));
        Map<String, Json.Obj> marks = TagMarks.definitions(asked);
        definitions.putAll(marks);
        List<String> all = new ArrayList<>(labels);
        shared(part).stream().filter(tag -> !all.contains(tag)).forEach(all::add);
        OptionalInt own = TagMarks.confidence(part.tags());
        OptionalInt confidence = own.isPresent() ? own : TagMarks.confidence(tags);
        StixDraft draft = new StixDraft(type, type + "--" + uuid).at(at, at).put("created_by_ref", author);
        if (confidence.isPresent()) {
            draft.put("confidence", Json.of(confidence.getAsInt()));
        }
        return draft.strings("labels", all).strings("object_marking_refs", marks.keySet());
    }

    /// Names of the tags that may leave the instance they were set on.
    static List<String> shared(MispPart part) {
        return part.items("Tag").stream()
                .filter(tag -> isShared(tag) && !tag.text("name").isBlank())
                .map(tag -> tag.text("name"))
                .toList();
    }

    static boolean isShared(MispPart tag) {
        return !tag.is("local") && !tag.text("exportable").equals("false");
    }

    /// An id that belongs to one of the event's things, beside its own.
    String beside(String type, String uuid) {
        return DerivedIds.converted(type, uuid).substring(type.length() + 2);
    }
}
