package org.nadhir.node.vault;

import java.util.List;
import org.nadhir.json.Json;
import org.nadhir.model.CaseId;
import org.nadhir.model.PersonId;
import org.nadhir.model.SourceId;
import org.nadhir.node.store.SealedTransaction;

/// One reading of the vault, as it goes into the ledger: who looked at which sources, and why.
public record SourceAccess(List<SourceId> sources, PersonId person, Why why) {

    public SourceAccess {
        sources = List.copyOf(sources);
    }

    /// Why the vault is read.
    public sealed interface Why {
        /// The leak guard searches words of this case; no person sees a source. Recorded by the case, so that shredding
        /// one of its sources does not take away the record of the others.
        record Search(CaseId caseId) implements Why {}

        /// Sources are made ready to be searched for in the words of all cases; no person sees any.
        record Register() implements Why {}

        /// A person opens a source.
        record Opening(SourceRequest request) implements Why {}
    }

    /// What its leaf says.
    public Json json() {
        Json.Builder json = Json.object().put("person", person.value());
        return switch (why) {
            case Why.Search(CaseId caseId) ->
                json.put("why", "search").put("case", caseId.value()).put("sources", sources.size()).build();
            case Why.Register() -> json.put("why", "register").put("sources", sources.size()).build();
            case Why.Opening(SourceRequest request) ->
                json.put("why", "opening").put("request", request.json()).build();
        };
    }

    /// Writes an access down, in the transaction that is handed over: without that record nothing is opened.
    @FunctionalInterface
    public interface Recorder {
        void record(SealedTransaction transaction, SourceAccess access);
    }
}
