package org.nadhir.duty;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.nadhir.model.Harm;
import org.nadhir.model.Question;
import org.nadhir.model.Text;

/// A duty-to-warn regime as data: an organisation writes its own without code.
///
/// @param threshold the questions that must not be answered no
/// @param harms the classes of harm that found a duty
/// @param clock how long after receipt of the report the addressee must have been told, at the latest
/// @param decides the role that decides, in the regime's words
/// @param sources where each part of the regime was read
public record Profile(
        String id,
        int version,
        Text name,
        List<Question> threshold,
        Set<Harm> harms,
        List<Ground> grounds,
        Duration clock,
        Text decides,
        List<Citation> sources) {

    public Profile {
        threshold = List.copyOf(threshold);
        harms = Set.copyOf(harms);
        grounds = List.copyOf(grounds);
        sources = List.copyOf(sources);
    }

    /// One of the closed list of reasons for which a duty may be waived.
    ///
    /// @param off by default nobody may use it: a ground that judges who the victim is ships switched off
    /// @param wordingFirst a tearline must have been tried before it may be used
    public record Ground(String id, Text says, boolean off, boolean wordingFirst, Citation source) {}

    /// Where one part of the regime was read.
    ///
    /// @param verified whether its wording was read in the source named; otherwise it must not be quoted
    public record Citation(String part, String source, boolean verified) {}
}
