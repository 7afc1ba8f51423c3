package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.nadhir.client.View;
import org.nadhir.json.Decoded;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.notice.Notice;
import org.nadhir.notice.NoticeBuilder;
import org.nadhir.notice.NoticeCodec;
import org.nadhir.sign.PayloadType;
import org.nadhir.tearline.Clearance;
import org.nadhir.tearline.ClearanceCodec;
import org.nadhir.tearline.Findings;
import org.nadhir.tearline.Leak;

/// What the leak guard found near in words that wait, shown in the very bytes to whoever judges whether it gives a
/// source away.
///
/// @param digest of the words that the findings are about
record Held(String digest, List<Place> places) {

    /// So much of the words is shown on either side, in UTF-16 units; enough to see the sentence.
    private static final int AROUND = 60;

    Held {
        places = List.copyOf(places);
    }

    /// One finding with the words that it stands in.
    ///
    /// @param what the kind of the thing, as `word.trace-` names it
    record Place(String what, String layer, String before, String found, String after) {}

    /// What waits for this reader; empty where nothing does.
    static Optional<Held> of(Inside inside, String id) {
        String path = path(id);
        if (!inside.may(Method.GET, path)) {
            return Optional.empty();
        }
        try {
            Findings findings = findings(inside, id);
            String text = text(inside.bytes(path + "/parts/0"), findings);
            return Optional.of(new Held(
                    findings.release().hex(),
                    findings.near().stream().map(found -> place(text, found)).toList()));
        } catch (Refused e) {
            // Nothing is held, or it is the reader's own, which others judge.
            return Optional.empty();
        }
    }

    /// Signs that what was found gives nobody away.
    ///
    /// @return `cleared`, or `held` where a second person has to sign as well
    static String clear(Inside inside, String id, String reason) {
        Findings findings = findings(inside, id);
        try {
            Clearance clearance =
                    new Clearance(findings.release(), findings.digest(), inside.person(), reason, inside.now());
            Bytes signed = inside.sign(PayloadType.CLEARANCE, ClearanceCodec.write(clearance));
            return inside.post(path(id) + "/clearances", signed).text("state");
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.malformed("reason"));
        }
    }

    /// The findings, where they are about the very bytes that the node shows.
    private static Findings findings(Inside inside, String id) {
        View held = inside.get(path(id));
        if (held.texts("parts").isEmpty()
                || !(Findings.read(inside.bytes(path(id) + "/findings"))
                        instanceof Decoded.Good<Findings>(Findings findings))
                || !findings.release().equals(new Digest(held.texts("parts").getFirst()))) {
            throw Refused.of(Problem.CONFLICT, "console-other-bytes");
        }
        return findings;
    }

    private static String text(Bytes part, Findings findings) {
        boolean printed = findings.near().stream()
                .anyMatch(found -> found.leak().where().equals(NoticeBuilder.PRINTED));
        Bytes searched = printed && NoticeCodec.read(part) instanceof Decoded.Good<Notice>(Notice notice)
                ? NoticeBuilder.printed(notice)
                : part;
        return new String(searched.toArray(), UTF_8);
    }

    private static Place place(String text, Findings.Found found) {
        Leak leak = found.leak();
        int start = Math.min(leak.start(), text.length());
        int end = Math.min(leak.end(), text.length());
        return new Place(
                found.what(),
                leak.layer(),
                text.substring(Math.max(0, start - AROUND), start),
                text.substring(start, end),
                text.substring(end, Math.min(text.length(), end + AROUND)));
    }

    private static String path(String id) {
        return "/api/v1/held/" + id;
    }
}
