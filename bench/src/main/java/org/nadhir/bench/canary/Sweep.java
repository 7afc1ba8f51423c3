package org.nadhir.bench.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.nadhir.bench.office.Office;
import org.nadhir.bench.office.Pair;
import org.nadhir.bench.office.Papers;
import org.nadhir.bench.office.Typed;
import org.nadhir.client.NodeClient;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;

/// The story that the sweep plays, and the places that it searches afterwards. Used by one thread.
final class Sweep implements AutoCloseable {

    /// Fields that our own people write about a case: they lie in the node under its keys, and go nowhere else.
    static final String INNER = "inner: ";
    private static final String OWN_ROWS = "rows of our node under the node's keys";
    private static final int LOOKS_MAX = 100;
    /// A node answers five drafts a day with the place of what it found.
    private static final int SLIPS_MAX = 3;

    private final Pair pair;
    private final Path room;
    private final Path inputs;
    private final Tokens tokens = new Tokens();
    private final Informants informants = new Informants(tokens);
    private final Typed typed;
    private final Office first;
    private final Office second;
    private final InstantSource clock;
    private final Farther farther;
    private final List<byte[]> answered = new ArrayList<>();
    private final List<String> planted = new ArrayList<>();
    private final List<Exit> early = new ArrayList<>();
    private String caseId = "";
    /// Of the source behind the case.
    private String name = "";

    /// @param folder of which `room` is searched and the rest is not: it holds what was typed in
    /// @param clock of this machine, as the nodes that are started have it
    Sweep(Path folder, InstantSource clock) {
        this.pair = Pair.in(folder, clock);
        this.room = folder.resolve("room");
        this.inputs = pair.inputs();
        this.typed = pair.typed();
        this.clock = clock;
        this.first = pair.first();
        this.second = pair.second();
        this.farther = new Farther(
                new Farther.Stage(first, second, typed, tokens, informants, inputs, clock.instant()));
    }

    Tokens tokens() {
        return tokens;
    }

    void play(int reports) {
        pair.meet();
        try (NodeClient analyst = first.client("nour")) {
            take(analyst, reports);
            open(analyst);
            warn(analyst);
            refused(analyst);
            String published = farther.published(analyst, assessment());
            farther.notice(published);
            farther.list(published);
            farther.inquiry();
            farther.shred(analyst);
        }
        carry();
        early.add(loaded(Exit.files("our node's folder while it runs", first.folder())));
        first.kill();
        early.add(loaded(Exit.files("our node's folder after a crash", first.folder())));
        second.close();
    }

    /// Read now: later it will look otherwise.
    private static Exit loaded(Exit exit) {
        List<byte[]> pieces = new ArrayList<>();
        exit.pieces().accept(pieces::add);
        return Exit.of(exit.name(), pieces);
    }

    /// Every report from a source of its own; each tenth by the command, which puts it in without a source.
    private void take(NodeClient analyst, int reports) {
        for (int i = 0; i < reports; i++) {
            Informants.File file = informants.report(i);
            String source = "";
            if (i % 5 == 0 || i % 5 == 2) {
                source = "&source=" + done(analyst.post("/api/v1/sources", informants.source())).text("source");
            }
            Reply reply = analyst.postBytes("/api/v1/reports?name=" + file.name() + "&class=note" + source,
                    file.bytes());
            String report = done(reply).text("report");
            if (i == 0) {
                name = tokens.all().stream()
                        .filter(token -> tokens.field(token).equals("person"))
                        .findFirst()
                        .orElseThrow();
                View opened = done(analyst.post("/api/v1/cases", Json.object().put("report", report).build()));
                caseId = opened.at("file").text("case");
            }
        }
        planted.addAll(tokens.all().stream()
                .filter(token -> List.of("report", "file name").contains(tokens.field(token)))
                .toList());
        Informants.File file = informants.report(0);
        Path input = inputs.resolve(file.name());
        write(input, file.bytes());
        // What it prints is what was typed, the file's name: it is shown to the person who typed it, and not searched.
        typed.process(inputs, first.as("nour", "report add", input.toString(), "--note"));
    }

    /// A source is opened by two, with reasons; and one is asked for in vain.
    private void open(NodeClient analyst) {
        String source = done(analyst.post("/api/v1/sources", informants.source())).text("source");
        Json ask = Json.object()
                .put("act", "open")
                .put("source", source)
                .put("reason", "to call " + tokens.in("reason of an opening"))
                .build();
        View asked = done(analyst.post("/api/v1/source-requests", ask));
        // The second person reads the reason that the first one gave: that answer is the vault's, and not searched.
        try (NodeClient approver = first.client("huda")) {
            done(approver.post(
                    "/api/v1/source-requests/" + asked.text("request") + "/confirm", Json.object().build()));
        }
        done(analyst.post("/api/v1/source-requests/" + asked.text("request") + "/open", Json.object().build()));
    }

    /// The way of a warning: a draft that names the source is stopped, a clean one goes out.
    private void warn(NodeClient analyst) {
        String path = "/api/v1/cases/" + caseId;
        done(analyst.post(path + "/assessment", assessment()));
        typed.must(first.as("huda", "determine", caseId, "--addressee", second.id()));
        View stopped = done(analyst.post(path + "/drafts", draft("Ask " + name + ".")));
        if (!stopped.text("state").equals("leaking")) {
            throw new IllegalStateException("a draft that names the source is " + stopped.text("state"));
        }
        answered.add(CanonicalWriter.write(stopped.json()));
        farther.clear(almost(analyst, path));
        View draft = done(analyst.post(path + "/drafts", draft("")));
        String release = draft.text("release");
        typed.must(first.as("nour", "approve", release, "--author"));
        typed.must(first.as("huda", "approve", release));
        typed.must(first.as("nour", "release", "--now"));
        for (int look = 0; look < LOOKS_MAX && inbox().isEmpty(); look++) {
            rest();
        }
        View warning = inbox().getFirst();
        String arrived = warning.text("sender") + "/" + warning.number("sequence");
        typed.must(second.as("faris", "open", arrived));
        typed.must(second.as("faris", "ack", arrived));
        typed.process(first.as("nour", "export", release, room.resolve("bundle.json").toString()));
        typed.process(first.as("nour", "seal", release, room.resolve("warning.sealed").toString()));
        typed.must(first.as("nour", "receipts"));
    }

