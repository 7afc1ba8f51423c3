package org.nadhir.node.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nadhir.model.Bytes;

/// A server that answers as the lines of a story say, and holds what it is asked against them.
final class Scripted implements Server, Pause {

    static final Place PLACE = new Place(
            URI.create("https://taxii.example/root/"), "0b1f3a52-6a1e-4c3d-9a57-0d5b3ad0a001");
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2031-03-01T12:00:00Z"));

    private final Deque<Story.Line> left;

    Scripted(Deque<Story.Line> left) {
        this.left = left;
    }

    /// The process ends here.
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Heard ask(Ask ask) {
        assertFalse(left.isEmpty(), () -> "asked after the end: " + ask.uri());
        Story.Line line = left.removeFirst();
        assertEquals("> " + Samples.filled(line.text()), line.mark() + " " + asked(ask), line::toString);
        if (left.getFirst().mark() == '!') {
            left.removeFirst();
            throw new Killed();
        }
        return answer();
    }

    private static String asked(Ask ask) {
        String path = ask.uri().getPath();
        String query = ask.uri().getRawQuery() == null ? "" : URLDecoder.decode(ask.uri().getRawQuery(), UTF_8);
        String objects = PLACE.root().getPath() + "collections/" + PLACE.collection() + "/objects/";
        if (ask.isPost()) {
            return "POST " + Posted.names(ask.body().orElseThrow().toArray());
        }
        return path.equals(objects) ? query : path.substring(PLACE.root().getPath().length());
    }

    private Heard answer() {
        String[] words = left.removeFirst().text().split(" ", -1);
        if (words[0].equals("silence")) {
            return new Heard.Silent(Heard.Silence.valueOf(words[1].toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            String name = words[i].substring(0, equals);
            boolean isTime = name.equals("first") || name.equals("last");
            headers.put(isTime ? "X-TAXII-Date-Added-" + name : name, words[i].substring(equals + 1).replace('_', ' '));
        }
        StringBuilder body = new StringBuilder();
        while (!left.isEmpty() && left.getFirst().mark() == '<') {
            body.append(left.removeFirst().text()).append('\n');
        }
        return new Heard.Answered(
                Integer.parseInt(words[0]), headers, Bytes.of(Samples.filled(body.toString()).getBytes(UTF_8)));
    }

    @Override
    public void pause(Duration duration) {
        Story.Line line = left.removeFirst();
        assertEquals(line.text(), duration.toString(), line::toString);
    }
}
