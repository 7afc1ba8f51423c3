package org.nadhir.node.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.node.http.Response;

final class AssetsTest {

    private static final Assets ASSETS = Assets.load();
    private static final Optional<String> GZIP = Optional.of("gzip, deflate, br");

    @Test
    void everyFileIsServedToBeKeptForEver() {
        for (String name : ASSETS.names()) {
            Response answer = ASSETS.answer(ASSETS.path(name), GZIP).orElseThrow();
            assertEquals(200, answer.status());
            assertEquals("public, max-age=31536000, immutable", answer.headers().get("Cache-Control"));
            assertTrue(answer.body().length() > 0, name);
        }
    }

    @Test
    void styleIsPackedForWhoeverTakesItAndPlainForOthers() throws IOException {
        String path = ASSETS.path(Assets.STYLE);
        Response packed = ASSETS.answer(path, GZIP).orElseThrow();
        Response plain = ASSETS.answer(path, Optional.empty()).orElseThrow();

        assertEquals("gzip", packed.headers().get("Content-Encoding"));
        assertFalse(plain.headers().containsKey("Content-Encoding"));
        assertEquals("Accept-Encoding", plain.headers().get("Vary"));
        assertEquals("text/css; charset=utf-8", plain.type());
        try (var in = new GZIPInputStream(
                new ByteArrayInputStream(packed.body().toArray()))) {
            assertArrayEquals(plain.body().toArray(), in.readAllBytes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "gzip; q=0.000", "identity", "br", "x-gzip2", ""})
    void nothingIsPackedForWhoeverDoesNotTakeGzip(String accepted) {
        Response answer =
                ASSETS.answer(ASSETS.path(Assets.STYLE), Optional.of(accepted)).orElseThrow();

        assertFalse(answer.headers().containsKey("Content-Encoding"));
    }

    @Test
    void gzipWithAWeightIsTaken() {
        Response answer = ASSETS.answer(ASSETS.path(Assets.STYLE), Optional.of("br;q=1.0, GZIP;q=0.8"))
                .orElseThrow();

        assertEquals("gzip", answer.headers().get("Content-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../words_en.properties",
                "..%2fwords_en.properties",
                "%2e%2e/words_en.properties",
                "....//words_en.properties",
                "..\\words_en.properties",
                "vendor/maplibre-gl.mjs",
                "vendor/../console.css",
                "./console.css",
                "/console.css",
                "console.css/",
                "console.css%00",
                "console.css?x",
                "CONSOLE.CSS",
                "Assets.class",
                "typeface.css",
                "/etc/passwd",
                "..%c0%af..%c0%afetc/passwd"
            })
    void nothingOutsideTheListIsServed(String name) {
        String folder = ASSETS.path(Assets.STYLE).replace(Assets.STYLE, "");

        assertTrue(ASSETS.answer(folder + name, GZIP).isEmpty());
        assertTrue(ASSETS.answer(Assets.BEGIN + name, GZIP).isEmpty());
    }

    @Test
    void addressOfAnotherBuildIsUnknown() {
        assertTrue(ASSETS.answer("/assets/0123456789abcdef/console.css", GZIP).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> ASSETS.path("nothing.css"));
    }

    @Test
    void typefaceIsOneFamilyOfAtMost160KiB() {
        Assumptions.assumeTrue(
                ASSETS.names().contains("arabic-400.woff2"),
                "skipped: built without npm, so there is no typeface in the classes");
        int bytes = 0;
        String style = new String(
                ASSETS.answer(ASSETS.path(Assets.STYLE), Optional.empty()).orElseThrow().body().toArray(),
                StandardCharsets.UTF_8);
        for (String name : ASSETS.names()) {
            if (name.endsWith(".woff2")) {
                Response file = ASSETS.answer(ASSETS.path(name), GZIP).orElseThrow();
                assertEquals("font/woff2", file.type());
                assertTrue(style.contains("url(" + name + ")"), name);
                bytes += file.body().length();
            }
        }
        assertTrue(bytes <= 160 * 1024, bytes + " bytes");
    }

    @Test
    void mapIsThereAsAWholeOrNotAtAll() {
        long parts = ASSETS.names().stream()
                .filter(name -> name.matches("(maplibre|topojson|countries).*"))
                .count();

        assertEquals(ASSETS.hasMap() ? 4 : 0, parts);
    }
}
