package org.nadhir.duty;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        harms = Collections.unmodifiableSet(new TreeSet<>(harms));
        grounds = List.copyOf(grounds);
        sources = List.copyOf(sources);
        require(id.matches("[a-z0-9-]{1,64}"), "a profile's id is lower-case letters, digits and hyphens");
        require(threshold.stream().distinct().count() == threshold.size(), "a threshold names a question once");
        require(!threshold.isEmpty() && !harms.isEmpty(), "a profile names its threshold and its harms");
        require(!harms.contains(Harm.NONE), "no harm founds no duty");
        require(grounds.stream().map(Ground::id).distinct().count() == grounds.size(), "a ground stands once");
        require(clock.isPositive(), "a clock runs forward");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
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
