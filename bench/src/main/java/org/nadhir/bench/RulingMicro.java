package org.nadhir.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.nadhir.duty.Determination;
import org.nadhir.model.PartyId;
import org.nadhir.policy.Policy;
import org.nadhir.policy.Request;
import org.nadhir.policy.Ruling;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// One ruling: the agreement is found among many, so is the recipient's standing, then every rule is asked.
@State(Scope.Benchmark)
public class RulingMicro {

    private static final int AGREEMENTS = 200;
    private static final int STANDINGS = 10_000;
    static final String LOAD =
            "%,d agreements, %,d standings, another partner each time".formatted(AGREEMENTS, STANDINGS);

    private final Parties parties = Parties.of(AGREEMENTS, STANDINGS);
    private final List<Request> requests =
            IntStream.range(0, AGREEMENTS).mapToObj(parties::request).toList();
    private int next;

    @Benchmark
    public Ruling rule() {
        next = (next + 1) % AGREEMENTS;
        Request request = requests.get(next);
        return Policy.rule(request, parties.facts(request));
    }

    @Benchmark
    public Determination determine() {
        return Threat.determined(PARTY);
    }

    private static final PartyId PARTY = new PartyId("00000000-0000-4000-8014-000000000001");
}
