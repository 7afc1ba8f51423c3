package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nadhir.bench.plant.Channel;
import org.nadhir.bench.plant.Channels;
import org.nadhir.bench.plant.Count;
import org.nadhir.bench.plant.Ground;
import org.nadhir.bench.plant.Miss;
import org.nadhir.bench.plant.Planted;
import org.nadhir.reports.leak.SourceLeakGuard;

/// docs/leaks.md: what the leak guard was tried with, what it missed, each miss by name. Written whole.
final class LeaksPage {

    private LeaksPage() {}

    /// Plants, searches and writes it all down.
    static String measured(Effort effort) {
        Ground ground = PlantedRows.ground();
        Planted.Outcome outcome = Planted.run(PlantedRows.size(effort), new SourceLeakGuard(), ground);
        List<Channel> channels = Reached.with(
                Channels.run(PlantedRows.tries(effort), new SourceLeakGuard(), ground), effort);
        return text(
                outcome,
                channels,
                "`./nadhir bench --leaks --tier " + effort.word() + "`; " + Checkout.described());
    }

    static String text(Planted.Outcome outcome, List<Channel> channels, String described) {
        var out = new StringBuilder();
        out.append("# Planted leaks\n\nWritten by ").append(described).append(". Do not edit by hand.\n\n");
        out.append("""
                Invented sources, each with a name, a body, a place, a day, numbers, a code word, a phrase, what many
                share, and a raw report; every line is hidden in every way that fits it, put into a sentence, a field or
                the note of a real tearline, and searched for. Who wrote these disguises did not read the guard, and
                neither uses the other's lists. A variant counts as blocked where the guard finds something that must
                not go out: *certain* is lifted by nobody, the rest by two approvers together. What is debatable counts
                as missed.

                """);
        out.append("%,d variants of %,d reports: **%.3f %%** blocked, %,d missed.\n".formatted(
                outcome.all().planted(), outcome.size().sources(), outcome.all().percent(), outcome.all().missed()));
        out.append("Of disguises that issue 4 or TRUST.md §2.3 names: %.3f %% of %,d. ".formatted(
                outcome.named().percent(), outcome.named().planted()));
        out.append("The others are ciphers, rarer encodings, digests and slips of the finger.\n\n");
        out.append("Clean warnings: %d of %d that share city, day, weapon or nationality with the report"
                .formatted(outcome.cleanShared().blocked(), outcome.cleanShared().planted()));
        out.append(" are blocked, and %d of %d others.\n\n".formatted(
                outcome.cleanOther().blocked(), outcome.cleanOther().planted()));
        out.append("## Channels without words\n\n");
        out.append("| channel | what was planted | tried | leaks | |\n|---|---|--:|--:|---|\n");
        for (Channel one : channels) {
            out.append("| %s | %s | %s | %s | %s |\n".formatted(
                    one.number(), one.what(), one.isTried() ? "%,d".formatted(one.tried()) : "–",
                    one.isTried() ? one.leaks() : "–", one.isTried() ? "" : "not reached: " + one.why()));
        }
        counts(out, "Kinds of lines", outcome.kinds());
        counts(out, "Languages of the source", outcome.languages());
        counts(out, "Families of disguises", outcome.families());
        counts(out, "Disguises", outcome.disguises());
        misses(out, outcome);
        return out.toString();
    }

    private static void counts(StringBuilder out, String title, SortedMap<String, Count> counts) {
        out.append("\n## ").append(title).append("\n\n");
        out.append("| | planted | blocked | of them certain | missed |\n|---|--:|--:|--:|--:|\n");
        for (Map.Entry<String, Count> entry : counts.entrySet()) {
            Count count = entry.getValue();
            out.append("| %s | %,d | %.1f %% | %,d | %s |\n".formatted(
                    entry.getKey().replace("|", "\\|"), count.planted(), count.percent(), count.certain(),
                    count.missed() == 0 ? "" : "**" + count.missed() + "**"));
        }
    }

    private static void misses(StringBuilder out, Planted.Outcome outcome) {
        out.append("\n## Misses by name\n\nDisguise, kind, language; then the number of each source and of its "
                + "variant; seed ")
                .append(outcome.size().seed()).append(".\n\n");
        if (outcome.misses().isEmpty()) {
            out.append("None.\n");
        }
        SortedMap<String, List<String>> named = new TreeMap<>();
        for (Miss miss : outcome.misses()) {
            String what = "%s: %s, %s".formatted(miss.disguise(), miss.kind().word(), miss.language());
            named.computeIfAbsent(what, unused -> new ArrayList<>()).add(miss.source() + "/" + miss.variant());
        }
        named.forEach((what, numbers) ->
                out.append("- ").append(what).append(": ").append(String.join(" ", numbers)).append('\n'));
        out.append("\n## Clean warnings that were blocked\n\n");
        for (String one : outcome.cleanBlocked()) {
            out.append("- ").append(one).append('\n');
        }
        if (outcome.cleanBlocked().isEmpty()) {
            out.append("None.\n");
        }
    }
}
