package org.nadhir.duty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.nadhir.json.Decoded;

/// The profiles that come with the product, for tests.
final class Shipped {

    private Shipped() {}

    static Profile profile(String name) {
        if (ProfileReader.read(bytes(name + ".json")) instanceof Decoded.Good<Profile>(Profile profile)) {
            return profile;
        }
        throw new AssertionError("the profile " + name + " does not read");
    }

    static byte[] bytes(String file) {
        try (InputStream in = Profile.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
