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
        return !guard.search(bytes, traces(id, person)).isEmpty();
    }

    SourceTraces traces(CaseId id, PersonId person) {
        List<Stored> reports = store.read(rows -> CaseFiles.find(rows, id)
                .map(file -> file.reports().stream()
                        .flatMap(report -> ReportRows.find(rows, report).stream())
                        .toList())
                .orElse(List.of()));
        List<Trace> traces = new ArrayList<>();
        traces.add(new Trace(Trace.Kind.IDENTIFIER, id.value()));
        reports.forEach(stored -> add(traces, stored.report(), person));
        return new SourceTraces(
                traces,
                reports.stream()
                        // A partner's warning is made of the same sentences as ours: what it says of a source are its
                        // traces, and whether its words may go on is its originator's to say.
                        .filter(stored -> stored.inherited().isEmpty())
                        .map(stored -> stored.report().text())
                        .toList());
    }

    private void add(List<Trace> traces, Report report, PersonId person) {
        traces.add(new Trace(Trace.Kind.IDENTIFIER, report.id().value()));
        traces.add(new Trace(Trace.Kind.IDENTIFIER, report.source().value()));
        traces.add(new Trace(Trace.Kind.FILE_NAME, report.name()));
        traces.add(new Trace(Trace.Kind.TIME, report.receivedAt().toString()));
        traces.add(new Trace(Trace.Kind.DIGEST, digest(report)));
        vault.open(report.source(), person, "search of a draft for traces of its sources").ifPresent(identity -> {
            traces.add(new Trace(Trace.Kind.NAME, identity.name()));
            identity.identifiers().forEach(each -> traces.add(new Trace(Trace.Kind.CODEWORD, each)));
        });
    }

    private static String digest(Report report) {
        return Bytes.of(report.text().getBytes(UTF_8)).digest().hex();
    }
}
