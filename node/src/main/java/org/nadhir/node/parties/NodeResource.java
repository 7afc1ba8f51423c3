package org.nadhir.node.parties;

import java.util.List;
import org.nadhir.exchange.Card;
import org.nadhir.json.Json;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Route;

/// What the node says of itself to its own persons.
public final class NodeResource {

    private final PartyContext context;

    public NodeResource(PartyContext context) {
        this.context = context;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/v1/node", Access.anyRole(), this::show));
    }

    private Answer show(Call call) {
        Card self = context.self();
        return Answer.of(Json.object()
                .put("party", self.party().value())
                .put("name", Json.object().put("ar", self.name().ar()).put("en", self.name().en()).build())
                .put("exercise", self.exercise())
                .put("now", context.clock().instant())
                .build());
    }
}
