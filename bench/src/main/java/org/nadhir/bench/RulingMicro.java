package org.nadhir.bench;

import java.util.List;
import org.nadhir.duty.Determination;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Permit;
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
            parties.partners().stream().map(Threat::request).toList();
    private int next;

    /// A refusal would be another, shorter way through the rules.
    public RulingMicro() {
        if (!(rule() instanceof Permit)) {
            throw new IllegalStateException("what is measured is a permit");
        }
    }

    @Benchmark
    public final Ruling rule() {
        Request request = nextRequest();
        return Policy.rule(request, facts(request));
    }

    /// Only the look-ups, so that it is seen what the rules themselves take.
    @Benchmark
    public Facts facts() {
        return facts(nextRequest());
    }

    @Benchmark
    public Determination determine() {
        return Threat.determined(parties.partners().getFirst());
    }

    private Facts facts(Request request) {
        return parties.facts(request.recipients().getFirst(), request.subject(), request.places());
    }

    private Request nextRequest() {
        next = (next + 1) % AGREEMENTS;
        return requests.get(next);
    }
}
