package org.nadhir.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Language;
import org.nadhir.node.words.Words;
import org.nadhir.tearline.Advice;

/// The words that a person types into a warning, and those that may be chosen.
final class OwnWordsTest {

    private final StringWriter err = new StringWriter();
    private final CommandLineRoot root = new CommandLineRoot(
            Map.of(), Words.load(), Language.ENGLISH, new PrintWriter(new StringWriter()), new PrintWriter(err, true));

    @Test
    void aHiddenCharacterIsNamedWithItsPlaceAndNothingIsSent() {
        CommandFailed failed =
                assertThrows(CommandFailed.class, () -> OwnWords.check(root, "--call-en", "Watch\u200B desk"));
        assertEquals(ExitCode.USAGE, failed.code());
        assertEquals(
                "in --call-en, character 6 is not seen: U+200B ZERO WIDTH SPACE; no warning takes it, so type the words"
                        + " anew",
                Words.load().say(failed.spoken(), Language.ENGLISH));
    }

    @Test
    void aLetterOfAnotherScriptIsRemarkedOnAndPasses() {
        OwnWords.check(root, "--call-en", "W\u0430tch desk");
        assertEquals(
                "remark: in --call-en, “W\u0430tch”, character 2 is CYRILLIC SMALL LETTER A (U+0430), of another script"
                        + " than the letters beside it",
                err.toString().strip());
        OwnWords.check(root, "--call-ar", "مكتب المراقبة +000 100");
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void theHelpNamesEveryAdviceThatThereIs() {
        for (Language language : List.of(Language.ENGLISH, Language.ARABIC)) {
            String help = Words.load().bundle(language).getString("advice");
            for (Advice advice : Advice.values()) {
                assertTrue(help.contains(advice.word()), advice.word());
            }
        }
    }
}
