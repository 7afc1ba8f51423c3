package org.nadhir.model;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/// An unchangeable row of bytes that is compared by content, in constant time for equal lengths.
/// Prints its length only, so that it can stand in a log.
public final class Bytes {

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Copies `bytes`.
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /// Reads standard padded base64 (RFC 4648 §4), the form of all our formats.
    ///
    /// @throws IllegalArgumentException where it is anything else
    public static Bytes ofBase64(String base64) {
        byte[] decoded = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(decoded).equals(base64)) {
            throw new IllegalArgumentException("not the one base64 form of its bytes");
        }
        return new Bytes(decoded);
    }

    /// A copy that the caller may change.
    public byte[] toArray() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    /// The bytes from `start` inclusive to `end` exclusive.
    public Bytes slice(int start, int end) {
        return new Bytes(Arrays.copyOfRange(bytes, start, end));
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public Digest digest() {
        return Digest.of(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
