package org.nadhir.node.folder;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.node.crypto.KeyFile;
import org.nadhir.node.crypto.KeyTrouble;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.SigningKeys;

/// A person's key as it lies in a file of theirs, sealed under a passphrase that only they know. The name is sealed
/// with it: the file shows a random id.
public record PersonKey(PartyId party, PersonId person, String name, SigningKeys keys) {

    public static final int NAME_CHARACTERS_MAX = 100;
    private static final int CONTENT_BYTES_MAX = 4 * 1024;

    public PersonKey {
        if (name.isBlank() || name.length() > NAME_CHARACTERS_MAX) {
            throw new IllegalArgumentException("a name has 1 to " + NAME_CHARACTERS_MAX + " characters");
        }
    }

    /// The bytes of the file.
    public Bytes seal(Passphrase passphrase, RandomGenerator random) {
        byte[] content = CanonicalWriter.write(Json.object()
                .put("form", "nadhir-person-key")
                .put("version", 1)
                .put("party", party.value())
                .put("person", person.value())
                .put("name", name)
                .put("seed", Bytes.of(keys.exposeSeed()).base64())
                .build());
        return KeyFile.seal(KeyFile.Kind.PERSON, passphrase, content, random);
    }

    /// Opens a file; empty where what is sealed in it is no person's key.
    ///
    /// @throws KeyTrouble where it is no key file of a person, or `passphrase` does not open it
    public static Optional<PersonKey> open(Passphrase passphrase, Bytes file) {
        byte[] content = KeyFile.open(KeyFile.Kind.PERSON, passphrase, file);
        Decoded<PersonKey> decoded = Decoded.of(content, CONTENT_BYTES_MAX, fields -> {
            if (!fields.string("form").equals("nadhir-person-key")) {
                throw fields.bad("form");
            }
            fields.integer("version", 1, 1);
            return new PersonKey(
                    fields.value("party", PartyId::new),
                    fields.value("person", PersonId::new),
                    fields.string("name", NAME_CHARACTERS_MAX),
                    fields.value("seed", seed -> SigningKeys.ofSeed(Bytes.ofBase64(seed).toArray())));
        });
        return decoded instanceof Decoded.Good<PersonKey>(PersonKey key) ? Optional.of(key) : Optional.empty();
    }

    @Override
    public String toString() {
        return "key of " + person;
    }
}
