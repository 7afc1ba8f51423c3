package org.nadhir.node;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.WarningFlow;
import org.nadhir.duty.Profile;
import org.nadhir.exchange.Cadence;
import org.nadhir.exchange.Exchange;
import org.nadhir.exchange.Receipts;
import org.nadhir.node.api.Route;
import org.nadhir.node.desk.AlikeDesk;
import org.nadhir.node.desk.BulkDesk;
import org.nadhir.node.desk.BulkSealing;
import org.nadhir.node.desk.BulkStations;
import org.nadhir.node.desk.BulkWork;
import org.nadhir.node.desk.CaseDesk;
import org.nadhir.node.desk.CaseDraftsDesk;
import org.nadhir.node.desk.ClearanceDesk;
import org.nadhir.node.desk.ConsentDesk;
import org.nadhir.node.desk.DocumentThreads;
import org.nadhir.node.desk.DraftCheckDesk;
import org.nadhir.node.desk.EvidenceDesk;
import org.nadhir.node.desk.FileDesk;
import org.nadhir.node.desk.FoundTraces;
import org.nadhir.node.desk.Holdings;
import org.nadhir.node.desk.InboxDesk;
import org.nadhir.node.desk.LedgerDesk;
import org.nadhir.node.desk.MatchDesk;
import org.nadhir.node.desk.NoticeDesk;
import org.nadhir.node.desk.RegisterIndex;
import org.nadhir.node.desk.ReleaseDesk;
import org.nadhir.node.desk.Releasing;
import org.nadhir.node.desk.ReportDesk;
import org.nadhir.node.desk.Requests;
import org.nadhir.node.desk.SearchDesk;
import org.nadhir.node.desk.SourceDesk;
import org.nadhir.node.desk.SourceSearch;
import org.nadhir.node.desk.TimedReleases;
import org.nadhir.node.desk.WaiverDesk;
import org.nadhir.node.desk.WarningReports;
import org.nadhir.node.desk.WordsGate;
import org.nadhir.node.desk.Wordings;
import org.nadhir.node.journal.ConsentExchange;
import org.nadhir.node.journal.Statements;
import org.nadhir.node.journal.StoreJournal;
import org.nadhir.node.vault.Vault;
import org.nadhir.notice.NoticeBuilder;
import org.nadhir.reports.Reader;
import org.nadhir.tearline.LeakGuard;

