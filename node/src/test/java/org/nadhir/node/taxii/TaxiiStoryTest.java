package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Marking;

/// `taxii.txt` is the manual of the server's behaviour: requests as they are sent, answers as they come. Here each is
/// sent over TLS and each answer held against it.
final class TaxiiStoryTest {

    private static final String NORTH = "0b1f3a52-6a1e-4c3d-9a57-0d5b3ad0a001";
    private static final String SOUTH = "0b1f3a52-6a1e-4c3d-9a57-0d5b3ad0a002";
    private static final String HIDDEN = "0b1f3a52-6a1e-4c3d-9a57-0d5b3ad0a003";
    private static final Pattern CAPTURE = Pattern.compile("\\{(next|id)}");

    @TempDir
    private Path folder;

    private final Map<String, String> captured = new LinkedHashMap<>();

    /// What is sent and what comes back.
    private record Exchange(String where, List<String> sent, List<String> answered) {}

    @Test
    @Timeout(120)
    void theServerAnswersAsTheManualSays() throws Exception {
        try (Served served = new Served(folder)) {
            served.root("demo", "Demonstration").root("other", "Elsewhere")
                    .collection(NORTH, "demo", "From the north", Marking.RED)
                    .collection(SOUTH, "demo", "For the south", Marking.GREEN)
                    .collection(HIDDEN, "other", "Not for everybody", Marking.RED)
                    .key("layla", "").key("omar", "").key("late", "2026-11-01T11:00:00Z").key("gone", "")
                    .right("layla", NORTH, "read write delete")
                    .right("layla", SOUTH, "write")
                    .right("omar", NORTH, "read")
                    .right("omar", HIDDEN, "read")
                    .right("late", NORTH, "read")
                    .right("gone", NORTH, "read");
            served.revoke("gone");
            List<Exchange> story = story();
            assertTrue(story.size() > 40, () -> "exchanges: " + story.size());
            for (Exchange exchange : story) {
                tell(served, exchange);
            }
        }
    }

    private static List<Exchange> story() throws Exception {
        List<Exchange> story = new ArrayList<>();
        try (InputStream in = TaxiiStoryTest.class.getResourceAsStream("taxii.txt")) {
            List<String> lines = new String(in.readAllBytes(), UTF_8).lines().toList();
            List<String> sent = new ArrayList<>();
            List<String> answered = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.startsWith("> ")) {
                    if (!answered.isEmpty()) {
                        story.add(new Exchange("before line " + i, List.copyOf(sent), List.copyOf(answered)));
                        sent.clear();
                        answered.clear();
                    }
                    sent.add(line.substring(2));
                } else if (line.startsWith("< ")) {
                    answered.add(line.substring(2));
                }
            }
            story.add(new Exchange("the end", sent, answered));
        }
        return story;
    }

    /// `> METHOD PATH as NAME`, headers, then a body that begins with a bracket.
    private void tell(Served served, Exchange exchange) throws Exception {
        String[] first = filled(exchange.sent().getFirst()).split(" ", -1);
        HttpRequest.Builder request =
                first.length == 4 ? served.request(first[1], first[3]) : served.request(first[1]);
        StringBuilder body = new StringBuilder();
        for (String line : exchange.sent().subList(1, exchange.sent().size())) {
            int colon = line.indexOf(": ");
            if (body.isEmpty() && colon > 0 && !line.startsWith("{")) {
                request.header(line.substring(0, colon), line.substring(colon + 2));
            } else {
                body.append(line).append('\n');
            }
        }
        HttpResponse<byte[]> answer = served.send(
                request.method(first[0], HttpRequest.BodyPublishers.ofString(body.toString())).build());
        check(exchange, answer);
    }

    private String filled(String line) {
        Matcher matcher = CAPTURE.matcher(line);
        return matcher.replaceAll(found -> captured.getOrDefault(found.group(1), "nothing"));
    }

    private void check(Exchange exchange, HttpResponse<byte[]> answer) {
        String text = new String(answer.body(), UTF_8);
        String where = exchange.where() + ": " + exchange.sent().getFirst() + "\n" + answer.headers().map() + text;
        assertEquals(exchange.answered().getFirst(), String.valueOf(answer.statusCode()), where);
        StringBuilder wanted = new StringBuilder();
        for (String line : exchange.answered().subList(1, exchange.answered().size())) {
            int colon = line.indexOf(": ");
            if (wanted.isEmpty() && !line.startsWith("{")) {
                String value = answer.headers().firstValue(line.substring(0, colon)).orElse("none");
                assertEquals(line.substring(colon + 2), value, where);
            } else {
                wanted.append(line).append('\n');
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        Json came = json(text);
        fits(json(wanted.toString()), came, where);
        for (String name : List.of("next", "id")) {
            if (came instanceof Json.Obj object && object.members().get(name) instanceof Json.Str(String value)) {
                captured.put(name, value);
            }
        }
    }

    private static Json json(String text) {
        return switch (JsonReader.read(text.getBytes(UTF_8), 1_000_000)) {
            case JsonReader.Result.Read(Json value) -> value;
            case JsonReader.Result.Refused refused -> fail(refused + " in " + text);
        };
    }

    /// Equal, but `"*"` stands for any text.
    private static void fits(Json wanted, Json came, String where) {
        switch (wanted) {
            case Json.Obj(var members) -> {
                assertTrue(came instanceof Json.Obj, where);
                Map<String, Json> others = ((Json.Obj) came).members();
                assertEquals(members.keySet().stream().sorted().toList(), others.keySet().stream().sorted().toList(),
                        where);
                members.forEach((name, value) -> fits(value, others.getOrDefault(name, new Json.Null()), where));
            }
            case Json.Arr(var items) -> {
                assertTrue(came instanceof Json.Arr(var others) && others.size() == items.size(), where);
                for (int i = 0; i < items.size(); i++) {
                    fits(items.get(i), ((Json.Arr) came).items().get(i), where);
                }
            }
            case Json.Str(String text) -> assertTrue(text.equals("*") || wanted.equals(came), where);
            case Json.Num _, Json.Bool _, Json.Null _ -> assertEquals(wanted, came, where);
        }
    }
}
