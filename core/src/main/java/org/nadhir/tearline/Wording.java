package org.nadhir.tearline;

import java.util.List;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.model.Text;

/// All that an analyst can say in a tearline. There is no field for a source, a report or its words: each is
/// chosen from a closed list, or typed by the analyst and searched by the leak guard.
///
/// @param advice at least one, in the order in which to do it
/// @param note the analyst's own words in both languages, or empty in both; at most [#NOTE_CHARS_MAX] characters
public record Wording(
        Subject threat,
        Site site,
        Window window,
        Method method,
        Likelihood likelihood,
        Confidence confidence,
        List<Advice> advice,
        Desk call,
        Precedence precedence,
        Text note) {

    public static final int NOTE_CHARS_MAX = 1_000;

    public Wording {
        advice = List.copyOf(advice);
        if (advice.isEmpty() || advice.stream().distinct().count() != advice.size()) {
            throw new IllegalArgumentException("a wording gives advice, each piece once");
        }
        Plain.check(note, 0, NOTE_CHARS_MAX);
        if (note.ar().isBlank() != note.en().isBlank()) {
            throw new IllegalArgumentException("a note stands in both languages or in neither");
        }
    }

    /// As a release has it: no more of place and time than protection needs.
    public Wording needed() {
        return Coarse.needed(this);
    }

    /// The same of another site.
    Wording at(Site other) {
        return new Wording(
                threat, other, window, method, likelihood, confidence, advice, call, precedence, note);
    }
}
