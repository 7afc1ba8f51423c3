package org.nadhir.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nadhir.client.View;
import org.nadhir.json.Decoded;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;
import org.nadhir.notice.Notice;
import org.nadhir.notice.NoticeBuilder;
import org.nadhir.notice.NoticeCodec;
import org.nadhir.tearline.Findings;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.ReleaseList;

/// What is near in words that are held, as it is shown to whoever clears them: each thing with the words themselves,
/// out of the very bytes whose digest the findings name.
final class HeldLines {

    static final String PATH = "/api/v1/held/";

    private final SignedIn session;
    private final String id;
    private final List<Digest> parts;
    private final boolean isList;
    private final Findings findings;
    private final Map<Integer, Bytes> read = new TreeMap<>();

    private HeldLines(SignedIn session, String id, List<Digest> parts, boolean isList, Findings findings) {
        this.session = session;
        this.id = id;
        this.parts = List.copyOf(parts);
        this.isList = isList;
        this.findings = findings;
    }

    /// @throws CommandFailed where the node shows findings of other words than it shows
    static HeldLines of(SignedIn session, String id) {
        View held = new View(session.get(PATH + id));
        List<Digest> parts = held.texts("parts").stream().map(Digest::new).toList();
        boolean isList = held.text("what").equals("list");
        Findings findings = findings(session.bytes(PATH + id + "/findings"));
        Digest named = isList ? new ReleaseList(parts).root() : parts.getFirst();
        if (!findings.release().equals(named)) {
            throw otherBytes();
        }
        return new HeldLines(session, id, parts, isList, findings);
    }

    Findings findings() {
        return findings;
    }

    private static Findings findings(Bytes bytes) {
        return switch (Findings.read(bytes)) {
            case Decoded.Good<Findings>(Findings findings) -> findings;
            case Decoded.Bad<Findings>(var flaw, String where) ->
                throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("client.member", where));
        };
    }

    private static CommandFailed otherBytes() {
        return new CommandFailed(ExitCode.FELL_SHORT, Message.of("approve.other-bytes"));
    }

    void show(CommandLineRoot root) {
        root.say("clear.digest", findings.release().hex());
        LeakLines lines = new LeakLines(root);
        Place last = new Place(0, 1, "");
        for (Findings.Found found : findings.near()) {
            Leak leak = found.leak();
            Place place = Place.of(leak.where(), isList);
            if (isList && !place.isBeside(last)) {
                lines.say();
                head(root, place);
            }
            last = place;
            String sentence = Sentence.around(text(place), leak.start(), leak.end());
            lines.add("clear.near", what(found), place.where(), leak.layer(), sentence);
        }
        lines.say();
    }

    private static void head(CommandLineRoot root, Place place) {
        String number = String.valueOf(place.first() + 1);
        if (place.releases() > 1) {
            root.say("clear.in-releases", number, String.valueOf(place.releases()));
        } else {
            root.say("clear.in-release", number);
        }
    }

    /// Of a source that is of no matter to the case nothing is said but that.
    private static String what(Findings.Found found) {
        if (found.leak().layer().equals("shredded")) {
            return "word.trace-shredded";
        }
        if (found.leak().trace().startsWith("other.")) {
            return "word.trace-other";
        }
        return LeakLines.what(found.what(), found.leak().kind().name());
    }

    /// Where a thing stands: in a list as [org.nadhir.tearline.HeldList] writes it.
    private record Place(int first, int releases, String where) {

        /// Whether both stand in the same releases; the first of a list is beside nothing.
        boolean isBeside(Place other) {
            return !other.where.isEmpty() && first == other.first && releases == other.releases;
        }

        static Place of(String where, boolean isList) {
            if (!isList) {
                return new Place(0, 1, where);
            }
            int slash = where.indexOf('/');
            int colon = where.indexOf(':');
            if (slash < 1 || colon < slash) {
                throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("client.member", "where"));
            }
            return new Place(
                    Integer.parseUnsignedInt(where.substring(0, slash)),
                    Integer.parseUnsignedInt(where.substring(slash + 1, colon)),
                    where.substring(colon + 1));
        }
    }

    private String text(Place place) {
        Bytes bytes = read.computeIfAbsent(place.first(), this::part);
        boolean printed = place.where().equals(NoticeBuilder.PRINTED);
        return new String((printed ? printed(bytes) : bytes).toArray(), UTF_8);
    }

    private Bytes part(int number) {
        Bytes bytes = session.bytes(PATH + id + "/parts/" + number);
        if (!bytes.digest().equals(parts.get(number))) {
            throw otherBytes();
        }
        return bytes;
    }

    private static Bytes printed(Bytes bytes) {
        return switch (NoticeCodec.read(bytes)) {
            case Decoded.Good<Notice>(Notice notice) -> NoticeBuilder.printed(notice);
            case Decoded.Bad<Notice>(var flaw, String where) ->
                throw new CommandFailed(ExitCode.FELL_SHORT, Message.of("client.member", where));
        };
    }
}
