package org.nadhir.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;
import org.nadhir.agreement.AgreementBook.Choice;
import org.nadhir.agreement.AgreementBook.Question;
import org.nadhir.agreement.AgreementBook.Why;
import org.nadhir.model.EntityId;

class AgreementBookTest {

    private static final List<Subject> SITES = List.of(Subject.ATTACK_ON_SITE);
    private static final List<Subject> KIDNAPPINGS = List.of(Subject.KIDNAPPING);

    private static Agreement pair(int id, int daysAgo, List<Subject> subjects) {
        return Stepwise.agreement(
                id, Given.NOW.minus(Duration.ofDays(daysAgo)), subjects, Terms.PLAIN, Given.FIRST, Given.SECOND);
    }

    private static Optional<Choice> find(Instant now, Subject subject, Agreement... agreements) {
        return AgreementBook.of(Given.FIRST, List.of(agreements))
                .find(new Question(Given.SECOND, subject, List.of(Given.CITY), now));
    }

    @Test
    void ofThoseAboutTheQuestionTheNewestRules() {
        Agreement old = pair(1, 9, SITES);
        Agreement newer = pair(2, 5, SITES);
        Agreement other = pair(3, 1, KIDNAPPINGS);
        assertEquals(
                Optional.of(new Choice(newer, Why.NEWEST_ABOUT_IT, 3)),
                find(Given.NOW, Subject.ATTACK_ON_SITE, old, newer, other));
        assertEquals(
                Optional.of(new Choice(other, Why.NONE_ABOUT_IT, 3)),
                find(Given.NOW, Subject.CYBER_ATTACK, old, newer, other));
        assertEquals(Optional.of(new Choice(old, Why.ONLY, 1)), find(Given.NOW, Subject.KIDNAPPING, old));
    }

    @Test
    void anotherPlaceIsAnotherQuestion() {
        AgreementBook book = AgreementBook.of(Given.FIRST, List.of(pair(1, 9, SITES)));
        Question elsewhere =
                new Question(Given.SECOND, Subject.ATTACK_ON_SITE, List.of(new EntityId("far-away")), Given.NOW);
        assertEquals(Why.ONLY, book.find(elsewhere).orElseThrow().why());
        assertEquals(
                Optional.empty(),
                book.find(new Question(Given.THIRD, Subject.ATTACK_ON_SITE, List.of(Given.CITY), Given.NOW)));
    }

    @Test
    void ofTwoThatBeganTogetherTheNarrowerRules() {
        Agreement wide = pair(1, 2, SITES);
        Agreement narrow = new Agreement(
                pair(2, 2, SITES).id(), 1, wide.kind(), wide.parties(), wide.subjects(), wide.purposes(),
                wide.regions(), wide.ceiling(), wide.onward(), wide.exigency(), Tier.WARNING, wide.from(),
                wide.until(), wide.status());
        assertEquals(narrow, find(Given.NOW, Subject.ATTACK_ON_SITE, wide, narrow).orElseThrow().agreement());
        assertEquals(narrow, find(Given.NOW, Subject.ATTACK_ON_SITE, narrow, wide).orElseThrow().agreement());
    }

    @Test
    void whereNoneHoldsTheOneThatEndedLastIsGiven() {
        Agreement old = pair(1, 90, SITES);
        Agreement later = pair(2, 60, SITES);
        assertEquals(
                Optional.of(new Choice(later, Why.LAPSED, 0)), find(Given.NOW, Subject.ATTACK_ON_SITE, old, later));
        Agreement coming = pair(3, -5, SITES);
        assertEquals(
                Optional.of(new Choice(coming, Why.NOT_YET, 0)), find(Given.NOW, Subject.ATTACK_ON_SITE, coming));
        assertEquals(
                Why.LAPSED, find(Given.NOW, Subject.ATTACK_ON_SITE, old, coming).orElseThrow().why());
    }

    @Test
    void aHigherRevisionReplacesWhateverItsOrder() {
        Agreement first = pair(1, 9, SITES);
        Agreement second = new Agreement(
                first.id(), 2, first.kind(), first.parties(), KIDNAPPINGS, first.purposes(), first.regions(),
                first.ceiling(), first.onward(), first.exigency(), first.tier(), first.from(), first.until(),
                first.status());
        for (Agreement[] order : List.of(new Agreement[] {first, second}, new Agreement[] {second, first})) {
            assertEquals(
                    Optional.of(new Choice(second, Why.ONLY, 1)), find(Given.NOW, Subject.ATTACK_ON_SITE, order));
        }
    }

    /// Not a benchmark: it only fails where the look-up became another order of magnitude.
    @Test
    void findsAmongManyInMicroseconds() {
        List<Agreement> many = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            many.add(pair(100 + i, i % 29, i == 399 ? SITES : KIDNAPPINGS));
        }
        AgreementBook book = AgreementBook.of(Given.FIRST, many);
        Question question = new Question(Given.SECOND, Subject.ATTACK_ON_SITE, List.of(Given.CITY), Given.NOW);
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 200; round++) {
            long before = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                assertTrue(book.find(question).isPresent());
            }
            best = Math.min(best, (System.nanoTime() - before) / 100);
        }
        assertTrue(best < 100_000, "one look-up takes " + best + " ns");
    }
}
