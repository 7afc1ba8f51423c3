package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import org.nadhir.model.Digest;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.node.bell.Bell;
import org.nadhir.node.bell.Bells;
import org.nadhir.node.bell.Mail;
import org.nadhir.node.bell.Webhook;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.folder.BellSettings;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.words.Words;

/// The bells that the settings name, ready to ring.
final class Belfry {

    private static final int FILE_BYTES_MAX = 256 * 1024;

    private Belfry() {}

    /// @throws NodeTrouble where a file that the settings name cannot be read
    static Bells of(
            NodeFolder folder,
            SealedStore store,
            Supplier<Set<String>> waiting,
            Words words,
            RandomGenerator random,
            InstantSource clock) {
        BellSettings settings = folder.config().bells();
        Map<String, Bell> bells = new LinkedHashMap<>();
        for (BellSettings.Bell one : settings.bells()) {
            bells.put(Digest.of(one.toString().getBytes(UTF_8)).hex(), bell(folder, one, words, random, clock));
        }
        return new Bells(store, bells, waiting, settings.every(), clock);
    }

    private static Bell bell(
            NodeFolder folder, BellSettings.Bell one, Words words, RandomGenerator random, InstantSource clock) {
        byte[] secret = one.secret().isEmpty() ? new byte[0] : line(folder.path().resolve(one.secret()));
        SSLContext tls = one.authority().isEmpty()
                ? TlsContexts.publicAuthorities()
                : trusting(folder.path().resolve(one.authority()));
        return switch (one) {
            case BellSettings.Webhook hook -> new Webhook(hook.to(), secret, tls, random, clock);
            case BellSettings.Mail mail -> new Mail(
                    mail,
                    new String(secret, UTF_8),
                    tls,
                    random,
                    inBoth(words, "bell.subject", " / "),
                    inBoth(words, "bell.text", "\r\n\r\n") + "\r\n");
        };
    }

    private static String inBoth(Words words, String key, String between) {
        return words.say(Message.of(key), Language.ARABIC) + between + words.say(Message.of(key), Language.ENGLISH);
    }

    private static SSLContext trusting(Path file) {
        return TlsContexts.authorities(bytes(file))
                .orElseThrow(() -> new NodeTrouble(NodeTrouble.Category.CERTIFICATE, file.toString()));
    }

    /// What stands in the file, without the end of the line that an editor puts there.
    private static byte[] line(Path file) {
        byte[] all = bytes(file);
        int end = all.length;
        while (end > 0 && (all[end - 1] == '\n' || all[end - 1] == '\r')) {
            end--;
        }
        return Arrays.copyOf(all, end);
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > FILE_BYTES_MAX) {
                throw new NodeTrouble(NodeTrouble.Category.FILE, file.toString());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new NodeTrouble(NodeTrouble.Category.FILE, file.toString(), e);
        }
    }
}
