package org.nadhir.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.Given;
import org.nadhir.agreement.AgreementStatement.Clause;
import org.nadhir.agreement.AgreementStatement.Says;
import org.nadhir.json.Decoded;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;

class AgreementStatementCodecTest {

    private static final List<Says> ALL = List.of(
            new Says.Reached("met"),
            new Says.Broken(Given.SECOND, new Clause.OfMilestone("met")),
            new Says.Broken(Given.SECOND, Clause.OfDuty.PURPOSE),
            new Says.Suspended(),
            new Says.Resumed(),
            new Says.Asked(Given.SECOND, Assurance.NO_DETENTION),
            new Says.Given(Assurance.NO_DETENTION),
            new Says.NotKept(Given.SECOND, Assurance.NO_DETENTION));

    static AgreementStatement statement(Says says) {
        return new AgreementStatement(
                new AgreementId(Given.uuid(21)), 1, Given.FIRST, Given.SECOND, says, Given.NOW);
    }

    @Test
    void readsBackWhatItWrote() {
        for (Says says : ALL) {
            AgreementStatement statement = statement(says);
            Bytes bytes = AgreementStatementCodec.write(statement);
            assertEquals(new Decoded.Good<>(statement), AgreementStatementCodec.read(bytes));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "another type         | \"type\":\"tier\"    | \"type\":\"assurance\"",
        "another version      | \"version\":1        | \"version\":2",
        "an unknown word      | \"says\":\"broken\"  | \"says\":\"mended\"",
        "an unknown duty      | \"duty\":\"purpose\" | \"duty\":\"prose\"",
        "a duty and more      | \"duty\":\"purpose\" | \"duty\":\"purpose\",\"milestone\":\"met\"",
        "to itself            | 000000000002\",\"type | 000000000001\",\"type",
        "an unknown member    | \"revision\":1       | \"revision\":1,\"reward\":1",
    })
    void refusesAWordWith(String what, String good, String bad) {
        Says says = new Says.Broken(Given.THIRD, Clause.OfDuty.PURPOSE);
        String text = new String(AgreementStatementCodec.write(statement(says)).toArray(), UTF_8);
        assertEquals(2, text.split(Pattern.quote(good), -1).length, "stands once: " + good);
        Bytes spoilt = Bytes.of(text.replace(good, bad).getBytes(UTF_8));
        assertInstanceOf(Decoded.Bad.class, AgreementStatementCodec.read(spoilt), what);
    }

    @Test
    void whatLowersTakesOneAndWhatRaisesTakesTwo() {
        for (Says says : ALL) {
            assertEquals(false, says.lowers() && says.takesTwo(), says.toString());
        }
        assertEquals(4, ALL.stream().filter(Says::lowers).count());
        assertEquals(3, ALL.stream().filter(Says::takesTwo).count());
    }
}
