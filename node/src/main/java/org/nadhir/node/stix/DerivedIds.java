package org.nadhir.node.stix;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;

/// Ids that follow from what an object says, for conversions of what others wrote: the same file gives the same ids.
/// Nothing that we release has such an id (DESIGN.md §5.9): it could be computed backwards.
public final class DerivedIds {

    /// The namespace of the specification for observables, which nobody may use for anything else (section 2.9).
    private static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");
    /// Ours, drawn once for conversions.
    private static final UUID CONVERSIONS = UUID.fromString("5d1f6c0e-8b0a-4c5e-9a37-2f0c6f0d7b41");

    private DerivedIds() {}

    /// The id of an observable of this type; empty where the specification derives none, because it has no properties
    /// for it or the object has none of them.
    public static Optional<String> observable(String type, Json.Obj object) {
        Shape shape = Facts.loaded().shape(type);
        if (shape == null) {
            return Optional.empty();
        }
        SequencedMap<String, Json> contributing = new LinkedHashMap<>();
        for (String name : shape.identifying()) {
            Json value = object.members().get(name);
            if (value != null) {
                contributing.put(
                        name,
                        name.equals("hashes") && value instanceof Json.Obj(var all) ? ScoIds.oneOf(all) : value);
            }
        }
        return contributing.isEmpty()
                ? Optional.empty()
                : Optional.of(type + "--" + observable(new Json.Obj(contributing)));
    }

    static String observable(Json.Obj contributing) {
        return uuid(OBSERVABLES, CanonicalWriter.write(contributing), 5).toString();
    }

    /// An id of this type for what a file names so; an observable without contributing properties must have a UUID of
    /// version 4 (section 2.9), so it gets that form.
    public static String converted(String type, String name) {
        byte[] said = (type + '\n' + name).getBytes(StandardCharsets.UTF_8);
        Shape shape = Facts.loaded().shape(type);
        boolean observable = shape != null && shape.family().equals("sco");
        return type + "--" + uuid(CONVERSIONS, said, observable ? 4 : 5);
    }

    /// RFC 9562 §5.5.
    private static UUID uuid(UUID namespace, byte[] name, long version) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .array());
            ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name));
            long high = (digest.getLong() & ~0xF000L) | version << 12;
            long low = (digest.getLong() & ~(3L << 62)) | (1L << 63);
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a JDK without SHA-1; use the one of `./nadhir --version`", e);
        }
    }
}
