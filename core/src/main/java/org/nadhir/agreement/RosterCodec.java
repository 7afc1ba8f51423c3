package org.nadhir.agreement;

import java.util.List;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.sign.PublicKeys;

/// The bytes of a roster entry that the party signs (`docs/formats.md`, Roster entry).
public final class RosterCodec {

    public static final int BYTES_MAX = 8 * 1024;

    private RosterCodec() {}

    public static Bytes write(RosterEntry entry) {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("party", entry.party().value())
                .put("person", entry.person().value())
                .put("revision", entry.revision())
                .putStrings("roles", entry.roles().stream().map(Role::word).toList())
                .put("keys", entry.keys().bytes().base64())
                .put("from", entry.from())
                .put("until", entry.until())
                .build()));
    }

    /// Reads what [#write] writes, and nothing else.
    public static Decoded<RosterEntry> read(Bytes bytes) {
        Decoded<RosterEntry> decoded = Decoded.of(bytes.toArray(), BYTES_MAX, RosterCodec::decode);
        return decoded instanceof Decoded.Good<RosterEntry>(RosterEntry entry) && !write(entry).equals(bytes)
                ? new Decoded.Bad<>(Flaw.NOT_CANONICAL, "$")
                : decoded;
    }

    private static RosterEntry decode(Fields fields) throws Malformed {
        return new RosterEntry(
                fields.value("party", PartyId::new),
                fields.value("person", PersonId::new),
                (int) fields.integer("revision", 1, 1_000_000),
                fields.values("roles", Role.values().length, RosterCodec::role),
                fields.value("keys", base64 -> new PublicKeys(Bytes.ofBase64(base64))),
                fields.instant("from"),
                fields.instant("until"));
    }

    private static Role role(String word) {
        return List.of(Role.values()).stream()
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown role"));
    }
}
