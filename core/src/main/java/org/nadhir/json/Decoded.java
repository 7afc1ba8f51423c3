package org.nadhir.json;

import java.time.DateTimeException;

/// What came of reading one of our formats: the value, or the place and the flaw.
public sealed interface Decoded<T> {

    record Good<T>(T value) implements Decoded<T> {}

    /// There is no value.
    ///
    /// @param where path of a member (`leaves[3].salt`), or `byte 17` where the bytes are not JSON at all
    record Bad<T>(Flaw flaw, String where) implements Decoded<T> {}

    /// Makes a value of our own out of the members of an object.
    @FunctionalInterface
    interface Decoder<T> {
        T decode(Fields fields) throws Malformed;
    }

    /// Reads one object in canonical form. Members that `decoder` did not ask for are refused, and so is
    /// whatever the records refuse that `decoder` builds: an [IllegalArgumentException] becomes [Flaw#BAD_VALUE].
    static <T> Decoded<T> of(byte[] bytes, int bytesMax, Decoder<T> decoder) {
        return switch (JsonReader.readCanonical(bytes, bytesMax)) {
            case JsonReader.Result.Refused(Flaw flaw, int offset) -> new Bad<>(flaw, "byte " + offset);
            case JsonReader.Result.Read(Json value) -> of(value, decoder);
        };
    }

    /// As above, of a value that was read before.
    static <T> Decoded<T> of(Json value, Decoder<T> decoder) {
        try {
            return new Good<>(decoded(value, decoder));
        } catch (Malformed e) {
            return new Bad<>(e.flaw(), e.where());
        }
    }

    /// As above, for whoever is to be told of what closed list a word is not.
    ///
    /// @throws Malformed where there is no value
    static <T> T decoded(Json value, Decoder<T> decoder) throws Malformed {
        Fields fields = Fields.of(value);
        try {
            T decoded = decoder.decode(fields);
            fields.done();
            return decoded;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Malformed(Flaw.BAD_VALUE, "$");
        }
    }
}
