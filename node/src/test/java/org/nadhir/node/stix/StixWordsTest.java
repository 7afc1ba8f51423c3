package org.nadhir.node.stix;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.json.Flaw;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.node.words.Words;

final class StixWordsTest {

    @Test
    void everyFindingHasItsSentenceInBothLanguages() {
        Words words = Words.load();
        for (Language language : List.of(Language.ARABIC, Language.ENGLISH)) {
            for (Code code : Code.values()) {
                List<String> arguments =
                        code == Code.NOT_JSON ? List.of(Flaw.NOT_UTF8.key(), "7") : List.of("a", "b", "c");
                Message message = new Finding(Severity.MUST, code, "/name", arguments).message();
                assertTrue(words.say(message, language).length() > 20, code.name());
            }
        }
    }
}
