package org.nadhir.node.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Report;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.ReportRows;
import org.nadhir.node.journal.ReportRows.Stored;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.vault.Vault;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// Gathers what the leak guard must search for: everything known of the sources behind a case. Each source is read
/// out of the vault on the record; what is gathered lives as long as one search.
public final class SourceSearch {

    private final SealedStore store;
    private final Vault vault;
    private final LeakGuard guard;

    public SourceSearch(SealedStore store, Vault vault, LeakGuard guard) {
        this.guard = guard;
        this.store = store;
        this.vault = vault;
    }

    /// Whether something of a source stands in `bytes`.
    boolean isLeaking(Bytes bytes, CaseId id, PersonId person) {
        return Leak.blocks(guard.search(bytes, traces(id, person)));
    }

    SourceTraces traces(CaseId id, PersonId person) {
        List<Stored> reports = store.read(rows -> CaseFiles.find(rows, id)
                .map(file -> file.reports().stream()
                        .flatMap(report -> ReportRows.find(rows, report).stream())
                        .toList())
                .orElse(List.of()));
        List<Trace> traces = new ArrayList<>();
        traces.add(Trace.of("case", Trace.Kind.IDENTIFIER, id.value()));
        for (int i = 0; i < reports.size(); i++) {
            add(traces, "S" + (i + 1) + '.', reports.get(i), person);
        }
        return SourceTraces.of(traces);
    }

    private void add(List<Trace> traces, String source, Stored stored, PersonId person) {
        Report report = stored.report();
        traces.add(Trace.of(source + "report", Trace.Kind.IDENTIFIER, report.id().value()));
        traces.add(Trace.of(source + "source", Trace.Kind.IDENTIFIER, report.source().value()));
        traces.add(Trace.of(source + "file", Trace.Kind.FILE_NAME, report.name()));
        traces.add(Trace.of(source + "received", Trace.Kind.TIME, report.receivedAt().toString()));
        traces.add(Trace.of(source + "digest", Trace.Kind.DIGEST, digest(report)));
        // A partner's warning is made of the same sentences as ours: what it says of a source are its traces, and
        // whether its words may go on is its originator's to say.
        if (stored.inherited().isEmpty() && !report.text().isBlank()) {
            traces.add(Trace.of(source + "text", Trace.Kind.TEXT, report.text()));
        }
        vault.open(report.source(), person, "search of a draft for traces of its sources").ifPresent(identity -> {
            traces.add(Trace.of(source + 1, Trace.Kind.PERSON, identity.name()));
            for (int i = 0; i < identity.identifiers().size(); i++) {
                traces.add(Trace.of(source + (i + 2), Trace.Kind.CODEWORD, identity.identifiers().get(i)));
            }
        });
    }

    private static String digest(Report report) {
        return Bytes.of(report.text().getBytes(UTF_8)).digest().hex();
    }
}
