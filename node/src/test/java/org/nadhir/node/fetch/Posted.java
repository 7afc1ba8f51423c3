package org.nadhir.node.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// The objects of an envelope that was posted, by their short names.
final class Posted {

    private Posted() {}

    static String names(byte[] envelope) {
        List<String> names = new ArrayList<>();
        Page page = Page.read(envelope).orElseThrow(() -> new AssertionError("no envelope was posted"));
        page.objects().forEach(one -> names.add(Samples.label(new String(one.orElseThrow(), UTF_8))));
        return String.join(" ", names);
    }
}
