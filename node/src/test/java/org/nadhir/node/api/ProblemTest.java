package org.nadhir.node.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is done about a member that is not in its form.
final class ProblemTest {

    @Test
    void theRemedyGoesByWhatTheMemberIs() {
        check("until", "problem.malformed.moment");
        check("waiver.review", "problem.malformed.moment");
        check("when", "problem.malformed.when");
        check("subject.place", "problem.malformed.place");
        check("recipient", "problem.malformed.remedy");
    }

    @Test
    void whatHasAClosedListOfWordsIsAnsweredWithThem() {
        Problem problem = Problem.malformed("subjects[0]", List.of("kidnapping", "attack-on-site"));
        assertEquals(List.of("subjects[0]", "kidnapping, attack-on-site"), problem.message().arguments());
        assertEquals("problem.malformed-word.remedy", problem.remedy().key());
    }

    private static void check(String member, String remedy) {
        assertEquals(remedy, Problem.malformed(member).remedy().key(), member);
    }
}
