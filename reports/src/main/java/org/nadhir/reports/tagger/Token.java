package org.nadhir.reports.tagger;

import java.util.List;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.Word;

/// A word or a single mark, as written and folded as the register folds names.
record Token(String written, String folded) {

    static Token of(String written) {
        List<String> words = Word.of(written);
        return new Token(written, words.isEmpty() ? Shadow.fold(written) : String.join("", words));
    }

    boolean endsSentence() {
        return written.equals(".") || written.equals("؟") || written.equals("?") || written.equals("!");
    }
}
