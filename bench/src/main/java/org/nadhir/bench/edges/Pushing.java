package org.nadhir.bench.edges;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;

/// A client that pushes envelopes until each has been taken, and reads back at once, by another connection, what it was
/// told is there.
final class Pushing implements Callable<List<String>> {

    static final int ENVELOPE = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long REST_NANOS = 50_000_000;
    private static final int ANSWER_BYTES_MAX = 1 << 20;
    private static final Pattern STATUS = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final Servers servers;
    private final int first;
    private final int count;
    private final AtomicInteger taken;
    private final AtomicInteger troubles;
    private final List<String> wrong = new ArrayList<>();

    /// @param first number of its first envelope, so that no two pushers make the same objects
    /// @param taken counts envelopes that are in, for whoever waits for them
    /// @param troubles counts requests that were not answered, or by 503
    Pushing(Servers servers, int first, int count, AtomicInteger taken, AtomicInteger troubles) {
        this.servers = servers;
        this.first = first;
        this.count = count;
        this.taken = taken;
        this.troubles = troubles;
    }

    /// What was answered otherwise than a client may expect; nothing may stand there.
    @Override
    public List<String> call() {
        for (int i = first; i < first + count; i++) {
            int from = i * ENVELOPE;
            TaxiiLine.Answer answer = until(line ->
                    line.post(servers.path("objects/"), TaxiiObjects.envelope(from, ENVELOPE)));
            View status = view(answer);
            if (answer.status() != 202 || status.number("success_count") != ENVELOPE) {
                wrong.add("envelope " + i + " was answered by " + answer.status());
            }
            taken.incrementAndGet();
            readBack(from + ENVELOPE - 1);
            again(answer);
        }
        return wrong;
    }

    private void readBack(int object) {
        String id = TaxiiObjects.id(object);
        TaxiiLine.Answer answer = until(line -> line.get(servers.path("objects/?match[id]=" + id)));
        if (answer.status() != 200 || !view(answer).has("objects")) {
            wrong.add(id + " was taken and cannot be read");
        }
    }

    /// The status as another server has it.
    private void again(TaxiiLine.Answer pushed) {
        Matcher id = STATUS.matcher(pushed.text());
        if (!id.find()) {
            wrong.add("a status without an id");
            return;
        }
        TaxiiLine.Answer answer = until(line -> line.get("/bench/status/" + id.group(1) + "/"));
        if (!answer.text().equals(pushed.text())) {
            wrong.add("status " + id.group(1) + " is another at another server");
        }
    }

    /// Asked of somebody else where a server was not there, as a client would: what is pushed twice is taken once.
    private TaxiiLine.Answer until(Question question) {
        return ask(servers, troubles, question);
    }

    /// One request.
    interface Question {
        TaxiiLine.Answer on(TaxiiLine line) throws IOException;
    }

    /// Puts a question on a new connection until it is answered.
    static TaxiiLine.Answer ask(Servers servers, AtomicInteger troubles, Question question) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            try (TaxiiLine line = servers.line()) {
                TaxiiLine.Answer answer = question.on(line);
                if (answer.status() != 503) {
                    return answer;
                }
            } catch (IOException gone) {
                // The server that had the connection is gone; the count says how often.
                assert gone != null;
            }
            troubles.incrementAndGet();
            LockSupport.parkNanos(REST_NANOS);
        }
        throw new IllegalStateException("nobody answered for " + PATIENCE.toSeconds() + " seconds");
    }

    static View view(TaxiiLine.Answer answer) {
        if (JsonReader.read(answer.body().toArray(), ANSWER_BYTES_MAX) instanceof JsonReader.Result.Read(Json json)) {
            return new View(json);
        }
        throw new IllegalStateException("an answer " + answer.status() + " without JSON");
    }
}
