package org.nadhir.node.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.node.store.OwnerOnly;

/// One of the two parties: where its node lies, which ports it has, its persons and their passphrases.
/// What belongs to one party is never handed to the process of the other.
final class Party {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern FINGERPRINT = Pattern.compile("(?:[0-9a-f]{8} ){7}[0-9a-f]{8}");
    private static final int PASSPHRASE_BYTES = 18;

    private final String name;
    private final Path folder;
    private final Path secrets;
    private final Instant founded;
    private final int apiPort;
    private final int exchangePort;
    private final int consolePort;
    private final SequencedMap<String, String> roles = new LinkedHashMap<>();
    private final SequencedMap<String, String> ids = new LinkedHashMap<>();
    private String id = "";
    private String fingerprint = "";

    /// A party whose node will lie in `room/name`.
    Party(String name, Path room, SequencedMap<String, String> roles, Instant founded) throws IOException {
        this.founded = founded;
        this.name = name;
        this.folder = room.resolve(name);
        this.secrets = room.resolve(name + ".passphrases");
        this.roles.putAll(roles);
        List<Integer> ports = freePorts();
        this.apiPort = ports.getFirst();
        this.exchangePort = ports.get(1);
        this.consolePort = ports.getLast();
        OwnerOnly.createFolder(secrets);
        write("node");
        for (String person : roles.sequencedKeySet()) {
            write(person);
        }
    }

    private void write(String whose) throws IOException {
        byte[] random = new byte[PASSPHRASE_BYTES];
        new SecureRandom().nextBytes(random);
        byte[] passphrase = Base64.getUrlEncoder().encode(random);
        OwnerOnly.write(passphrase(whose), passphrase);
    }

    /// Three ports that are free at this moment, held at once so that they differ.
    private static List<Integer> freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket third = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return List.of(one.getLocalPort(), other.getLocalPort(), third.getLocalPort());
        }
    }

    String name() {
        return name;
    }

    Path folder() {
        return folder;
    }

    /// Where its persons work in a browser.
    String console() {
        return "http://localhost:" + consolePort;
    }

    /// Its persons and what each of them may do.
    SequencedMap<String, String> roles() {
        return Collections.unmodifiableSequencedMap(roles);
    }

    Path passphrase(String whose) {
        return secrets.resolve(whose);
    }

    String id() {
        return id;
    }

    String fingerprint() {
        return fingerprint;
    }

    String person(String who) {
        return ids.getOrDefault(who, who);
    }

    /// What `init` is told.
    List<String> init(String english, String arabic) {
        List<String> arguments = new ArrayList<>(List.of(
                "init", folder.toString(), "--exercise", "--clock", founded.toString(),
                "--name-en", english, "--name-ar", arabic,
                "--address", "https://127.0.0.1:" + exchangePort,
                "--api-port", String.valueOf(apiPort),
                "--console-port", String.valueOf(consolePort), "--console-without-codes", "--passphrases-drawn",
                "--passphrase-file", passphrase("node").toString()));
        roles.forEach((person, words) -> arguments.addAll(List.of(
                "--person", person + ":" + words,
                "--person-passphrase-file", person + "=" + passphrase(person))));
        return arguments;
    }

    /// Takes the ids from what `init` printed: the party's first, then those of the persons in their order.
    void made(String printed) {
        List<String> found = new ArrayList<>();
        Matcher matcher = ID.matcher(printed);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        if (found.size() <= roles.size()) {
            throw new Fallen("demo.init-output", name);
        }
        id = found.getFirst();
        int next = 1;
        for (String person : roles.sequencedKeySet()) {
            ids.put(person, found.get(next));
            next++;
        }
        fingerprint = fingerprintIn(printed);
    }

    /// The fingerprint that a command printed.
    static String fingerprintIn(String printed) {
        Matcher matcher = FINGERPRINT.matcher(printed);
        return matcher.find() ? matcher.group() : "";
    }
}
