package org.nadhir.bench.edges;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.nadhir.client.View;

/// A client that keeps itself up to date, a page at a time, each by a connection of its own and so from any server.
final class Following implements Callable<Following.Read> {

    private static final long REST_NANOS = 20_000_000;

    private final Servers servers;
    private final int limit;
    private final AtomicBoolean over;
    private final AtomicInteger troubles;
    private final Set<String> seen = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private String last = "";

    /// @param limit objects of a page
    /// @param over whether nothing will come any more
    Following(Servers servers, int limit, AtomicBoolean over, AtomicInteger troubles) {
        this.servers = servers;
        this.limit = limit;
        this.over = over;
        this.troubles = troubles;
    }

    /// @param seen ids of all objects
    /// @param wrong what came twice, or out of order
    record Read(Set<String> seen, List<String> wrong) {}

    @Override
    public Read call() {
        boolean isLast = false;
        while (!isLast) {
            isLast = over.get();
            if (round() == 0) {
                LockSupport.parkNanos(REST_NANOS);
            }
        }
        return new Read(seen, wrong);
    }

    /// All that has come since; how many.
    private int round() {
        int before = seen.size();
        String since = last.isEmpty() ? "" : "&added_after=" + last;
        Optional<String> next = Optional.empty();
        do {
            String more = next.map(token -> "&next=" + token).orElse("");
            TaxiiLine.Answer answer = Pushing.ask(servers, troubles, line ->
                    line.get(servers.path("objects/?limit=" + limit + since + more)));
            next = page(answer);
        } while (next.isPresent());
        return seen.size() - before;
    }

    private Optional<String> page(TaxiiLine.Answer answer) {
        if (answer.status() != 200) {
            wrong.add("a page was answered by " + answer.status());
            return Optional.empty();
        }
        View page = Pushing.view(answer);
        for (View object : page.has("objects") ? page.items("objects") : List.<View>of()) {
            if (!seen.add(object.text("id"))) {
                wrong.add(object.text("id") + " came twice");
            }
        }
        Optional<String> from = answer.header("X-TAXII-Date-Added-First");
        if (from.isPresent() && from.get().compareTo(last) <= 0) {
            wrong.add("what came later was added earlier");
        }
        last = answer.header("X-TAXII-Date-Added-Last").orElse(last);
        return page.has("next") ? Optional.of(page.text("next")) : Optional.empty();
    }
}
