package org.nadhir.bench.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nadhir.tearline.Trace;

class LookalikesTest {

    @Test
    void runsOfLettersAndDigitsBeginWhereUnicodeSaysSo() {
        check("circled letters", "Ab19", "Ⓐⓑ①⑨");
        check("letters in parentheses", "Ab19", "🄐⒝⑴⑼");
        check("dark squared letters", "Ab19", "🅰🅱❶❾");
        check("maths bold", "Ab19", "𝐀𝐛𝟏𝟗");
        check("maths double-struck", "CNb1", "ℂℕ𝕓𝟙");
        check("maths monospace", "Ab19", "𝙰𝚋𝟷𝟿");
    }

    private static void check(String name, String value, String hidden) {
        Disguise disguise = Lookalikes.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        var source = new Register(4, 5).source(1);
        var secret = new Secret("x", Trace.Kind.CODEWORD, Tongue.EN, value, List.of(), new Shape.Letters());
        assertEquals(Optional.of(hidden), disguise.trick().hide(source, secret, new SplittableRandom(1)));
    }
}
