package org.nadhir.node.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Sharing;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.policy.Signoff;
import org.nadhir.tearline.Approval;

/// Runs every file under `scenarios`. A line is a sentence and, after an arrow, what comes of it.
final class ScenarioTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyScenarioEndsAsItIsWritten() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(SCENARIOS)) {
            files = listed.sorted().toList();
        }
        assertFalse(files.isEmpty(), "no scenario was found");
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
    }

    private void run(Path file) {
        Path own = folder.resolve(file.getFileName().toString());
        try (Story story = new Story(Files.createDirectories(own))) {
            int number = 0;
            for (String line : Files.readAllLines(file, UTF_8)) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] halves = line.split("→", -1);
                assertEquals(2, halves.length, "a line has one arrow: " + line);
                String came = tell(story, halves[0].strip().split("\\s+", -1));
                assertEquals(halves[1].strip(), came, file.getFileName() + ":" + number + " " + halves[0].strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One sentence. The words that carry meaning stand at fixed places; the others are for the reader.
    private static String tell(Story story, String[] words) {
        String rest = String.join(" ", words);
        if (StandingStory.knows(words[0])) {
            return story.standing.tell(words);
        }
        if (AfterStory.knows(words[0])) {
            return story.after.tell(words);
        }
        if (InquiryStory.knows(words[0])) {
            return new InquiryStory(story).tell(words);
        }
        if (ClearingStory.knows(words[0])) {
            return story.clearing.tell(words);
        }
        if (VictimsStory.knows(words[0])) {
            return story.victims.tell(words);
        }
        return switch (words[0]) {
            case "meet" -> story.meet(words[1], words[3]);
            case "agreement" -> story.agreement(
                    words[1], words[3], Instant.parse(word(words, "until")), clause(rest));
            case "standing" -> story.designated(words[1]);
            case "protector" -> story.protects(words[1], rest.contains("known to") ? words[words.length - 1] : "first");
            case "take" -> story.passing.take(words[3]);
            case "may" -> story.passing.rule(words[1], rest.contains("under exigency"));
            case "ask" -> story.passing.ask(words[1], Duration.parse(word(words, "within")));
            case "answer" -> story.passing.answer(words[1].equals("yes"));
            case "pass" -> story.passing.pass(words[1], rest);
            case "hand" -> story.passing.deliver(words[2]);
            case "told" -> story.passing.told();
            case "assess" -> story.assess(words[1], rest.contains("impending attack"), "second");
            case "rule" -> story.rule(
                    words[1], words[3], purpose(rest), Urgency.in(rest));
            case "draft" -> story.draft(words[1], words[3], words[5], Urgency.in(rest));
            case "approve" -> story.approve(
                    words[1], words[3], rest.contains("author") ? Signoff.Part.AUTHOR : Signoff.Part.APPROVER,
                    rest.contains("other bytes"));
            case "deliver" -> words[1].equals("statements")
                    ? story.deliverStatements(words[3])
                    : story.deliver(words[1], weather(rest));
            case "carry" -> story.carry(words[1], words[3], rest.contains("altered"));
            case "readdress" -> story.readdress(words[1], words[3], words[5]);
            case "open" -> story.step(words[1], "dalia", ReceiptStep.OPENED, Optional.empty());
            case "acknowledge" -> story.step(words[1], words[3], ReceiptStep.ACKNOWLEDGED, Optional.empty());
            case "outcome" -> story.step(words[1], words[3], ReceiptStep.OUTCOME, Optional.of(outcome(words[5])));
            case "receipts" -> story.receipts(words[1]);
            case "wait" -> story.later(Duration.parse(words[1]));
            case "inbox" -> story.inbox(words[2]);
            case "ledgers" -> story.ledgers(words[2]);
            case "reviews" -> ReviewStory.reviews(story.node(words[2]));
            case "review" -> ReviewStory.close(story.first, words[2], story.now);
            case "duty" -> new DutyStory(story).tell(words);
            case "newest" -> story.newestLeaf(words[3]);
            case "sign", "say", "tier", "promises", "which", "seek", "recall", "correct" ->
                tell(story.agreements, words, rest);
            default -> throw new IllegalArgumentException("no sentence begins with " + words[0]);
        };
    }

    private static String tell(AgreementStory story, String[] words, String rest) {
        return switch (words[0]) {
            case "sign" -> story.sign(words[1], rest);
            case "say" -> story.say(words[1], words[3], words);
            case "tier" -> story.tier(words[2], words[4]);
            case "promises" -> story.promises(words[2], words[4], words[6]);
            case "which" -> story.which(words[3], words[5]);
            case "seek" -> story.seek(words[1], words[3], words[5]);
            case "recall" -> story.recall(words[1], words[3], Sharing.RECALL);
            case "correct" -> story.recall(words[1], words[3], Sharing.CORRECTION);
            default -> throw new IllegalArgumentException("no sentence begins with " + words[0]);
        };
    }

    private static Exigency clause(String sentence) {
        if (sentence.contains("one person may act alone")) {
            return new Exigency.Clause(2, true);
        }
        return sentence.contains("with exigency") ? new Exigency.Clause(2, false) : new Exigency.None();
    }

    private static Purpose purpose(String sentence) {
        return sentence.contains("lethal-targeting") ? Purpose.LETHAL_TARGETING : Purpose.PROTECTION;
    }

    private static Wire.Weather weather(String sentence) {
        if (sentence.contains("nothing arrives")) {
            return Wire.Weather.NOTHING_ARRIVES;
        }
        if (sentence.contains("answer is lost")) {
            return Wire.Weather.ANSWER_IS_LOST;
        }
        return sentence.contains("bit flips") ? Wire.Weather.A_BIT_FLIPS : Wire.Weather.FAIR;
    }

    private static Outcome outcome(String kind) {
        return new Outcome(
                Outcome.Kind.ofLabel(kind).orElseThrow(), List.of(new Outcome.Part("contributed", "second")), "");
    }

    private static String word(String[] words, String before) {
        return words[List.of(words).indexOf(before) + 1];
    }
}
