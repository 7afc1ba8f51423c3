package org.nadhir.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.Given;
import org.nadhir.json.Decoded;
import org.nadhir.model.Bytes;

class AgreementCodecTest {

    @Test
    void readsBackWhatItWrote() {
        for (Agreement.Kind kind : Agreement.Kind.values()) {
            for (Exigency clause : List.of(new Exigency.None(), new Exigency.Clause(3, true))) {
                Agreement agreement = Given.agreement(kind, clause);
                assertEquals(new Decoded.Good<>(agreement), AgreementCodec.read(AgreementCodec.write(agreement)));
            }
        }
    }

    /// Each row changes one stretch of good bytes; what comes out must not be read.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "an unknown member        | \"kind\"            | \"kindness\":1,\"kind\"",
        "an unknown kind          | warning-only        | warning-most",
        "another purpose          | [\"protection\"]    | [\"lethal-targeting\"]",
        "a second purpose         | [\"protection\"]    | [\"protection\",\"detention\"]",
        "no purpose               | [\"protection\"]    | []",
        "an unknown marking       | TLP:AMBER           | TLP:AMBRE",
        "an empty region list     | [\"nahr\"]          | []",
        "one approver             | \"approvers\":2     | \"approvers\":1",
        "half an approver         | \"approvers\":2     | \"approvers\":2.5",
        "an end before the start  | 2025-02-09T08:07:06Z | 2025-01-01T08:07:06Z",
        "another form of the time | 2025-02-09T08:07:06Z | 2025-02-09T08:07:06.000Z",
        "subjects out of order    | [\"attack-on-site\",\"kidnapping\"] | [\"kidnapping\",\"attack-on-site\"]",
        "a subject twice          | \"kidnapping\"]     | \"kidnapping\",\"kidnapping\"]",
        "a space                  | \"revision\":1      | \"revision\": 1",
        "revision zero            | \"revision\":1      | \"revision\":0",
    })
    void refusesAnAgreementWith(String what, String good, String bad) {
        String text = new String(AgreementCodec.write(Given.warningOnly()).toArray(), UTF_8);
        assertEquals(2, text.split(Pattern.quote(good), -1).length, "stands once: " + good);
        Decoded<Agreement> decoded = AgreementCodec.read(Bytes.of(text.replace(good, bad).getBytes(UTF_8)));
        assertInstanceOf(Decoded.Bad.class, decoded, what);
    }

    @Test
    void refusesAPartyThatStandsTwice() {
        Agreement good = Given.warningOnly();
        List<Agreement.Member> twice =
                List.of(good.parties().getFirst(), good.parties().getFirst());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Agreement(
                        good.id(), 1, good.kind(), twice, good.subjects(), good.purposes(), good.regions(),
                        good.ceiling(), good.onward(), good.exigency(), good.tier(), good.from(), good.until(),
                        good.status()));
    }
}
