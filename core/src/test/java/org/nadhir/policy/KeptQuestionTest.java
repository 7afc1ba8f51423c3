package org.nadhir.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nadhir.duty.Profile;
import org.nadhir.duty.ProfileReader;
import org.nadhir.facts.DryAnswer;
import org.nadhir.facts.DryRun;
import org.nadhir.facts.FactsDocument;
import org.nadhir.facts.FactsReader;
import org.nadhir.facts.FactsWriter;
import org.nadhir.facts.WhatIf;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;

/// A question that was kept can be asked again, and gets the answer that it got.
class KeptQuestionTest {

    private static final int SAMPLES = 4_000;
    private static final List<Profile> PROFILES = List.of(house());

    private static Profile house() {
        try (InputStream in = Objects.requireNonNull(Profile.class.getResourceAsStream("house.json"))) {
            return ((Decoded.Good<Profile>) ProfileReader.read(in.readAllBytes())).value();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Before anything is written, a duty that follows from its answers, a profile that lets it through.
    private static boolean canBeKept(Inputs one) {
        return one.get("stage").equals("ask")
                && List.of("owed", "waived").contains(one.get("duty"))
                && one.get("gate").equals("open")
                && one.get("recipients").equals("one");
    }

    @Test
    void theSameRulesSpeakTheSame() {
        int kept = 0;
        int permits = 0;
        for (int seed = 0; seed < SAMPLES; seed++) {
            Inputs one = DecisionTableTest.mostlyPlain(new SplittableRandom(1910 + seed));
            if (!canBeKept(one)) {
                continue;
            }
            kept++;
            Request request = Cases.request(one);
            Facts facts = Cases.facts(one);
            Ruling ruling = Policy.rule(request, facts);
            DryAnswer answer = DryRun.rule(read(FactsWriter.write(request, facts), one));
            permits += ruling instanceof Permit ? 1 : 0;
            assertEquals(ruling instanceof Permit ? "permit" : "refusal", answer.answer(), one::toString);
            assertEquals(
                    ruling.findings().stream().map(said -> said.rule() + said.verdict().word()).toList(),
                    answer.rules().stream().map(said -> said.id() + said.says()).toList(),
                    one::toString);
        }
        assertTrue(kept > SAMPLES / 10 && permits > 100 && permits < kept, kept + " kept, " + permits + " permits");
    }

    private static FactsDocument read(Json document, Inputs one) {
        return assertInstanceOf(
                        Decoded.Good.class,
                        FactsReader.read(CanonicalWriter.write(document), PROFILES),
                        one::toString)
                        .value()
                instanceof FactsDocument read
                ? read
                : fail(one);
    }

    private static FactsDocument fail(Inputs one) {
        throw new AssertionError(one);
    }

    @Test
    void otherTermsWouldHaveRefusedWhatWasPermitted() {
        Inputs plain = DecisionTableTest.AXES.plain();
        Json kept = FactsWriter.write(Cases.request(plain), Cases.facts(plain));
        Json stricter = Json.object()
                .put("purpose", "lethal-targeting")
                .build();
        WhatIf.Answer.Asked asked =
                assertInstanceOf(WhatIf.Answer.Asked.class, WhatIf.ask(kept, stricter, PROFILES));
        assertEquals("permit", asked.was().answer());
        assertEquals("refusal", asked.would().answer());
        assertTrue(asked.differs(), "somebody would have got another answer");
        Json shorter = Json.object()
                .put("agreement", Json.object().put("until", "2025-01-10T08:07:06Z").build())
                .build();
        assertEquals(
                "agreement-valid-now",
                assertInstanceOf(WhatIf.Answer.Asked.class, WhatIf.ask(kept, shorter, PROFILES))
                        .would()
                        .ground());
        assertInstanceOf(
                WhatIf.Answer.Unfit.class,
                WhatIf.ask(kept, Json.object().put("no-such-member", 1).build(), PROFILES));
    }
}
