package org.nadhir.reports.leak;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.LeakGuard;

/// A finished text as every search reads it, whatever it looks for: its letters folded, its words, its views. Made when
/// first asked for, once for all searches of it. One thread's; holds the text, and goes with the work at hand.
final class ReadText implements LeakGuard.Text {

    private static final int JSON_BYTES_MAX = 1 << 20;

    private final Bytes finished;
    private final TextWords words = new TextWords();
    private @Nullable Parts parts;

    ReadText(Bytes finished) {
        this.finished = finished;
    }

    /// @param apart what is searched with all its views; of JSON all values, and names of members
    /// @param all the whole
    private record Parts(String text, Places places, List<Reading> apart, Reading all) {}

    @Override
    public Bytes bytes() {
        return finished;
    }

    byte[] array() {
        return finished.toArray();
    }

    String text() {
        return parts().text();
    }

    Places places() {
        return parts().places();
    }

    /// What is searched with all its views, one after the other.
    List<Reading> apart() {
        return parts().apart();
    }

    /// The whole as it stands; one of [#apart] where the text is no JSON.
    Reading all() {
        return parts().all();
    }

    private Parts parts() {
        Parts made = parts == null ? read() : parts;
        parts = made;
        return made;
    }

    private Parts read() {
        byte[] bytes = finished.toArray();
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean json = isJson(bytes, text);
        Places places = new Places(text, json);
        if (!json) {
            Reading all = Reading.of(text, words);
            return new Parts(text, places, List.of(all), all);
        }
        JsonTexts texts = new JsonTexts(text);
        List<Reading> apart =
                List.of(Reading.ofPart(texts.values(), words), Reading.ofPart(texts.names(), words));
        return new Parts(text, places, apart, Reading.ofPart(texts.all(), words));
    }

    private static boolean isJson(byte[] bytes, String text) {
        String start = text.substring(0, Math.min(text.length(), 64)).stripLeading();
        return !start.isEmpty()
                && "{[\"".indexOf(start.charAt(0)) >= 0
                && JsonReader.read(bytes, JSON_BYTES_MAX) instanceof JsonReader.Result.Read;
    }
}
