package org.nadhir.node.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Report;
import org.nadhir.model.SourceId;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.ReportRows;
import org.nadhir.node.journal.ReportRows.Stored;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.vault.Known;
import org.nadhir.node.vault.SourceAccess;
import org.nadhir.node.vault.SourceIdentity;
import org.nadhir.node.vault.Vault;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.TearlineBuilder;
import org.nadhir.tearline.Trace;

/// Gathers what the leak guard must search for: everything known of the sources behind a case, and the crowd in which
/// each hides. All of it is read out of the vault in one commit with its record; what is gathered lives as long as one
/// search. A trace is called by its source's place in the case and its own in the source, `S1.3`: whoever may open the
/// source finds it by that, and it says nothing to anybody else.
public final class SourceSearch {

    private final SealedStore store;
    private final Vault vault;
    private final RegisterIndex register;

    /// @param register what the guard searches for besides; it is brought up to date before each search
    public SourceSearch(SealedStore store, Vault vault, RegisterIndex register) {
        this.register = register;
        this.store = store;
        this.vault = vault;
    }

    SourceTraces traces(CaseId id, PersonId person) {
        return traces(List.of(id), List.of(), person);
    }

    /// Of the sources of several cases at once; a search is on record under each of them.
    ///
    /// @param readers partners who alone will read the words: of their own warnings they know the source
    SourceTraces traces(List<CaseId> cases, List<PartyId> readers, PersonId person) {
        return traces(cases, person, stored -> stored.inherited().stream()
                .noneMatch(from -> readers.contains(from.originator())));
    }

    private SourceTraces traces(List<CaseId> cases, PersonId person, Predicate<Stored> concerns) {
        register.refresh(person);
        return store.commit(tx -> {
            Map<SourceId, List<Stored>> reports = new LinkedHashMap<>();
            Map<SourceId, SourceIdentity> identities = new LinkedHashMap<>();
            List<Trace> traces = new ArrayList<>();
            int shredded = 0;
            for (CaseId id : cases) {
                Map<SourceId, List<Stored>> ofCase = reports(tx, id, concerns);
                var access = new SourceAccess(List.copyOf(ofCase.keySet()), person, new SourceAccess.Why.Search(id));
                identities.putAll(vault.open(tx, access));
                ofCase.forEach((source, stored) ->
                        reports.computeIfAbsent(source, _ -> new ArrayList<>()).addAll(stored));
                shredded += shredded(tx, id);
                String name = "case" + (traces.isEmpty() ? "" : traces.size() + 1);
                traces.add(Trace.of(name, Trace.Kind.IDENTIFIER, id.value()));
            }
            int number = 0;
            for (Map.Entry<SourceId, List<Stored>> source : reports.entrySet()) {
                String name = "S" + ++number + '.';
                traces.add(Trace.of(name + "source", Trace.Kind.IDENTIFIER, source.getKey().value()));
                if (identities.containsKey(source.getKey())) {
                    known(traces, name, identities.get(source.getKey()).known());
                }
                List<Stored> stored = source.getValue().stream().distinct().toList();
                for (int i = 0; i < stored.size(); i++) {
                    reported(traces, name + (i == 0 ? "" : "r" + (i + 1) + '.'), stored.get(i));
                }
            }
            return new SourceTraces(traces, vault.crowd(tx), shredded);
        });
    }

    private static int shredded(SealedSnapshot rows, CaseId id) {
        return CaseFiles.find(rows, id).stream()
                .flatMap(file -> Stream.concat(file.reports().stream(), file.later().stream()))
                .mapToInt(report -> ReportRows.isShredded(rows, report) ? 1 : 0)
                .sum();
    }

    /// The reports of the case by whom they came from, in the order of the case; those matched to it later too, whose
    /// words its analyst has read when a correction is worded. What was shredded is not among them.
    private static Map<SourceId, List<Stored>> reports(
            SealedSnapshot rows, CaseId id, Predicate<Stored> concerns) {
        Map<SourceId, List<Stored>> bySource = new LinkedHashMap<>();
        CaseFiles.find(rows, id).ifPresent(file -> Stream.concat(file.reports().stream(), file.later().stream())
                .flatMap(report -> ReportRows.find(rows, report).stream())
                .filter(concerns)
                .forEach(stored -> bySource
                        .computeIfAbsent(stored.report().source(), _ -> new ArrayList<>())
                        .add(stored)));
        return bySource;
    }

    private static void known(List<Trace> traces, String source, List<Known> known) {
        for (int i = 0; i < known.size(); i++) {
            traces.add(known.get(i).trace(source + (i + 1)));
        }
    }

    private static void reported(List<Trace> traces, String source, Stored stored) {
        Report report = stored.report();
        traces.add(Trace.of(source + "report", Trace.Kind.IDENTIFIER, report.id().value()));
        traces.add(Trace.of(source + "file", Trace.Kind.FILE_NAME, report.name()));
        Instant received = report.receivedAt();
        // All times of a release lie on the grid: one that may stand there anyway tells nothing, and would stop it for
        // good.
        if (!TearlineBuilder.isOnGrid(received)) {
            traces.add(Trace.of(source + "received", Trace.Kind.TIME, received.toString()));
        }
        traces.add(Trace.of(source + "digest", Trace.Kind.DIGEST, digest(report)));
        // A partner's warning is made of the same sentences as ours: what it says of a source are its traces, and
        // whether its words may go on is its originator's to say.
        if (stored.inherited().isEmpty() && !report.text().isBlank()) {
            traces.add(Trace.of(source + "text", Trace.Kind.TEXT, report.text()));
        }
    }

    private static String digest(Report report) {
        return Bytes.of(report.text().getBytes(UTF_8)).digest().hex();
    }
}
