package org.nadhir.node.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.node.http.Request;
import org.nadhir.node.http.Response;

/// What pages load beside themselves: style, scripts, typeface, map. A closed list, read from the jar once; nothing but
/// what stands in it is ever served, since a name is looked up and never opened. Each address holds a digest of all the
/// files, so that a browser may keep them for ever and a new build is a new address. Immutable; serves all threads.
final class Assets {

    /// In front of all addresses.
    static final String BEGIN = "/assets/";

    static final String STYLE = "console.css";
    private static final String TYPEFACE = "typeface.css";

    /// Ours, beside the style: a build without one of them is broken.
    private static final List<String> OURS = List.of(
            "carried.js",
            "console.js",
            "guard.js",
            "icon.svg",
            "map.js",
            "passkeys.js",
            "reports.js");
    /// Others': a build on a machine without npm has none of them.
    private static final List<String> TYPEFACES = List.of(
            "arabic-400.woff2", "arabic-600.woff2", "latin-400.woff2", "latin-600.woff2", "latin-ext-400.woff2");

    private static final List<String> MAP =
            List.of("maplibre-gl.mjs", "maplibre-gl-worker.mjs", "topojson-client.js", "countries-50m.json");

    private static final int DIGEST_CHARS = 16;

    private final SequencedMap<String, Asset> byName;
    private final String folder;

    private Assets(SequencedMap<String, Asset> byName, String version) {
        this.byName = Collections.unmodifiableSequencedMap(byName);
        this.folder = BEGIN + version + "/";
    }

    /// Reads and packs all files.
    ///
    /// @throws IllegalStateException where the jar lacks one of ours
    static Assets load() {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        // In one file with the style, so that there is one less to wait for; without the files that its rules name they
        // would ask for what is not there.
        byte[] typeface = addAll(files, TYPEFACES) ? ours(TYPEFACE) : new byte[0];
        files.put(STYLE, joined(typeface, ours(STYLE)));
        OURS.forEach(name -> files.put(name, ours(name)));
        addAll(files, MAP);
        SequencedMap<String, Asset> byName = new LinkedHashMap<>();
        files.forEach((name, bytes) -> byName.put(name, Asset.of(type(name), bytes)));
        return new Assets(byName, version(files));
    }

    /// Where a page finds the file.
    ///
    /// @throws IllegalArgumentException where there is none of this name; ask [#hasMap] before naming one of the map's
    String path(String name) {
        if (!byName.containsKey(name)) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return folder + name;
    }

    /// Whether the jar has it.
    boolean has(String name) {
        return byName.containsKey(name);
    }

    boolean hasMap() {
        return byName.keySet().containsAll(MAP);
    }

    /// The file that a request asks for; empty where there is none.
    Optional<Response> answer(Request request) {
        return answer(request.path(), request.header("Accept-Encoding"));
    }

    /// The file behind the path of a request; empty for every other path, whatever it looks like.
    ///
    /// @param accepted what the caller says in `Accept-Encoding`
    Optional<Response> answer(String path, Optional<String> accepted) {
        return path.startsWith(folder)
                ? Optional.ofNullable(byName.get(path.substring(folder.length())))
                        .map(asset -> asset.response(accepted))
                : Optional.empty();
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /// All or none, so that no page meets half of a map.
    private static boolean addAll(SequencedMap<String, byte[]> files, List<String> names) {
        SequencedMap<String, byte[]> found = new LinkedHashMap<>();
        for (String name : names) {
            read("vendor/" + name).ifPresent(bytes -> found.put(name, bytes));
        }
        boolean all = found.size() == names.size();
        if (all) {
            files.putAll(found);
        }
        return all;
    }

    private static byte[] ours(String name) {
        return read(name).orElseThrow(() -> new IllegalStateException("the jar lacks " + name));
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    private static String version(SequencedMap<String, byte[]> files) {
        StringBuilder all = new StringBuilder();
        files.forEach((name, bytes) ->
                all.append(name).append(' ').append(Digest.of(bytes).hex()).append('\n'));
        return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8)).hex().substring(0, DIGEST_CHARS);
    }

    private static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "css" -> "text/css; charset=utf-8";
            case "js", "mjs" -> "text/javascript; charset=utf-8";
            case "json" -> "application/json";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> throw new IllegalStateException("a media type is missing for " + name);
        };
    }

    /// One file.
    ///
    /// @param packed whether `bytes` are gzip's; a typeface is packed already
    private record Asset(String type, Bytes bytes, boolean packed) {

        static Asset of(String type, byte[] bytes) {
            byte[] packed = pack(bytes);
            return packed.length < bytes.length
                    ? new Asset(type, Bytes.of(packed), true)
                    : new Asset(type, Bytes.of(bytes), false);
        }

        Response response(Optional<String> accepted) {
            Response kept = new Response(200, type, bytes, false)
                    .with("Cache-Control", "public, max-age=31536000, immutable");
            if (!packed) {
                return kept;
            }
            Response varying = kept.with("Vary", "Accept-Encoding");
            return takesGzip(accepted)
                    ? varying.with("Content-Encoding", "gzip")
                    : varying.withBody(Bytes.of(unpack(bytes.toArray())));
        }
    }

    /// `gzip` by name and without a weight of zero (RFC 9110 §12.5.3). Who takes "any" gets the plain bytes.
    private static boolean takesGzip(Optional<String> accepted) {
        return accepted.stream()
                .flatMap(header -> List.of(header.toLowerCase(Locale.ROOT).split(",", -1)).stream())
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding -> coding.equals("gzip")
                        || (coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0{0,3})?")));
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new Best(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /// Packed once and sent often.
    private static final class Best extends GZIPOutputStream {
        Best(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static byte[] unpack(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
