package org.nadhir.node.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.agreement.Role;
import org.nadhir.json.Json;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Route;
import org.nadhir.node.desk.ScoredCases.Ours;
import org.nadhir.node.desk.ScoredCases.Theirs;
import org.nadhir.node.store.SealedStore;
import org.nadhir.outcome.DutyEnd;
import org.nadhir.outcome.Grouped;
import org.nadhir.outcome.Score;
import org.nadhir.outcome.ScoredCase;

/// How good the warnings were. Names no case; shows nothing of fewer than [Score#SHOWN_MIN] cases.
public final class ScoreDesk {

    private final SealedStore store;
    private final ScoredCases cases;
    private final InstantSource clock;

    public ScoreDesk(SealedStore store, ScoredCases cases, InstantSource clock) {
        this.store = store;
        this.cases = cases;
        this.clock = clock;
    }

    public List<Route> routes() {
        Access seeing = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR);
        return List.of(
                Route.get("/api/v1/score", seeing, _ -> all()),
                Route.get("/api/v1/score/analysts", Access.roles(Role.ANALYST, Role.AUDITOR), this::analysts),
                Route.get("/api/v1/score/sources", Access.roles(Role.ANALYST), _ -> sources()),
                Route.get("/api/v1/score/partners", seeing, _ -> partners()));
    }

    private Answer all() {
        return store.read(rows -> {
            List<ScoredCase> scored =
                    cases.ours(rows).stream().map(Ours::scored).toList();
            Json.Builder json = Json.object().put("min", Score.SHOWN_MIN);
            Score.of(scored).ifPresent(score -> json.put("score", ScoreSheets.json(score)));
            List<DutyEnd> ends = cases.duties(rows, clock.instant());
            if (ends.size() >= Score.SHOWN_MIN) {
                json.put("duties", duties(ends));
            }
            return Answer.of(json.build());
        });
    }

    /// Duties are counted plainly: an overdue one is nothing to be hidden, and tells nothing of its case.
    private static Json duties(List<DutyEnd> ends) {
        Map<DutyEnd, Integer> counts = new EnumMap<>(DutyEnd.class);
        ends.forEach(end -> counts.merge(end, 1, Integer::sum));
        Json.Builder json = Json.object();
        for (DutyEnd end : DutyEnd.values()) {
            json.put(end.word(), counts.getOrDefault(end, 0));
        }
        return json.build();
    }

    /// An analyst sees their own row; who audits sees all.
    private Answer analysts(Call call) {
        boolean audits = call.caller().roles().contains(Role.AUDITOR);
        String self = call.caller().person().value();
        return store.read(rows -> {
            List<Ours> ours = cases.ours(rows);
            Map<String, List<ScoredCase>> groups = new LinkedHashMap<>();
            ours.forEach(one -> add(groups, one.analyst(), one.scored()));
            Grouped grouped = Grouped.of(ours.stream().map(Ours::scored).toList(), groups);
            Map<String, Score> shown = new LinkedHashMap<>(grouped.groups());
            if (!audits) {
                shown.keySet().removeIf(name -> !name.equals(self));
            }
            return grouped(shown, grouped.hidden());
        });
    }

    private Answer sources() {
        return store.read(rows -> {
            List<Ours> ours = cases.ours(rows);
            Map<String, List<ScoredCase>> groups = new LinkedHashMap<>();
            ours.forEach(one -> one.sources().forEach(source -> add(groups, source, one.scored())));
            return grouped(Grouped.of(ours.stream().map(Ours::scored).toList(), groups));
        });
    }

    private Answer partners() {
        return store.read(rows -> {
            List<Theirs> theirs = cases.theirs(rows);
            Map<String, List<ScoredCase>> groups = new LinkedHashMap<>();
            theirs.forEach(one -> add(groups, one.partner(), one.scored()));
            return grouped(Grouped.of(theirs.stream().map(Theirs::scored).toList(), groups));
        });
    }

    private static void add(Map<String, List<ScoredCase>> groups, String name, ScoredCase scored) {
        groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(scored);
    }

    private static Answer grouped(Grouped grouped) {
        return grouped(grouped.groups(), grouped.hidden());
    }

    private static Answer grouped(Map<String, Score> groups, int hidden) {
        return Answer.of(Json.object()
                .put("min", Score.SHOWN_MIN)
                .put("groups", ScoreSheets.json(groups))
                .put("hidden", hidden)
                .build());
    }
}
