package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.node.http.Request;
import org.nadhir.node.http.Response;

/// Style sheets, scripts and fonts of the console: a closed list, read from the jar once. Their address holds a digest
/// of them all, so that browsers may keep them for ever and never mix two builds. Unchangeable.
final class Assets {

    private static final String FOLDER = "/org/nadhir/node/console/";
    static final String BEGIN = "/assets/";
    private static final int DIGEST_CHARS = 16;
    private static final String KEPT = "public, max-age=31536000, immutable";

    /// What there may be; of those under `vendor` some are missing where the build could not fetch them.
    private static final Map<String, String> TYPES = Map.of(
            ".css", "text/css; charset=utf-8",
            ".js", "text/javascript; charset=utf-8",
            ".woff2", "font/woff2",
            ".svg", "image/svg+xml",
            ".json", "application/json");

    private static final List<String> NAMES = List.of("console.css", "console.js", "icon.svg");

    private final Map<String, Asset> all;
    private final String version;

    private record Asset(String type, Bytes plain, Bytes packed) {}

    private Assets(Map<String, Asset> all) {
        this.all = Map.copyOf(all);
        var digests = new StringBuilder();
        all.forEach((name, asset) -> digests.append(name).append(asset.plain().digest().hex()));
        this.version = Digest.of(digests.toString().getBytes(UTF_8))
                .hex()
                .substring(0, DIGEST_CHARS);
    }

    /// Reads what is in the jar.
    static Assets load() {
        Map<String, Asset> all = new LinkedHashMap<>();
        for (String name : NAMES) {
            read(name).ifPresent(plain -> all.put(name, new Asset(type(name), plain, packed(plain))));
        }
        return new Assets(all);
    }

    /// Where a page finds it.
    String path(String name) {
        return BEGIN + version + "/" + name;
    }

    /// Whether the jar has it.
    boolean has(String name) {
        return all.containsKey(name);
    }

    /// The asset at this path; empty where there is none.
    Optional<Response> answer(Request request) {
        String begin = BEGIN + version + "/";
        if (!request.path().startsWith(begin)) {
            return Optional.empty();
        }
        boolean takesPacked = request.header("Accept-Encoding").filter(header -> header.contains("gzip")).isPresent();
        return Optional.ofNullable(all.get(request.path().substring(begin.length()))).map(asset -> {
            boolean packs = takesPacked && asset.packed().length() < asset.plain().length();
            Response answer = new Response(200, asset.type(), packs ? asset.packed() : asset.plain(), false)
                    .with("Cache-Control", KEPT)
                    .with("Vary", "Accept-Encoding");
            return packs ? answer.with("Content-Encoding", "gzip") : answer;
        });
    }

    private static String type(String name) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.'))))
                .orElseThrow(() -> new IllegalStateException("no media type for " + name));
    }

    private static Optional<Bytes> read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(Bytes.of(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private static Bytes packed(Bytes plain) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return Bytes.of(packed.toByteArray());
    }
}
