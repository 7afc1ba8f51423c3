package org.nadhir.node.parties;

import java.util.List;
import java.util.Optional;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.CardHistory;
import org.nadhir.json.Json;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Route;

/// The party's own card, as it is given to others, and the keys that it has and had.
public final class OwnCardResource {

    private final PartyContext context;
    private final OwnCards own;

    public OwnCardResource(PartyContext context, OwnCards own) {
        this.context = context;
        this.own = own;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/v1/card", Access.anyRole(), this::show));
    }

    private Answer show(Call call) {
        CardHistory history = context.store().read(own::history);
        Card card = context.self();
        return Answer.of(Json.object()
                .put("party", card.party().value())
                .put("name", Json.object().put("ar", card.name().ar()).put("en", card.name().en()).build())
                .put("fingerprint", card.fingerprint().hex())
                .put("card", history.newest().statement().digest().hex())
                .put("file", history.newest().statement().base64())
                .putStrings("addresses", card.addresses())
                .put("keys", PartnersResource.keys(Optional.of(history)))
                .build());
    }
}