    private Json assessment() {
        return Papers.assessment("says " + tokens.in(INNER + "note of an answer"), clock.instant());
    }

    private Json draft(String note) {
        Json.Builder draft = Papers.wording(second.id(), "immediate");
        return note.isEmpty()
                ? draft.build()
                : draft.put("note", Json.object().put("ar", "اتصلوا. " + note).put("en", note).build()).build();
    }

    /// A draft with the source's name but for one letter. Where the two sound alike it is stopped for good; then
    /// another letter is taken.
    private View almost(NodeClient analyst, String path) {
        int middle = name.length() / 2;
        View answer = new View(Json.object().build());
        for (int at = middle; at < middle + SLIPS_MAX; at++) {
            String slip = name.substring(0, at) + (name.charAt(at) == 'm' ? 'k' : 'm') + name.substring(at + 1);
            answer = done(analyst.post(path + "/drafts", draft("Ask " + slip + ".")));
            if (answer.text("state").equals("held")) {
                return answer;
            }
        }
        return answer;
    }

    private List<View> inbox() {
        return typed.ask(second.as("faris", "open")).items("inbox");
    }

    /// Errors: what is typed wrong is not said back by the node, nor written into its log.
    private void refused(NodeClient analyst) {
        String wrong = tokens.in("wrong id");
        answered.add(bytes(analyst.get("/api/v1/reports/" + wrong + "/reading")));
        answered.add(bytes(analyst.get("/api/v1/" + tokens.in("wrong path"))));
        answered.add(bytes(analyst.post("/api/v1/sources", Json.object()
                .put(tokens.in("wrong member"), tokens.in("wrong value"))
                .build())));
        answered.add(bytes(analyst.postBytes(
                "/api/v1/reports?name=report.json&class=note",
                Bytes.of(("{\"type\": \"bundle\", " + tokens.in("broken report")).getBytes(UTF_8)))));
        answered.add(bytes(analyst.postBytes(
                "/api/v1/sources", Bytes.of(("{\"known\": [" + tokens.in("broken source")).getBytes(UTF_8)))));
    }

    /// What leaves by hand or is kept elsewhere.
    private void carry() {
        typed.must(first.as("nour", "ledger"));
        typed.must(first.as("nour", "duties"));
        typed.must(second.as("faris", "ledger"));
        int status = typed.process(List.of(
                "backup", first.folder().toString(), room.resolve("backup.nadhir").toString()));
        if (status != 0 || !Files.exists(room.resolve("backup.nadhir"))) {
            throw new IllegalStateException("no backup was made: " + status);
        }
    }

    /// All places. A new exit of the product is one more line.
    List<Exit> exits() {
        List<Exit> exits = new ArrayList<>(early);
        exits.add(Exit.files("partner's node's folder", second.folder()));
        exits.add(Exit.files("temporary files of all processes", room.resolve("tmp")));
        exits.add(Exit.files("working folder of all processes", room.resolve("work")));
        exits.add(Exit.files("what processes printed and logged", room.resolve("said")));
        exits.add(Exit.of("what commands printed", typed.printed()));
        answered.addAll(farther.answered());
        exits.add(Exit.of("what the API answered to mistakes and to drafts that are held back", answered));
        exits.add(Exit.of("the wire", wire()));
        exits.add(Exit.files("a bundle of evidence", room.resolve("bundle.json")));
        exits.add(Exit.files("a sealed file", room.resolve("warning.sealed")));
        exits.add(Exit.files("a backup", room.resolve("backup.nadhir")));
        exits.add(Opened.of("partner's node opened with all its keys", second, Opened.With.ALL_KEYS));
        exits.add(Opened.of(OWN_ROWS, first, Opened.With.THE_NODES_KEYS));
        return exits;
    }

    /// Our vault, opened: there the tokens must be.
    Exit vault() {
        return Opened.reports("our vault, opened", first);
    }

    /// Tokens that must be found in the vault.
    List<String> planted() {
        return planted;
    }

    /// Tokens that must not be found even there.
    List<String> gone() {
        return farther.gone();
    }

    /// Whether a field may stand in that place: what our people write about a case lies in our node.
    boolean mayStand(Exit exit, String field) {
        return exit.name().equals(OWN_ROWS) && field.startsWith(INNER);
    }

    private List<byte[]> wire() {
        return pair.taps().stream()
                .flatMap(tap -> tap.passed().stream())
                .flatMap(one -> Stream.of(one.forth().toByteArray(), one.back().toByteArray()))
                .toList();
    }

    static View done(Reply reply) {
        if (reply instanceof Reply.Done(Json value)) {
            return new View(value);
        }
        throw new IllegalStateException("the node did not do it: " + reply);
    }

    private static byte[] bytes(Reply reply) {
        return reply instanceof Reply.Done(Json value)
                ? CanonicalWriter.write(value)
                : reply.toString().getBytes(UTF_8);
    }

    private static void write(Path file, Bytes bytes) {
        try {
            Files.write(file, bytes.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rest() {
        try {
            if (new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts this down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        pair.close();
    }
}
