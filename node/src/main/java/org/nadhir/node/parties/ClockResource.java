package org.nadhir.node.parties;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nadhir.agreement.Role;
import org.nadhir.client.Act;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Route;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// Sets the clock of an exercise. A real node has no such route.
public final class ClockResource {

    private static final String SETTING = "exercise clock";

    private final PartyContext context;
    private final ExerciseClock clock;

    public ClockResource(PartyContext context, ExerciseClock clock) {
        this.context = context;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.post("/api/v1/clock", Access.roles(Role.ADMINISTRATOR), this::set));
    }

    /// How far the clock was set ahead before; nothing at first.
    public static Duration ahead(SealedStore store) {
        return store.read(ClockResource::read);
    }

    /// Keeps how far the clock is ahead, so that it runs on after a start.
    public static void keep(SealedTransaction tx, Duration ahead) {
        Bytes row = Bytes.of(ahead.toString().getBytes(StandardCharsets.US_ASCII));
        tx.put(Table.SETTING, tx.name(Table.SETTING, SETTING), row);
    }

    private static Duration read(SealedSnapshot rows) {
        return rows.get(Table.SETTING, rows.name(Table.SETTING, SETTING))
                .map(entry -> Duration.parse(new String(entry.body().toArray(), StandardCharsets.US_ASCII)))
                .orElse(Duration.ZERO);
    }

    private Answer set(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        Instant moment = acting.subject(fields -> fields.instant("clock"));
        Duration ahead = clock.to(moment);
        Answer answer = context.store().commit(tx -> context.refused(tx, acting, Act.Kind.CLOCK_SET)
                .orElseGet(() -> {
                    keep(tx, ahead);
                    context.leaf(tx, "clock-set", "clock", moment.toString(), acting);
                    return Answer.of(Json.object().put("now", moment).build());
                }));
        if (answer instanceof Answer.Done) {
            clock.set(ahead);
        }
        return answer;
    }
}
