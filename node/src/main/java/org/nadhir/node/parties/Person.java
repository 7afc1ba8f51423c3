package org.nadhir.node.parties;

import org.nadhir.agreement.RosterCodec;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;

/// A person of this party. The name is known in this store only.
///
/// @param proposed true until a second administrator has confirmed them; until then they may do nothing
/// @param entry what the roster says of them; its validity begins with the confirmation
/// @param statement the entry signed by the party; empty while proposed
/// @param acts the signed acts that led here, oldest first
public record Person(String name, boolean proposed, RosterEntry entry, Bytes statement, Acts acts) {

    Bytes write() {
        return Rows.write(Json.object()
                .put("name", name)
                .put("proposed", proposed)
                .put("entry", RosterCodec.write(entry).base64())
                .put("statement", statement.base64())
                .put("acts", acts.write())
                .build());
    }

    static Person read(Bytes row) {
        return Rows.read(row, fields -> new Person(
                fields.string("name"),
                fields.bool("proposed"),
                fields.value("entry", Person::entry),
                fields.value("statement", Bytes::ofBase64),
                Acts.read(fields)));
    }

    private static RosterEntry entry(String base64) {
        return RosterCodec.read(Bytes.ofBase64(base64)) instanceof Decoded.Good<RosterEntry>(RosterEntry entry)
                ? entry
                : refuse();
    }

    private static RosterEntry refuse() {
        throw new IllegalArgumentException("no roster entry");
    }
}