/// The desks at which persons work, each with what it needs and nothing else; one method for each part of the way.
///
/// @param index of all sources, which the guard searches for besides
/// @param guard that searches all that leaves
/// @param timed what lets out what waits for its time
/// @param statements what sends our statements to partners
record DeskRoutes(
        WarningDesks.Ground ground,
        Reader reader,
        List<Profile> profiles,
        StoreJournal journal,
        Exchange exchange,
        WarningFlow flow,
        Vault vault,
        RegisterIndex index,
        LeakGuard guard,
        Releasing releasing,
        TimedReleases timed,
        Statements statements) {

    /// Releases of a list that are sealed in one commit. Ours: the one writer is free again within a second.
    private static final int BULK_AT_ONCE = 100;

    List<Route> all() {
        List<Route> routes = new ArrayList<>();
        routes.addAll(sources());
        routes.addAll(reports());
        routes.addAll(cases());
        routes.addAll(releases());
        routes.addAll(notices());
        routes.addAll(bulks());
        routes.addAll(received());
        routes.addAll(proofs());
        routes.addAll(OutcomeDesks.routes(ground, statements, gate()));
        return routes;
    }

    private List<Route> reports() {
        List<Route> routes = new ArrayList<>(new ReportDesk(
                        ground.store(),
                        ground.ledgers(),
                        vault,
                        flow,
                        reader,
                        DocumentThreads.create(),
                        ground.random(),
                        ground.clock())
                .routes());
        routes.addAll(new SearchDesk(ground.store(), ground.ledgers(), reader, ground.clock()).routes());
        return routes;
    }

    private List<Route> sources() {
        return new SourceDesk(
                        ground.store(),
                        ground.ledgers(),
                        vault,
                        ground.sourcePersons(),
                        ground.random(),
                        ground.clock())
                .routes();
    }

    private List<Route> cases() {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new AlikeDesk(ground.store(), ground.ledgers(), reader.register(), ground.clock()).routes());
        routes.addAll(new CaseDesk(
                        ground.store(), ground.ledgers(), flow, reader, profiles, ground.random(), ground.clock(),
                        warnings())
                .routes());
        routes.addAll(new MatchDesk(
                        ground.store(),
                        ground.ledgers(),
                        flow,
                        reader,
                        ground.parties(),
                        new Receipts(ground.primitives()),
                        ground.clock())
                .routes());
        routes.addAll(new WaiverDesk(
                        ground.store(),
                        ground.ledgers(),
                        ground.parties(),
                        ground.primitives(),
                        profiles,
                        ground.clock())
                .routes());
        return routes;
    }

    /// How a partner's warning becomes a report of ours.
    private WarningReports warnings() {
        return new WarningReports(vault, ground.parties(), ground.ledgers(), ground.primitives(), ground.random());
    }

    private List<Route> releases() {
        Requests requests = new Requests(ground.store(), reader.register());
        Wordings wordings = new Wordings(requests, reader.register());
        SourceSearch sources = searches();
        List<Route> routes = new ArrayList<>(timed.routes());
        routes.addAll(new CaseDraftsDesk(ground.store(), ground.parties(), ground.primitives(), ground.clock())
                .routes());
        routes.addAll(new ReleaseDesk(
                        ground.store(),
                        flow,
                        requests,
                        wordings,
                        sources,
                        releasing,
                        timed,
                        ground.ledgers(),
                        ground.parties(),
                        ground.primitives(),
                        found(),
                        ground.clock())
                .routes());
        routes.addAll(new DraftCheckDesk(ground.store(), sources, guard, found()).routes());
        routes.addAll(new ClearanceDesk(
                        ground.store(),
                        new Holdings(sources, guard, ground.store().party()),
                        ground.ledgers(),
                        ground.parties(),
                        ground.primitives(),
                        ground.clock())
                .routes());
        routes.addAll(new ConsentDesk(
                        ground.store(),
                        ground.ledgers(),
                        ground.parties(),
                        new ConsentExchange(ground.self().party(), statements, ground.ledgers()),
                        wordings,
                        gate(),
                        ground.primitives(),
                        ground.clock())
                .routes());
        return routes;
    }

    private SourceSearch searches() {
        return new SourceSearch(ground.store(), vault, index);
    }

    /// What stands before words that leave in no release.
    private WordsGate gate() {
        return new WordsGate(
                ground.store(), searches(), guard, ground.ledgers(), ground.parties(), ground.primitives());
    }

    /// What is said of what the leak guard found.
    private FoundTraces found() {
        return new FoundTraces(ground.store(), ground.ledgers(), ground.clock());
    }

    /// Warnings for people without a node.
    private List<Route> notices() {
        Requests requests = new Requests(ground.store(), reader.register());
        return new NoticeDesk(
                        ground.store(),
                        journal,
                        new Wordings(requests, reader.register()),
                        searches(),
                        new NoticeBuilder(guard),
                        ground.ledgers(),
                        ground.primitives(),
                        found(),
                        profiles,
                        ground.outbound(),
                        ground.clock())
                .routes();
    }

    /// One finding, many victims.
    private List<Route> bulks() {
        Requests requests = new Requests(ground.store(), reader.register());
        return new BulkDesk(
                        ground.store(),
                        new BulkWork(journal, ground.ledgers(), ground.outbound()),
                        new BulkSealing(journal, exchange, ground.ledgers(), ground.primitives(), BULK_AT_ONCE),
                        new BulkStations(
                                ground.store(), journal, ground.parties(), new Receipts(ground.primitives())),
                        requests,
                        new Wordings(requests, reader.register()),
                        searches(),
                        guard,
                        ground.parties(),
                        ground.primitives(),
                        found(),
                        ground.clock())
                .routes();
    }

    private List<Route> received() {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new InboxDesk(
                        ground.store(),
                        journal,
                        exchange,
                        ground.parties(),
                        gate(),
                        ground.primitives(),
                        Cadence.of(ground.self()),
                        ground.clock())
                .routes());
        routes.addAll(new FileDesk(ground.store(), flow).routes());
        return routes;
    }

    private List<Route> proofs() {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new EvidenceDesk(ground.store(), ground.ledgers(), ground.clock()).routes());
        routes.addAll(new LedgerDesk(ground.store(), ground.ledgers(), ground.parties()).routes());
        return routes;
    }
}
