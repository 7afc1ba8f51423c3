package org.nadhir.node.parties;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// A passkey of one of the party's persons (W3C Web Authentication): what its signatures are checked with, and the
/// person's key, sealed under what only this passkey gives.
///
/// @param id of the credential, as the authenticator chose it
/// @param name as the person calls it
/// @param credential the attested credential data with the public key, as the authenticator wrote it
/// @param counter of its last signature; 0 for one that does not count
/// @param salt for deriving the key that opens `sealed`
/// @param sealed the person's key
public record Passkey(
        Bytes id,
        PersonId person,
        String name,
        Bytes credential,
        long counter,
        Bytes salt,
        Bytes sealed,
        Instant added,
        Instant used) {

    public static final int NAME_CHARACTERS_MAX = 60;
    /// Web Authentication Level 3 §4: a credential's id has up to 1023 bytes.
    private static final int ID_BYTES_MAX = 1023;
    private static final int MEMBER_BYTES_MAX = 3 * 1024;
    static final long COUNTER_MAX = 0xFFFF_FFFFL;

    public Passkey {
        if (name.isBlank() || name.length() > NAME_CHARACTERS_MAX) {
            throw new IllegalArgumentException("a name has 1 to " + NAME_CHARACTERS_MAX + " characters");
        }
        if (id.length() == 0 || id.length() > ID_BYTES_MAX) {
            throw new IllegalArgumentException("an id has 1 to " + ID_BYTES_MAX + " bytes");
        }
        if (Math.max(credential.length(), sealed.length()) > MEMBER_BYTES_MAX || salt.length() > ID_BYTES_MAX) {
            throw new IllegalArgumentException("larger than any passkey is");
        }
    }

    /// Of this id; empty where there is none, for example after it was removed.
    public static Optional<Passkey> find(SealedSnapshot rows, Bytes id) {
        return rows.get(Table.PASSKEY, row(rows, id)).map(entry -> read(entry.body()));
    }

    /// Those of a person, the oldest first.
    public static List<Passkey> of(SealedSnapshot rows, PersonId person) {
        return rows.all(Table.PASSKEY, entry -> read(entry.body())).stream()
                .filter(passkey -> passkey.person().equals(person))
                .sorted(Comparator.comparing(Passkey::added))
                .toList();
    }

    /// Keeps that it was used.
    public void usedAt(SealedTransaction tx, long newCounter, Instant now) {
        new Passkey(id, person, name, credential, newCounter, salt, sealed, added, now).put(tx);
    }

    /// What names it outside of the browser that has it.
    public Digest digest() {
        return Digest.of(id.toArray());
    }

    Passkey called(String other) {
        return new Passkey(id, person, other, credential, counter, salt, sealed, added, used);
    }

    void put(SealedTransaction tx) {
        tx.put(Table.PASSKEY, row(tx, id), Rows.write(json()));
    }

    void remove(SealedTransaction tx) {
        tx.remove(Table.PASSKEY, row(tx, id));
    }

    private Json json() {
        return Json.object()
                .put("id", id.base64())
                .put("person", person.value())
                .put("name", name)
                .put("credential", credential.base64())
                .put("counter", counter)
                .put("salt", salt.base64())
                .put("sealed", sealed.base64())
                .put("added", added)
                .put("used", used)
                .build();
    }

    private static Passkey read(Bytes row) {
        return Rows.read(row, Passkey::read);
    }

    private static Passkey read(Fields fields) throws Malformed {
        return new Passkey(
                fields.value("id", Bytes::ofBase64),
                fields.value("person", PersonId::new),
                fields.string("name"),
                fields.value("credential", Bytes::ofBase64),
                fields.integer("counter", 0, COUNTER_MAX),
                fields.value("salt", Bytes::ofBase64),
                fields.value("sealed", Bytes::ofBase64),
                fields.instant("added"),
                fields.instant("used"));
    }

    private static RowId row(SealedSnapshot rows, Bytes id) {
        return rows.name(Table.PASSKEY, id.base64());
    }

    @Override
    public String toString() {
        return "passkey of " + person;
    }
}
