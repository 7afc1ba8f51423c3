package org.nadhir.node.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.node.store.FolderLock;
import org.nadhir.node.store.OwnerOnly;
import org.nadhir.node.store.StoreTrouble;

/// A folder that stands for one collection at a server: what came from it, what was sent to it, where the last run
/// stopped. For its owner alone, in clear.
///
/// | file | what is in it |
/// |---|---|
/// | `objects.jsonl` | each object that was kept, on a line of its own, as it came |
/// | `account.jsonl` | a line for each object that came or was sent: id, version, what became of it, why |
/// | `pulled.known`, `sent.known` | prints of names and contents, 32 bytes each |
/// | `state.json` | how long the others are, and how far the run got |
///
/// What is kept is on the disk before `state.json` names its length, and that is replaced in one step: a process that
/// dies at any point leaves the folder as it was before or after, and the next one goes on from there. One process at a
/// time.
public final class TaxiiFolder implements AutoCloseable {

    private static final String FORMAT = "nadhir-taxii-folder-1";
    private static final String STATE = "state.json";
    private static final int STATE_BYTES_MAX = 16 << 20;
    private static final int OBJECTS_IN_FLIGHT_MAX = 100_000;

    private final Path folder;
    private final FolderLock lock;
    private final FolderLog objects;
    private final FolderLog account;
    private final FolderLog pulledLog;
    private final FolderLog sentLog;
    private final Seen pulled;
    private final Seen sent;
    private State state;

    /// What `state.json` holds.
    ///
    /// @param inFlight prints of the names that were posted, and not accounted for yet
    private record State(
            String root,
            String collection,
            long objects,
            long account,
            long pulled,
            long sent,
            Progress progress,
            List<String> inFlight) {

        Json json() {
            return Json.object()
                    .put("format", FORMAT)
                    .put("root", root)
                    .put("collection", collection)
                    .put("objects", objects)
                    .put("account", account)
                    .put("pulled", pulled)
                    .put("sent", sent)
                    .put("progress", progress.json())
                    .putStrings("inFlight", inFlight)
                    .build();
        }

        static State read(Fields fields) throws Malformed {
            if (!fields.string("format").equals(FORMAT)) {
                throw fields.bad("format");
            }
            return new State(
                    fields.string("root"),
                    fields.string("collection"),
                    fields.integer("objects"),
                    fields.integer("account"),
                    fields.integer("pulled"),
                    fields.integer("sent"),
                    fields.object("progress", Progress::read),
                    fields.strings("inFlight", OBJECTS_IN_FLIGHT_MAX));
        }
    }

