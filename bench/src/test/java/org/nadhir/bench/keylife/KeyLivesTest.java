package org.nadhir.bench.keylife;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// T13: nothing is taken from a key that ended unless it was witnessed before, whatever comes late or out of order.
class KeyLivesTest {

    private static final int LIVES = 5_000;

    @Test
    void noLifeOfAKeyEndsOtherwiseThanWhatHappenedDemands() {
        KeyLives.Result result = KeyLives.run(1, LIVES);
        System.out.println("key-lives: " + result);
        assertEquals(List.of(), result.seeds());
        assertEquals(0, result.wrong() + result.afterEnd() + result.accused());
        for (String needed : List.of(
                "a thief's word taken",
                "a thief's word not taken",
                "a thief's card was refused: NOT_CONTINUED",
                "a thief's card made a fork",
                "a rotation came before what it rests on",
                "the end of a key came before what it rests on",
                "disputed in the end",
                "came after months")) {
            assertTrue(result.counts().getOrDefault(needed, 0L) > LIVES / 100, needed);
        }
    }
}
