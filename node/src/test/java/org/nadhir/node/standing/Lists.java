package org.nadhir.node.standing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.nadhir.model.Bytes;

/// Our own small lists, all fictional: the first, and a later one without the Lantern Brigades.
public final class Lists {

    public static final String LANTERN = "FBe.001";

    private Lists() {}

    public static Bytes first() {
        return file("fictional-1.xml");
    }

    public static Bytes second() {
        return file("fictional-2.xml");
    }

    public static DesignationList read(Bytes file) {
        try {
            return ListReader.read(file);
        } catch (ListTrouble e) {
            throw new IllegalStateException(e);
        }
    }

    private static Bytes file(String name) {
        try (InputStream in = Lists.class.getResourceAsStream(name)) {
            return Bytes.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
