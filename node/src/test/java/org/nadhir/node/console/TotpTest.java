package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.model.Bytes;

final class TotpTest {

    private static final Totp RFC = new Totp(Bytes.of("12345678901234567890".getBytes(US_ASCII)));

    /// RFC 6238, appendix B, the lines of SHA-1; of their eight digits the last six.
    @ParameterizedTest
    @CsvSource({
        "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertEquals(code, RFC.codeAt(Instant.ofEpochSecond(second)));
    }

    @Test
    void aCodeIsGoodHalfAMinuteEitherWayAndNoLonger() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        String code = RFC.codeAt(now);
        long step = now.getEpochSecond() / 30;
        assertEquals(OptionalLong.of(step), RFC.step(code, now.plusSeconds(30), 0));
        assertEquals(OptionalLong.of(step), RFC.step(code, now.minusSeconds(30), 0));
        assertEquals(OptionalLong.empty(), RFC.step(code, now.plusSeconds(61), 0));
        assertEquals(OptionalLong.empty(), RFC.step(code, now, step), "used already");
    }

    @Test
    void aSecretIsTypedInLettersAndComesBackTheSame() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 1_000; i++) {
            Totp totp = Totp.generate(random);
            assertTrue(totp.letters().matches("[A-Z2-7]{32}"), totp.letters());
            assertEquals(totp, Totp.ofLetters(totp.letters()));
        }
        for (String bad : new String[] {"", "A", "A".repeat(31), "A".repeat(33), "1".repeat(32), "ا".repeat(32)}) {
            assertThrows(IllegalArgumentException.class, () -> Totp.ofLetters(bad), bad);
        }
    }
}