    private TaxiiFolder(Path folder, FolderLock lock, State state) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.state = state;
        this.objects = FolderLog.open(folder.resolve("objects.jsonl"), state.objects());
        this.account = FolderLog.open(folder.resolve("account.jsonl"), state.account());
        this.pulledLog = FolderLog.open(folder.resolve("pulled.known"), state.pulled());
        this.sentLog = FolderLog.open(folder.resolve("sent.known"), state.sent());
        this.pulled = known("pulled.known");
        this.sent = known("sent.known");
    }

    private Seen known(String file) throws IOException {
        byte[] entries = Files.readAllBytes(folder.resolve(file));
        if (entries.length % Seen.ENTRY_BYTES != 0) {
            throw new FetchTrouble(FetchTrouble.Category.DAMAGED, folder.resolve(file).toString());
        }
        return Seen.of(entries);
    }

    /// Opens the folder of a collection, or makes it.
    ///
    /// @throws FetchTrouble where it stands for another collection, or cannot be read
    /// @throws StoreTrouble where another process has it
    public static TaxiiFolder open(Path folder, Place place) {
        try {
            OwnerOnly.createFolder(folder);
            FolderLock lock = FolderLock.take(folder);
            try {
                return new TaxiiFolder(folder, lock, state(folder, place));
            } catch (IOException | FetchTrouble e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new FetchTrouble(FetchTrouble.Category.DISK, folder.toString(), e);
        }
    }

    private static State state(Path folder, Place place) throws IOException {
        Path file = folder.resolve(STATE);
        if (!Files.exists(file)) {
            return new State(
                    place.root().toString(), place.collection(), 0, 0, 0, 0, Progress.BEGIN, List.of());
        }
        if (Files.size(file) > STATE_BYTES_MAX
                || !(JsonReader.read(Files.readAllBytes(file), STATE_BYTES_MAX)
                        instanceof JsonReader.Result.Read(Json value))
                || !(Decoded.of(value, State::read) instanceof Decoded.Good<State>(State state))) {
            throw new FetchTrouble(FetchTrouble.Category.DAMAGED, file.toString());
        }
        if (!state.root().equals(place.root().toString()) || !state.collection().equals(place.collection())) {
            throw new FetchTrouble(FetchTrouble.Category.OTHER_COLLECTION, folder.toString());
        }
        return state;
    }

    Progress progress() {
        return state.progress();
    }

    Seen pulled() {
        return pulled;
    }

    Seen sent() {
        return sent;
    }

    /// Names that were posted by a run that died before it knew what became of them.
    List<String> inFlight() {
        return state.inFlight();
    }

    /// Keeps what came and how far that got, as one.
    void keep(List<Arrival> arrivals, Progress progress, Instant now) {
        List<Arrival> news = arrivals.stream()
                .filter(one -> one.what() != Arrival.What.SAME)
                .toList();
        if (news.isEmpty() && progress.equals(state.progress())) {
            return;
        }
        try {
            for (Arrival arrival : news) {
                if (arrival.what() == Arrival.What.KEPT) {
                    objects.append(line(arrival.bytes().toArray()));
                }
                account.append(line(CanonicalWriter.write(AccountLine.of(arrival, now))));
                pulledLog.append(Seen.entry(arrival.name(), arrival.content()));
            }
            commit(progress, state.inFlight());
        } catch (IOException e) {
            throw new FetchTrouble(FetchTrouble.Category.DISK, folder.toString(), e);
        }
    }

    /// Notes what will be posted now.
    void posting(List<Outgoing> batch) {
        Set<String> names = new LinkedHashSet<>(state.inFlight());
        batch.forEach(one -> names.add(one.label()));
        try {
            commit(state.progress(), List.copyOf(names));
        } catch (IOException e) {
            throw new FetchTrouble(FetchTrouble.Category.DISK, folder.toString(), e);
        }
    }

    /// Keeps what became of these; they are in flight no more.
    void account(List<Outcome> outcomes, Instant now) {
        if (outcomes.isEmpty()) {
            return;
        }
        Set<String> left = new LinkedHashSet<>(state.inFlight());
        try {
            for (Outcome outcome : outcomes) {
                left.remove(outcome.name().label());
                account.append(line(CanonicalWriter.write(AccountLine.of(outcome, now))));
                if (outcome.what().isNews() && sent.look(outcome.name(), outcome.content()) == Seen.Known.NEW) {
                    sent.add(outcome.name(), outcome.content());
                    sentLog.append(Seen.entry(outcome.name(), outcome.content()));
                }
            }
            commit(state.progress(), List.copyOf(left));
        } catch (IOException e) {
            throw new FetchTrouble(FetchTrouble.Category.DISK, folder.toString(), e);
        }
    }

    private void commit(Progress progress, List<String> inFlight) throws IOException {
        for (FolderLog log : List.of(objects, account, pulledLog, sentLog)) {
            log.sync();
        }
        State next = new State(
                state.root(), state.collection(), objects.length(), account.length(), pulledLog.length(),
                sentLog.length(), progress, List.copyOf(inFlight));
        OwnerOnly.write(folder.resolve(STATE), CanonicalWriter.write(next.json()));
        state = next;
    }

    /// On one line: between the parts of JSON a line's end is a space.
    private static byte[] line(byte[] json) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(json.length + 1);
        for (byte b : json) {
            line.write(b == '\n' || b == '\r' ? ' ' : b);
        }
        line.writeBytes("\n".getBytes(UTF_8));
        return line.toByteArray();
    }

    /// Lets others have it. What was kept is on the disk already.
    @Override
    public void close() {
        try {
            for (FolderLog log : List.of(objects, account, pulledLog, sentLog)) {
                log.close();
            }
        } catch (IOException e) {
            throw new FetchTrouble(FetchTrouble.Category.DISK, folder.toString(), e);
        } finally {
            lock.close();
        }
    }
}
