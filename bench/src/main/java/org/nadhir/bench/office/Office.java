package org.nadhir.bench.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.NodeClient;
import org.nadhir.client.PersonSigner;
import org.nadhir.model.PersonId;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.folder.Config;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.folder.PersonKey;

/// A party with a node of its own, served by a process of its own. Used by one thread.
public final class Office implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern FINGERPRINT = Pattern.compile("(?:[0-9a-f]{8} ){7}[0-9a-f]{8}");
    private static final Pattern TAXII_PORT = Pattern.compile("\"taxiiPort\":\\d+,");
    private static final long READY_SECONDS_MAX = 120;
    private static final long LOOK_MILLIS = 10;
    private static final long STOP_SECONDS_MAX = 20;
    /// What a process ends with that a signal ended: 128 and the signal's number (POSIX shells; the JDK does the same).
    private static final int TERMINATED = 128 + 15;
    private static final int KILLED = 128 + 9;

    private final String name;
    private final Path room;
    private final Path secrets;
    private final Typed typed;
    private final InstantSource clock;
    private final String store;
    /// Whose secrets: its own, or those of the office that it is the twin of.
    private final String owner;
    private final int apiPort;
    private final int shown;
    private final int listening;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private String id = "";
    private String fingerprint = "";
    private @Nullable Process process;
    private int starts;

    Office(String name, Path room, Path secrets, Typed typed, InstantSource clock, String store) {
        this(name, name, room, secrets, typed, clock, store);
    }

    private Office(
            String name, String owner, Path room, Path secrets, Typed typed, InstantSource clock, String store) {
        this.owner = owner;
        this.store = store;
        this.clock = clock;
        this.name = name;
        this.room = room;
        this.secrets = secrets;
        this.typed = typed;
        List<Integer> ports = free(3);
        this.apiPort = ports.get(0);
        this.shown = ports.get(1);
        this.listening = ports.get(2);
    }

    private static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `init`; partners reach it through whoever listens on the port that its card shows.
    void init(Map<String, String> persons) {
        try {
            Files.createDirectories(secrets);
            secret("node");
            List<String> words = new ArrayList<>(List.of(
                    "init", folder().toString(), "--exercise", "--name-en", name, "--name-ar", name,
                    "--address", "https://127.0.0.1:" + shown, "--api-port", String.valueOf(apiPort),
                    "--console-port", "0", "--console-without-codes", "--store", store,
                    "--passphrase-file", secret("node").toString()));
            persons.forEach((person, role) -> words.addAll(List.of(
                    "--person", person + ":" + role, "--person-passphrase-file", person + "=" + secret(person))));
            String printed = typed.must(words).out();
            List<String> found = new ArrayList<>();
            Matcher matcher = ID.matcher(printed);
            while (matcher.find()) {
                found.add(matcher.group());
            }
            id = found.getFirst();
            int next = 1;
            for (String person : persons.keySet()) {
                ids.put(person, found.get(next++));
            }
            Matcher prints = FINGERPRINT.matcher(printed);
            fingerprint = prints.find() ? prints.group() : "";
            Path config = folder().resolve("node.json");
            Files.writeString(config, Files.readString(config)
                    .replace("\"exchangePort\":" + shown, "\"exchangePort\":" + listening));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path secret(String whose) {
        Path file = secrets.resolve(owner + "-" + whose);
        if (!Files.exists(file)) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            try {
                Files.write(file, HexFormat.of().formatHex(random).getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return file;
    }

    /// A second server of the same party on the same database, from a copy of the folder with ports of its own.
    /// Partners call the first one.
    public Office twin() {
        return twin("twin");
    }

    /// The same of several; `which` tells them apart.
    public Office twin(String which) {
        Office twin = new Office(name + "-" + which, owner, room, secrets, typed, clock, store);
        twin.ids.putAll(ids);
        twin.id = id;
        twin.fingerprint = fingerprint;
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, twin.folder().resolve(folder().relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            Path config = twin.folder().resolve("node.json");
            Files.writeString(config, Files.readString(config)
                    .replace("\"apiPort\":" + apiPort, "\"apiPort\":" + twin.apiPort)
                    .replace("\"exchangePort\":" + listening, "\"exchangePort\":" + twin.listening));
            return twin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where its node lies.
    public Path folder() {
        return room.resolve(name);
    }

    /// Of the party.
    public String id() {
        return id;
    }

    /// Of its card, in groups as persons read them out.
    public String fingerprint() {
        return fingerprint;
    }

    /// The port that its card shows, and the one on which it listens.
    public int shown() {
        return shown;
    }

    public int listening() {
        return listening;
    }

    /// Of a person, or of the `node`.
    public Passphrase passphrase(String whose) {
        return Passphrase.ofFile(secret(whose));
    }

    /// A file that holds it.
    public Path passphraseFile(String whose) {
        return secret(whose);
    }

    /// A command on this node as one of its persons.
    public List<String> as(String person, String verb, String... words) {
        List<String> all = new ArrayList<>(List.of(verb.split(" ")));
        all.add(folder().toString());
        all.addAll(List.of(words));
        all.addAll(List.of(
                "--as", Optional.ofNullable(ids.get(person)).orElseThrow(),
                "--person-passphrase-file", secret(person).toString()));
        return all;
    }

    /// Founds an office that meets nobody, below `folder`.
    public static Office alone(Path folder, Map<String, String> persons, InstantSource clock) {
        return alone(folder, persons, clock, Config.SQLITE);
    }

    /// The same, with its store where `node.json` may say that it lies.
    public static Office alone(Path folder, Map<String, String> persons, InstantSource clock, String store) {
        try {
            Path room = Files.createDirectories(folder.resolve("room"));
            Office office = new Office("alone", room, folder.resolve("secrets"), new Typed(room), clock, store);
            office.init(persons);
            return office;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where a server that is not running shall serve TAXII clients.
    ///
    /// @return the port
    public int taxii() {
        int port = free(1).getFirst();
        Path config = folder().resolve("node.json");
        try {
            String settings = TAXII_PORT.matcher(Files.readString(config)).replaceFirst("");
            Files.writeString(config, settings.replaceFirst("\\{", "{\"taxiiPort\":" + port + ","));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where its persons are served.
    public int apiPort() {
        return apiPort;
    }

    /// What its persons type.
    public Typed typed() {
        return typed;
    }

    /// Starts the process and waits until it listens.
    public void serve() {
        String said = name + "-serve-" + starts++;
        ready(said, typed.start(said, serving()));
    }

    /// The same as a person starts it: by the launcher, with the options that it gives to Java.
    public void serveShipped(Path launcher) {
        String said = name + "-serve-" + starts++;
        ready(said, typed.shipped(said, launcher, serving()));
    }

    private List<String> serving() {
        return List.of("--lang", "en", "serve", folder().toString(), "--passphrase-file", secret("node").toString());
    }

    /// Of the process that serves, if it does.
    public OptionalLong pid() {
        Process running = process;
        return running == null ? OptionalLong.empty() : OptionalLong.of(running.pid());
    }

    private void ready(String said, Process started) {
        process = started;
        Path out = room.resolve("said").resolve(said + ".out");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS_MAX);
        try {
            while (Files.size(out) == 0) {
                if (System.nanoTime() > until || started.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException(name + " does not serve: see " + out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// A person at a desk of the office.
    public record Desk(NodeClient client, PersonSigner signer) {}

    /// A client of the API that is signed in.
    public NodeClient client(String person) {
        return desk(person).client();
    }

    /// The same, with what the person signs with.
    public Desk desk(String person) {
        return desk(person, apiPort);
    }

    /// The same by way of whoever listens on another port.
    public Desk desk(String person, int port) {
        var primitives = BouncyCastlePrimitives.hedged(new SecureRandom());
        NodeFolder node = NodeFolder.open(folder(), primitives);
        PersonId who = new PersonId(Optional.ofNullable(ids.get(person)).orElseThrow());
        try (Passphrase passphrase = passphrase(person)) {
            PersonKey key = PersonKey.open(passphrase, node.personKey(who).orElseThrow()).orElseThrow();
            var signer = new PersonSigner(primitives, key.keys(), key.party(), key.person());
            return new Desk(signedIn(node, signer, port), signer);
        }
    }

    /// Signs in once more, as after a restart of the node.
    public NodeClient signedIn(PersonSigner signer) {
        return signedIn(
                NodeFolder.open(folder(), BouncyCastlePrimitives.hedged(new SecureRandom())), signer, apiPort);
    }

    private NodeClient signedIn(NodeFolder node, PersonSigner signer, int port) {
        NodeClient client = NodeClient.of(
                URI.create("https://127.0.0.1:" + port), TlsContexts.client(node.card().tls()));
        if (client.signIn(signer, clock.instant()) instanceof NodeClient.SigningIn.Done(NodeClient done)) {
            return done;
        }
        client.close();
        throw new IllegalStateException(signer.person() + " cannot sign in");
    }

    /// Ends the process as a power cut would: what it had not written down is lost, what lies about goes on lying.
    public void kill() {
        end(true);
    }

    /// Tells the process to stop, as `systemctl stop` would.
    ///
    /// @return whether it ended by itself, and soon
    public boolean stop() {
        return end(false) == TERMINATED;
    }

    @Override
    public void close() {
        end(false);
    }

    /// What the process ended with.
    private int end(boolean forcibly) {
        Process running = process;
        process = null;
        if (running == null) {
            return 0;
        }
        if (forcibly) {
            running.destroyForcibly();
        } else {
            running.destroy();
        }
        try {
            if (!running.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
            return running.exitValue();
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
            return KILLED;
        }
    }
}
