package org.nadhir.bench.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nadhir.bench.attack.Attacks.Family;
import org.nadhir.bench.attack.Attacks.Tried;

/// TRUST.md T11. The list itself is the manual: one file for each family beside [Attack].
final class AttacksTest {

    private static final int NAMED_MIN = 60;

    @ParameterizedTest
    @EnumSource
    void eachIsRefusedForTheRightReasonAndWouldWorkWithoutItsDefence(Family family) {
        List<String> wrong = Attacks.tried(family.attacks(), 1).stream()
                .filter(tried -> !tried.isRefusedRightly() || !tried.isEffective())
                .map(Tried::told)
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void theListHasNoNameTwiceAndIsLongEnough() {
        List<String> names = Attacks.all().stream().map(Attack::name).toList();
        assertEquals(names.stream().distinct().toList(), names);
        assertTrue(names.size() >= NAMED_MIN, () -> names.size() + " attacks");
    }
}
