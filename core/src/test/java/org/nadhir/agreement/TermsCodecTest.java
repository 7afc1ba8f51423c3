package org.nadhir.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.nadhir.sign.PayloadType;

class TermsCodecTest {

    @Test
    void readsBackWhatItWrote() {
        Agreement agreement = Stepwise.coalition();
        assertEquals(new Decoded.Good<>(agreement), AgreementCodec.read(AgreementCodec.write(agreement)));
        assertEquals(PayloadType.AGREEMENT_2, AgreementCodec.type(agreement));
    }

    @Test
    void writesPlainTermsInTheFirstVersionAndInNoOther() {
        Agreement plain = Stepwise.agreement(Terms.PLAIN, Given.FIRST, Given.SECOND);
        String text = new String(AgreementCodec.write(plain).toArray(), UTF_8);
        assertEquals(PayloadType.AGREEMENT, AgreementCodec.type(plain));
        assertFalse(text.contains("terms"));
        String spelled = text.replace(
                "\"tier\":",
                "\"terms\":{\"assurances\":[],\"compartments\":[],\"milestones\":[],\"retention_days\":0,"
                        + "\"sharings\":[\"disclosure\",\"release\"]},\"tier\":");
        assertInstanceOf(Decoded.Bad.class, AgreementCodec.read(Bytes.of(spelled.getBytes(UTF_8))));
    }

    /// Each row changes one stretch of good bytes; what comes out must not be read.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "an unknown member          | \"retention_days\":90     | \"retention_days\":90,\"revenge\":1",
        "an unknown sharing         | [\"release\",\"onward\"]  | [\"release\",\"outward\"]",
        "a correction as a sharing  | [\"release\",\"onward\"]  | [\"release\",\"correction\"]",
        "no sharing                 | [\"release\",\"onward\"]  | []",
        "sharings out of order      | [\"release\",\"onward\"]  | [\"onward\",\"release\"]",
        "a sharing twice            | [\"release\",\"onward\"]  | [\"release\",\"release\"]",
        "retention before it began  | \"retention_days\":90     | \"retention_days\":-1",
        "half a day                 | \"retention_days\":90     | \"retention_days\":0.5",
        "an unknown assurance       | \"no-detention\"          | \"no-detentions\"",
        "a milestone twice          | \"id\":\"line\"           | \"id\":\"met\"",
        "a milestone without id     | \"id\":\"line\"           | \"id\":\"\"",
        "a milestone to nowhere     | \"opens\":\"warning\"     | \"opens\":\"suspended\"",
        "a milestone of two lines   | The two desks met         | The two\\ndesks met",
        "a milestone in one tongue  | The two desks met in person. | ' '",
        "a member of no agreement   | 000000000003\"]]          | 000000000009\"]]",
        "a compartment of one       | 000000000001\",\"00000000-0000-4000-8000-000000000003\"]] | 000000000001\"]]",
    })
    void refusesTermsWith(String what, String good, String bad) {
        String text = new String(AgreementCodec.write(Stepwise.coalition()).toArray(), UTF_8);
        assertEquals(2, text.split(Pattern.quote(good), -1).length, "stands once: " + good);
        Decoded<Agreement> decoded = AgreementCodec.read(Bytes.of(text.replace(good, bad).getBytes(UTF_8)));
        assertInstanceOf(Decoded.Bad.class, decoded, what);
    }

    @Test
    void milestonesAreStepsUpwardsAndNoneOpensMoreThanTheAgreement() {
        assertThrows(
                IllegalArgumentException.class,
                () -> terms(List.of(Stepwise.LINE, Stepwise.MET)),
                "downwards");
        Terms both = terms(List.of(Stepwise.MET, Stepwise.LINE));
        assertEquals(Tier.SUSPENDED, both.opening(Tier.EXCHANGE));
        assertEquals(Tier.WARNING, terms(List.of(Stepwise.LINE)).opening(Tier.EXCHANGE));
        assertEquals(Tier.WARNING, Terms.PLAIN.opening(Tier.WARNING));
        Agreement good = Stepwise.agreement(both, Given.FIRST, Given.SECOND);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Agreement(
                        good.id(), 1, good.kind(), good.parties(), good.subjects(), good.purposes(), good.regions(),
                        good.ceiling(), good.onward(), good.exigency(), Tier.WARNING, good.from(), good.until(),
                        good.status(), both));
    }

    private static Terms terms(List<Milestone> milestones) {
        return new Terms(List.of(Sharing.RELEASE), 0, List.of(), milestones, List.of());
    }
}
