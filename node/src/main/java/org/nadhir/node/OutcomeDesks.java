package org.nadhir.node;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.nadhir.exchange.Receipts;
import org.nadhir.node.WarningDesks.Ground;
import org.nadhir.node.api.Route;
import org.nadhir.node.desk.AftermathDesk;
import org.nadhir.node.desk.ExhibitDesk;
import org.nadhir.node.desk.MeasureDesk;
import org.nadhir.node.desk.ReviewDesk;
import org.nadhir.node.desk.ScoreDesk;
import org.nadhir.node.desk.ScoredCases;
import org.nadhir.node.desk.Stations;
import org.nadhir.node.desk.UseDesk;
import org.nadhir.node.desk.WordsGate;
import org.nadhir.node.journal.Statements;
import org.nadhir.node.journal.UseReports;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;

/// What comes after a warning, wired: the desks of exhibits, measures, use reports, reviews and scores.
final class OutcomeDesks {

    private OutcomeDesks() {}

    /// @param gate before what is told to a partner in a person's own words
    static List<Route> routes(Ground ground, Statements statements, WordsGate gate) {
        SealedStore store = ground.store();
        NodeLedgers ledgers = ground.ledgers();
        InstantSource clock = ground.clock();
        Receipts receipts = new Receipts(ground.primitives());
        Stations stations = new Stations(ground.parties(), receipts);
        UseReports reports = new UseReports(ground.parties(), ground.primitives(), ground.self());
        ScoredCases cases =
                new ScoredCases(ground.parties(), ground.primitives(), receipts, stations, ground.self());
        return Stream.of(
                        new ExhibitDesk(store, ledgers, clock).routes(),
                        new MeasureDesk(store, ledgers, statements, gate, clock).routes(),
                        new UseDesk(store, ledgers, statements, reports, gate, clock).routes(),
                        new ReviewDesk(store, ledgers, clock).routes(),
                        new AftermathDesk(store, stations, clock).routes(),
                        new ScoreDesk(store, cases, clock).routes())
                .flatMap(List::stream)
                .toList();
    }
}
