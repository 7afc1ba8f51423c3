package org.nadhir.reports;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Language;
import org.nadhir.model.Line;
import org.nadhir.model.Mention;
import org.nadhir.model.Picture;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.model.Statement;
import org.nadhir.model.ThreatSigns;
import org.nadhir.model.TimeExpression;
import org.nadhir.reports.chain.Attribution;
import org.nadhir.reports.chain.ChainReader;
import org.nadhir.reports.claim.ClaimReader;
import org.nadhir.reports.claim.Fact;
import org.nadhir.reports.claim.FactFinder;
import org.nadhir.reports.contradiction.ContradictionReader;
import org.nadhir.reports.intake.Languages;
import org.nadhir.reports.page.PageReader;
import org.nadhir.reports.register.Register;
import org.nadhir.reports.register.RegisterFile;
import org.nadhir.reports.threat.ThreatReader;
import org.nadhir.reports.time.TimeReader;

/// Reads reports: the one way in. Immutable; safe to share between threads; opens nothing and runs nothing.
public final class Reader {

    private final Register register;

    private Reader(Register register) {
        this.register = register;
    }

    public static Reader create() {
        return new Reader(Register.load());
    }

    /// A reader that knows the names of these registers as well.
    public static Reader create(List<RegisterFile> registers) {
        return new Reader(Register.load(registers));
    }

    public Register register() {
        return register;
    }

    /// Reads one report.
    ///
    /// @param reference ISO 8601 date from which "yesterday" counts, or empty where nobody knows it
    public Reading read(Report report, String reference) {
        String text = report.text();
        Shadow shadow = Shadow.of(text);
        Language language = Languages.of(text);
        List<Line> lines = PageReader.lines(text, language);
        List<TimeExpression> times = TimeReader.times(text, language, lines, reference);
        String counted = reference.isEmpty() ? TimeReader.reference(text, language, lines) : reference;
        List<Mention> mentions = register.mentions(shadow, lines);
        Attribution attribution = ChainReader.read(register, shadow, language, lines, mentions);
        Reading bare = new Reading(report, language, attribution.publisher(), counted, lines, mentions, times,
                attribution.chains(), List.of());
        List<Statement> statements =
                FactFinder.find(register, bare, attribution).stream().map(Fact::statement).toList();
        return new Reading(report, language, attribution.publisher(), counted, lines, mentions, times,
                attribution.chains(), statements);
    }

    /// Puts readings together: which claims are the same, how many really know them, what contradicts what.
    ///
    /// A report that names no year borrows it from the others first, so the readings of the picture may have
    /// other times than those that were handed in.
    public Picture together(List<Reading> alone) {
        List<Reading> readings = TimeReader.borrow(alone);
        List<Fact> facts = new ArrayList<>();
        for (Reading reading : readings) {
            facts.addAll(facts(reading));
        }
        List<ClaimReader.Cluster> clusters = new ClaimReader(register).cluster(facts);
        return new Picture(readings, clusters.stream().map(ClaimReader.Cluster::claim).toList(),
                new ContradictionReader(register).read(readings, clusters));
    }

    /// What one report lets say about a threat, as proposals for the four questions.
    public ThreatSigns signs(Reading reading) {
        return new ThreatReader(register).signs(facts(reading));
    }

    private List<Fact> facts(Reading reading) {
        Attribution attribution = ChainReader.read(register, Shadow.of(reading.report().text()), reading.language(),
                reading.lines(), reading.mentions());
        return FactFinder.find(register, reading, attribution);
    }
}
