package org.nadhir.bench;

import java.util.List;

/// What each statement, row and leaf costs in our own formats.
record FormatsBench() implements Bench {

    @Override
    public String name() {
        return "formats";
    }

    @Override
    public List<Row> run(Effort effort) {
        Micro.Costs costs = Micro.run(FormatsMicro.class, effort);
        return List.of(
                row("canonical JSON read", costs.of("read"), "org.nadhir.json.JsonReader#readCanonical"),
                row("canonical JSON written", costs.of("write"), "org.nadhir.json.CanonicalWriter#write"),
                row("SHA-256", costs.of("digest"), "org.nadhir.model.Digest#of"));
    }

    private static Row row(String measure, Micro.Cost cost, String entry) {
        String on = "%,d bytes, half of them Arabic".formatted(FormatsMicro.sampleBytes());
        return Row.plain(measure, on, cost.micros(), "µs", cost.error(), entry);
    }
}
