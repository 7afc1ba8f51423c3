package org.nadhir.node.fetch;

import java.time.Instant;
import java.util.Optional;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;

/// How far a pull got, as it is kept beside what it brought.
///
/// @param base everything that the server took up before then is here
/// @param next what leads to the next page of what came after; empty at the beginning of a round
/// @param last the latest time of arrival that a page of this round named
/// @param isOrdered whether no page of this round had anything earlier than the page before: then all up to `last` is
///     here
record Progress(Optional<Instant> base, String next, Optional<Instant> last, boolean isOrdered) {

    static final Progress BEGIN = new Progress(Optional.empty(), "", Optional.empty(), true);
    private static final int NEXT_CHARS_MAX = 8_192;

    /// The same round, with what a page said of its times.
    Progress at(Optional<Instant> first, Optional<Instant> pageLast) {
        boolean ordered = isOrdered
                && (last.isEmpty() || (first.isPresent() && !first.get().isBefore(last.get())));
        Optional<Instant> latest =
                pageLast.isPresent() && (last.isEmpty() || pageLast.get().isAfter(last.get())) ? pageLast : last;
        return new Progress(base, next, latest, ordered);
    }

    Progress followed(String token) {
        return new Progress(base, token, last, isOrdered);
    }

    /// The round begins again behind what is here for certain.
    Progress withoutNext() {
        return isOrdered ? over() : new Progress(base, "", Optional.empty(), true);
    }

    /// The round is over: all up to `last` is here.
    Progress over() {
        boolean isLater = last.isPresent() && (base.isEmpty() || last.get().isAfter(base.get()));
        return new Progress(isLater ? last : base, "", Optional.empty(), true);
    }

    Json json() {
        Json.Builder json = Json.object().put("next", next).put("ordered", isOrdered);
        base.ifPresent(time -> json.put("base", Added.write(time)));
        last.ifPresent(time -> json.put("last", Added.write(time)));
        return json.build();
    }

    static Progress read(Fields fields) throws Malformed {
        return new Progress(
                time(fields, "base"), fields.string("next", NEXT_CHARS_MAX), time(fields, "last"),
                fields.bool("ordered"));
    }

    private static Optional<Instant> time(Fields fields, String name) throws Malformed {
        return fields.optionalString(name).flatMap(Added::read);
    }
}
