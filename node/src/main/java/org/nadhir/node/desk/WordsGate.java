package org.nadhir.node.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Problem;
import org.nadhir.node.journal.ApprovalRows;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.FiledWords;
import org.nadhir.node.journal.LeakAttempts;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.ReportRows;
import org.nadhir.node.journal.WordsRows;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.Primitives;
import org.nadhir.tearline.Findings;
import org.nadhir.tearline.HeldWords;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Verdict;

/// Stands before everything that leaves in a person's own words and in no release: requests for consent, use reports,
/// measures told, outcomes. They are searched like a release; what is near waits for two persons, and then whoever
/// wanted to send them says so again, with the same words.
public final class WordsGate {

    private final SealedStore store;
    private final SourceSearch sources;
    private final LeakGuard guard;
    private final NodeLedgers ledgers;
    private final PartyBook parties;
    private final Primitives primitives;

    public WordsGate(
            SealedStore store,
            SourceSearch sources,
            LeakGuard guard,
            NodeLedgers ledgers,
            PartyBook parties,
            Primitives primitives) {
        this.store = store;
        this.sources = sources;
        this.guard = guard;
        this.ledgers = ledgers;
        this.parties = parties;
        this.primitives = primitives;
    }

    /// Words that were searched.
    ///
    /// @param about the case that an attempt to leak is counted under
    record Searched(FiledWords words, CaseId about, Verdict verdict) {}

    /// What somebody wants to tell a partner about a warning of it.
    ///
    /// @param payload digest of the warning
    /// @param said all that is said in the person's own words
    record Told(FiledWords.What what, PartyId partner, Digest payload, List<String> said) {

        Told {
            said = said.stream().filter(words -> !words.isBlank()).toList();
        }

        /// The same words give the same bytes, however often and whenever they are sent.
        Bytes bytes() {
            return Bytes.of(CanonicalWriter.write(Json.object()
                    .put("about", payload.hex())
                    .putStrings("words", said)
                    .put("what", what.word())
                    .build()));
        }

        /// Under which attempts are counted where no case was made of the warning: its digest in an id's form.
        CaseId about(List<CaseId> cases) {
            String hex = payload.hex();
            return cases.isEmpty()
                    ? new CaseId(String.join(
                            "-", hex.substring(0, 8), hex.substring(8, 12), hex.substring(12, 16),
                            hex.substring(16, 20), hex.substring(20, 32)))
                    : cases.getFirst();
        }
    }

    /// Searches what would be told for the sources of all our cases that rest on the partner's warning, before the
    /// transaction that sends it.
    Searched search(Told told, PersonId by) {
        if (told.said().isEmpty()) {
            return new Searched(
                    new FiledWords(told.what(), List.of(), List.of(told.partner()), by, told.bytes()),
                    told.about(List.of()),
                    new Verdict.Clean());
        }
        List<CaseId> cases = store.read(rows -> cases(rows, told.payload()));
        return search(
                new FiledWords(told.what(), cases, List.of(told.partner()), by, told.bytes()), told.about(cases));
    }

    private static List<CaseId> cases(SealedSnapshot rows, Digest payload) {
        return CaseFiles.all(rows).stream()
                .filter(file -> Stream.concat(file.reports().stream(), file.later().stream())
                        .flatMap(report -> ReportRows.handled(rows, report).stream())
                        .flatMap(handled -> handled.inherited().stream())
                        .anyMatch(from -> from.payload().equals(payload)))
                .map(CaseFiles.CaseFile::id)
                .toList();
    }

    /// Searches words of a case, before the transaction that sends them.
    Searched search(FiledWords words, CaseId about) {
        SourceTraces traces = sources.traces(words.cases(), words.readers(), words.author());
        return new Searched(
                words, about, Verdict.of(words.bytes(), guard.search(words.bytes(), traces), traces));
    }

    /// What stops these words, in the transaction that would send them; empty where they may go. That they were stopped
    /// is counted and on record; nothing else may have been written in the transaction.
    Optional<Answer> stops(SealedTransaction tx, Searched searched, Instant now) {
        return switch (searched.verdict()) {
            case Verdict.Clean() -> Optional.empty();
            case Verdict.Near(var findings) ->
                held(tx, searched, new HeldWords(findings, store.party(), searched.words().author()), now);
            case Verdict.Certain(var leaks) -> {
                note(tx, searched, 1, leaks.size(), now);
                yield Optional.of(Answer.failed(Problem.REFUSED, "words-leak"));
            }
        };
    }

    private Optional<Answer> held(SealedTransaction tx, Searched searched, HeldWords held, Instant now) {
        FiledWords words = searched.words();
        List<Message> missing =
                held.missing(ApprovalRows.clearances(tx, words.id()), parties.roster(tx), primitives, now);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        Optional<FiledWords> asked = WordsRows.find(tx, words.id()).filter(one -> one.author().equals(words.author()));
        if (asked.isPresent()) {
            // The same question once more, and the same answer: nothing is learnt by it.
            return Optional.of(Answer.failed(Problem.REFUSED, "words-held", words.id()));
        }
        boolean shut = LeakAttempts.isShut(tx, words.author());
        List<Findings.Found> near = held.findings().near();
        note(tx, searched, FoundTraces.wordings(near), near.size(), now);
        if (shut) {
            // Told the same as of what is certain: that it does not pass, and nothing more.
            return Optional.of(Answer.failed(Problem.REFUSED, "words-leak"));
        }
        WordsRows.put(tx, words);
        ledgers.append(tx, "words-held", Json.object()
                .put("words", words.id())
                .put("what", words.what().word())
                .put("findings", held.findings().digest().hex())
                .put("by", words.author().value())
                .put("at", now)
                .build(), now);
        return Optional.of(Answer.failed(Problem.REFUSED, "words-held", words.id()));
    }

    private void note(SealedTransaction tx, Searched searched, int wordings, int findings, Instant now) {
        LeakAttempts.note(tx, ledgers, searched.about(), searched.words().author(), wordings, findings, now);
    }
}
