package org.nadhir.node.journal;

import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;

/// Words that would leave in no release: held back for what is near in them, on file so that persons can judge them.
///
/// @param cases of ours whose sources they were searched for; none where a partner's warning became no case of ours
/// @param readers partners who alone would read them: of their own warnings they know the source; empty where others
///     read them too
/// @param author who wanted to send them last
/// @param bytes the words; their digest is their name
public record FiledWords(
        What what, List<CaseId> cases, List<PartyId> readers, PersonId author, Bytes bytes) {

    private static final int CASES_MAX = 1_000;

    public FiledWords {
        cases = List.copyOf(cases);
        readers = List.copyOf(readers);
    }

    /// What they would leave in.
    public enum What {
        CONSENT_REQUEST("consent-request"),
        USE_REPORT("use-report"),
        MEASURE("measure"),
        OUTCOME("outcome");

        private final String word;

        What(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// By which persons name them.
    public String id() {
        return bytes.digest().hex();
    }

    Json json() {
        return Json.object()
                .put("what", what.word())
                .putStrings("cases", cases.stream().map(CaseId::value).toList())
                .putStrings("readers", readers.stream().map(PartyId::value).toList())
                .put("author", author.value())
                .put("bytes", bytes.base64())
                .build();
    }

    static FiledWords read(Fields fields) throws Malformed {
        return new FiledWords(
                fields.choice("what", List.of(What.values()), What::word),
                fields.values("cases", CASES_MAX, CaseId::new),
                fields.values("readers", 1, PartyId::new),
                fields.value("author", PersonId::new),
                fields.value("bytes", Bytes::ofBase64));
    }
}
