package org.nadhir.node.console;

import java.util.List;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.node.api.Route.Method;

/// The places that the navigation leads to, for a person who may ask there.
enum Places {
    BOARD("board", "/", "/api/v1/duties"),
    INBOX("inbox", "/inbox", "/api/v1/inbox"),
    REPORTS("reports", "/reports", "/api/v1/reports"),
    ECHOES("echoes", "/echoes", "/api/v1/picture"),
    CASES("cases", "/cases", "/api/v1/cases"),
    NOTICES("notices", "/notices", "/api/v1/notices"),
    PARTNERS("partners", "/partners", "/api/v1/partners"),
    REGISTER("register", "/register", "/api/v1/sites"),
    LEDGER("ledger", "/ledger", "/api/v1/ledgers"),
    SCORE("score", "/score", "/api/v1/score"),
    ADMIN("admin", "/admin", "/api/v1/persons");

    private final String word;
    private final String path;
    private final String asked;

    /// @param asked what the place asks the API first: who may not, is not led there
    Places(String word, String path, String asked) {
        this.word = word;
        this.path = path;
        this.asked = asked;
    }

    static List<Frame.Place> of(Inside inside, String here) {
        return List.of(values()).stream()
                .filter(place -> inside.may(Method.GET, place.asked))
                .map(place -> new Frame.Place(place.word, place.path, place.isAt(here), 0))
                .toList();
    }

    /// Pages that no entry leads to at once stand below the place that leads to them.
    private boolean isAt(String here) {
        List<String> within = switch (this) {
            case BOARD -> List.of();
            case CASES -> List.of(path, "/drafts", "/releases", "/held");
            case PARTNERS -> List.of(path, "/agreements", "/proposals");
            case INBOX -> List.of(path, "/carried", "/asked");
            case REPORTS, ECHOES, NOTICES, REGISTER, LEDGER, SCORE, ADMIN -> List.of(path);
        };
        return here.equals(path)
                || within.stream().anyMatch(begin -> here.equals(begin) || here.startsWith(begin + "/"));
    }

    /// The answer of a node that knows nobody.
    static View nothing() {
        return new View(Json.object().build());
    }
}
