package org.nadhir.node.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.node.stix.StixStream;

/// An envelope (TAXII 2.1 §3.7) as a server sent it: its objects as they stand, none of them judged yet.
///
/// @param next empty where it names none
record Page(List<Optional<byte[]>> objects, boolean more, String next) {

    static final Page EMPTY = new Page(List.of(), false, "");
    private static final int NEXT_CHARS_MAX = 8_192;

    Page {
        objects = List.copyOf(objects);
    }

    /// The page whole, or nothing of it where it is no envelope or was cut off. An object that is larger than one may
    /// be is there without its bytes.
    static Optional<Page> read(byte[] body) {
        List<Optional<byte[]>> objects = new ArrayList<>();
        try {
            return StixStream.envelope(
                            new ByteArrayInputStream(body), (_, bytes) -> objects.add(Optional.ofNullable(bytes)))
                    .flatMap(members -> of(objects, members));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    private static Optional<Page> of(List<Optional<byte[]>> objects, byte[] members) {
        if (!(JsonReader.read(members, members.length) instanceof JsonReader.Result.Read(Json value))) {
            return Optional.empty();
        }
        View view = new View(value);
        boolean isNumber = view.at("next").json() instanceof Json.Num;
        String next = isNumber ? String.valueOf(view.number("next")) : view.text("next");
        return Optional.of(
                new Page(objects, view.flag("more"), next.length() <= NEXT_CHARS_MAX ? next : ""));
    }
}
