package org.nadhir.bench.canary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CanaryTest {

    private static final int REPORTS = 25;

    @Test
    void nothingOfASourceStandsOutsideTheVault() {
        Canary.Result result = Canary.run(REPORTS, Clock.systemUTC());
        assertAll(
                () -> assertEquals(List.of(), result.hits()),
                () -> assertEquals(0, result.missed(), "what lies in the vault is found when it is opened"),
                () -> assertTrue(result.planted() >= REPORTS, "each report has tokens"),
                () -> result.searched().forEach((place, bytes) ->
                        assertTrue(bytes > 0 || place.startsWith("working"), () -> "nothing to search: " + place)));
    }

    @Test
    void aTokenIsFoundInEveryForm() {
        Tokens tokens = new Tokens();
        String token = tokens.in("name");
        Needles needles = new Needles(tokens.all());
        byte[] raw = token.getBytes(UTF_8);
        for (byte[] form : Stream.of(
                        token,
                        token.toUpperCase(Locale.ROOT),
                        new StringBuilder(token).reverse().toString(),
                        HexFormat.of().formatHex(raw),
                        HexFormat.of().withUpperCase().formatHex(raw),
                        Base64.getEncoder().encodeToString(("x" + token + "yz").getBytes(UTF_8)),
                        Base64.getUrlEncoder().encodeToString(("xy" + token).getBytes(UTF_8)),
                        Base64.getMimeEncoder(20, new byte[] {'\n'}).encodeToString(raw),
                        token.substring(0, 9) + " - " + token.substring(9))
                .map(text -> ("before " + text + " after").getBytes(UTF_8))
                .toList()) {
            assertEquals(1, needles.in(form).stream().map(Needles.Hit::token).distinct().count(), new String(form,
                    UTF_8));
        }
        assertTrue(!needles.in(("before " + token).getBytes(UTF_16BE)).isEmpty());
        // A letter before it could, with spaces left out, complete the token.
        assertTrue(needles.in(("next 9 " + token.substring(1)).getBytes(UTF_8)).isEmpty());
    }
}
