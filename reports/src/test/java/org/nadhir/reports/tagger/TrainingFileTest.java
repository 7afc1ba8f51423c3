package org.nadhir.reports.tagger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Message;

class TrainingFileTest {

    /// A file, its sentences as `first-end type` of each name behind the number of tokens, and its odd lines.
    private static void check(String file, String sentences, String odd) {
        TrainingText text = Marked.text(file);
        assertEquals(sentences, text.sentences().stream()
                .map(TrainingFileTest::shown)
                .collect(Collectors.joining("; ")));
        assertEquals(odd, text.odd().stream()
                .map(line -> line.number() + " " + line.kind())
                .collect(Collectors.joining(", ")));
    }

    private static String shown(Sentence sentence) {
        return sentence.tokens().size() + Label.names(sentence.labels()).stream()
                .map(name -> " " + name.first() + "-" + name.end() + " " + name.type())
                .collect(Collectors.joining());
    }

    @Test
    void takesTabsBlanksAndFurtherColumns() {
        check("قال O\nسهيل B-PERS\nالندري I-PERS\n", "3 1-3 PERSON", "");
        check("قال\tO\r\nسهيل\tB-PER\r\n", "2 1-2 PERSON", "");
        check("Amal NNP B-NP B-PER\nsaid VBD B-VP O\n", "2 0-1 PERSON", "");
    }

    @Test
    void endsASentenceAtAnEmptyLineAndAtAMarkOutsideOfNames() {
        check("قال O\n\nسهيل B-PERS\n", "1; 1 0-1 PERSON", "");
        check("قال O\n. O\nسهيل B-PERS\n", "2; 1 0-1 PERSON", "");
        check("St B-LOC\n. I-LOC\nAnn I-LOC\n", "3 0-3 PLACE", "");
        check("-DOCSTART- -X- O O\n\nAmal NNP B-NP B-PER\n", "1 0-1 PERSON", "");
    }

    @Test
    void beginsANameWhereOneGoesOnThatHasNotBegun() {
        check("بيروت I-LOC\nقال O\nسهيل I-PERS\nالفجر I-ORG\n", "4 0-1 PLACE 2-3 PERSON 3-4 ORGANISATION", "");
    }

    @Test
    void leavesOddLinesOutAndSaysTheirNumbers() {
        check("قال O\n O\nسهيل B-PERS\nx y z O\nالندري I-PERS\nكذا B-FISH\nكذا o\nوحده\n", "3 1-3 PERSON",
                "2 NO_TOKEN, 4 COLUMNS, 6 TAG, 7 TAG, 8 COLUMNS");
        check("x".repeat(200) + " O\nقال O\n", "1", "1 TOO_LONG");
    }

    @Test
    void tellsFiftyOddLinesAndCountsTheRest() {
        TrainingText text = Marked.text("قال O\n" + "x B-FISH\n".repeat(80));
        assertEquals(50, text.odd().size());
        assertEquals(80, text.oddCount());
    }

    @Test
    void cutsWhatHasNoEndAndRefusesWhatIsTooLongOrHoldsNothing() {
        TrainingText text = Marked.text("كلمة O\n".repeat(1_000));
        assertEquals(List.of(400, 400, 200), text.sentences().stream().map(one -> one.tokens().size()).toList());
        assertEquals(
                new TrainingFile.Result.Refused(Message.of("tagger.file-too-long", "a.txt", "1000000")),
                TrainingFile.read("a O\n".repeat(1_000_001).getBytes(UTF_8), "a.txt"));
        assertEquals(
                new TrainingFile.Result.Refused(Message.of("tagger.file-empty", "a.txt")),
                TrainingFile.read("\n\n".getBytes(UTF_8), "a.txt"));
    }

    @Test
    void takesAnyBytes() {
        Random random = new Random(8);
        for (int run = 0; run < 500; run++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            assertInstanceOf(TrainingFile.Result.class, TrainingFile.read(bytes, "noise"));
        }
    }
}
