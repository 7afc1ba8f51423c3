package org.nadhir.reports.tagger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Message;
import org.nadhir.model.Reading;
import org.nadhir.reports.Reports;

class TaggerTest {

    private static final Model MODEL = Marked.model(Marked.text(Marked.file(200, 1)), 7, 5);
    private static final Tagger TAGGER = Tagger.of(MODEL, Marked.REGISTER);

    /// Words, and the names wanted: first token, end, type.
    private static void check(String words, Named... wanted) {
        List<Token> tokens = Arrays.stream(words.split(" ")).map(Token::of).toList();
        assertEquals(List.of(wanted), TAGGER.names(tokens), words);
    }

    @Test
    void findsNamesThatItHasNotSeenByWhatStandsAroundThem() {
        check("قال السيد باسل الطيروني أمس في كفرحور .", new Named(2, 4, NameType.PERSON),
                new Named(6, 7, NameType.PLACE));
        check("أعلنت جمعية السنابل أمس في عيندارا .", new Named(1, 3, NameType.ORGANISATION),
                new Named(5, 6, NameType.PLACE));
        check("وصل الوفد إلى بلدة كفرحور أمس في عيندارا .", new Named(4, 5, NameType.PLACE),
                new Named(7, 8, NameType.PLACE));
    }

    @Test
    void findsNearlyAllNamesOfATextThatIsMadeAsTheOneItLearnedFrom() {
        TaggerScore score = TaggerScore.of(TAGGER, Marked.text(Marked.file(50, 2)));
        for (NameType type : List.of(NameType.PERSON, NameType.PLACE, NameType.ORGANISATION)) {
            assertTrue(score.of(type).marked() > 5 && score.of(type).f1() > 0.95, type + " " + score.of(type));
        }
        assertEquals(0, score.of(NameType.OTHER).marked());
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOneOthers() {
        TrainingText text = Marked.text(Marked.file(60, 3));
        byte[] once = Marked.model(text, 1, 3).bytes();
        assertArrayEquals(once, Marked.model(text, 1, 3).bytes());
        assertFalse(Arrays.equals(once, Marked.model(text, 2, 3).bytes()));
    }

    @Test
    void neverGoesOnWithANameThatHasNotBegun() {
        Random random = new Random(5);
        for (int run = 0; run < 2_000; run++) {
            long[][] scores = random(random, random.nextInt(1, 30));
            List<Label> labels = Lattice.best(scores, random(random, Label.COUNT + 1));
            assertEquals(scores.length, labels.size());
            Label before = null;
            for (Label label : labels) {
                assertTrue(label.mayFollow(before), labels.toString());
                before = label;
            }
        }
    }

    @Test
    void findsTheRowWithTheGreatestSumOfAllLegalOnes() {
        Random random = new Random(6);
        for (int run = 0; run < 100; run++) {
            long[][] scores = random(random, 3);
            long[][] transitions = random(random, Label.COUNT + 1);
            assertEquals(bestOfAll(scores, transitions), sum(Lattice.best(scores, transitions), scores, transitions));
        }
    }

    private static long bestOfAll(long[][] scores, long[][] transitions) {
        long best = Long.MIN_VALUE;
        for (Label first : Label.values()) {
            for (Label second : Label.values()) {
                for (Label third : Label.values()) {
                    if (first.mayFollow(null) && second.mayFollow(first) && third.mayFollow(second)) {
                        best = Math.max(best, sum(List.of(first, second, third), scores, transitions));
                    }
                }
            }
        }
        return best;
    }

    private static long sum(List<Label> labels, long[][] scores, long[][] transitions) {
        long sum = 0;
        int before = Label.COUNT;
        for (int at = 0; at < labels.size(); at++) {
            int label = labels.get(at).number();
            sum += scores[at][label] + transitions[before][label];
            before = label;
        }
        return sum;
    }

    private static long[][] random(Random random, int rows) {
        long[][] all = new long[rows][Label.COUNT];
        for (long[] row : all) {
            Arrays.setAll(row, i -> random.nextInt(-1_000, 1_000));
        }
        return all;
    }

    @Test
    void proposesOnlyWhatNoMentionAndNoTimeCoversAndSpansAreVerbatim() {
        Reading reading = Reports.read("قال السيد باسل الطيروني أمس في دمشق.\nأعلنت جمعية السنابل أمس في كفرحور.\n",
                "2031-05-21");
        List<Suggestion> found = TAGGER.suggest(reading);
        String text = reading.report().text();
        assertEquals(
                List.of("باسل الطيروني person", "جمعية السنابل organisation", "كفرحور place"),
                found.stream().map(one -> one.span().in(text) + " " + one.type().word()).toList());
        assertTrue(reading.mentions().stream().anyMatch(mention -> mention.span().in(text).equals("دمشق")));
    }

    @Test
    void learnsNothingFromATextWithoutNamesAndSaysSo() {
        TrainingText text = Marked.text("قال O\n. O\n");
        Lesson lesson = new Lesson("ours", "Apache-2.0", LocalDate.of(2031, 5, 21), 1, 5);
        assertEquals(
                new Trainer.Result.Refused(Message.of("tagger.no-names")),
                Trainer.train(text, Marked.REGISTER, lesson));
    }

    @Test
    void reachesWhatIsPublishedForPublicNews() throws IOException {
        Path file = Path.of(System.getProperty("nadhir.testdata", "../shared"), "data", "arabic-ner", "ANERCorp");
        Assumptions.assumeTrue(Files.exists(file), "skipped: no public marked names in nadhir.testdata");
        List<String> lines = Files.readAllLines(file);
        TrainingText train = Marked.text(String.join("\n", lines.subList(0, 125_102)));
        assertEquals(
                List.of(77_227, 77_230, 77_234, 77_237, 77_240, 113_157),
                train.odd().stream().map(OddLine::number).toList());
        Tagger tagger = Tagger.of(Marked.model(train, 1, 6), Marked.REGISTER);
        TaggerScore score =
                TaggerScore.of(tagger, Marked.text(String.join("\n", lines.subList(125_102, lines.size()))));
        double f1 = score.of(List.of(NameType.PERSON, NameType.PLACE, NameType.ORGANISATION)).f1();
        // A little below what ten rounds reach; the bench has the figure.
        assertTrue(f1 > 0.667, () -> "F1 " + f1);
    }
}
