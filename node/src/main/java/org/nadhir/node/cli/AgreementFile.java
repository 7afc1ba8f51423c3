package org.nadhir.node.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;

/// An agreement as a person writes it (`docs/schemas/agreement-draft.schema.json`): parties by name or id, and only
/// what is not usual. What is left out is filled in; nothing that is left out widens what may be released.
final class AgreementFile {

    private static final int BYTES_MAX = 256 * 1024;

    private final Map<String, PartyId> partiesByName;

    AgreementFile(Map<String, PartyId> partiesByName) {
        this.partiesByName = new TreeMap<>(partiesByName);
    }

    /// Reads the members of a draft.
    static Map<String, Json> read(Path file) {
        return JsonReader.read(InputFile.read(file, BYTES_MAX).toArray(), BYTES_MAX)
                                instanceof JsonReader.Result.Read(Json json)
                        && json instanceof Json.Obj object
                ? new LinkedHashMap<>(object.members())
                : refuse(file.toString());
    }

    private static Map<String, Json> refuse(String file) {
        throw new CommandFailed(ExitCode.USAGE, Message.of("agreement.no-draft", file));
    }

    /// What is proposed: the draft with what is usual filled in, and ids for names. Two partners of one name have none.
    static Json subject(SignedIn session, Map<String, Json> draft) {
        Map<String, PartyId> names = new TreeMap<>();
        Json self = session.get("/api/v1/node");
        name(names, self);
        Answers.array(session.get("/api/v1/partners"), "partners").forEach(partner -> name(names, partner));
        return new AgreementFile(names).filled(draft, session.now());
    }

    private static void name(Map<String, PartyId> names, Json party) {
        PartyId id = new PartyId(Answers.string(party, "party"));
        for (String language : List.of("ar", "en")) {
            String name = Answers.string(Answers.member(party, "name"), language);
            Optional<PartyId> other = Optional.ofNullable(names.put(name, id)).filter(known -> !known.equals(id));
            if (other.isPresent()) {
                names.remove(name);
            }
        }
    }

    /// The draft with what is usual, and with ids for names.
    Json filled(Map<String, Json> draft, Instant now) {
        Map<String, Json> all = new LinkedHashMap<>(draft);
        // So that an editor can be told which schema it follows.
        all.remove("$schema");
        all.computeIfPresent("with", (_, with) -> ids(with));
        all.putIfAbsent("kind", Json.of("warning-only"));
        all.putIfAbsent("regions", Json.strings(List.of("everywhere")));
        all.putIfAbsent("ceiling", Json.of("TLP:AMBER"));
        all.putIfAbsent("onward", Json.of("consent"));
        all.putIfAbsent("tier", Json.of("warning"));
        all.putIfAbsent("from", Json.of(now.toString()));
        all.computeIfPresent("terms", (_, terms) -> terms(terms));
        Json.Builder json = Json.object();
        all.forEach(json::put);
        return json.build();
    }

    private Json terms(Json terms) {
        if (!(terms instanceof Json.Obj object)) {
            return terms;
        }
        Map<String, Json> all = new LinkedHashMap<>(object.members());
        all.putIfAbsent("sharings", Json.strings(List.of("disclosure", "release")));
        all.putIfAbsent("retention_days", Json.of(0));
        all.putIfAbsent("assurances", Json.strings(List.of()));
        all.putIfAbsent("milestones", Json.strings(List.of()));
        all.putIfAbsent("compartments", Json.strings(List.of()));
        all.computeIfPresent(
                "compartments",
                (_, compartments) -> compartments instanceof Json.Arr(List<Json> items)
                        ? Json.array(items, this::ids)
                        : compartments);
        Json.Builder json = Json.object();
        all.forEach(json::put);
        return json.build();
    }

    private Json ids(Json parties) {
        return parties instanceof Json.Arr(List<Json> items) ? Json.array(items, this::id) : parties;
    }

    private Json id(Json party) {
        return party instanceof Json.Str(String named)
                ? Optional.ofNullable(partiesByName.get(named))
                        .map(id -> Json.of(id.value()))
                        .orElse(party)
                : party;
    }
}
