package org.nadhir.node;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nadhir.duty.Profile;
import org.nadhir.node.api.Route;
import org.nadhir.node.parties.AgreementWordsResource;
import org.nadhir.node.parties.Agreements;
import org.nadhir.node.parties.AgreementsResource;
import org.nadhir.node.parties.EntitiesResource;
import org.nadhir.node.parties.LicencesResource;
import org.nadhir.node.parties.ListsResource;
import org.nadhir.node.parties.MatchesResource;
import org.nadhir.node.parties.NamesResource;
import org.nadhir.node.parties.Partners;
import org.nadhir.node.parties.NodeResource;
import org.nadhir.node.parties.OwnCardResource;
import org.nadhir.node.parties.OwnCards;
import org.nadhir.node.parties.PartnersResource;
import org.nadhir.node.parties.PartyContext;
import org.nadhir.node.parties.PasskeysResource;
import org.nadhir.node.parties.PersonsResource;
import org.nadhir.node.parties.ProfilesResource;
import org.nadhir.node.parties.RecallsResource;
import org.nadhir.node.parties.RisksResource;
import org.nadhir.node.parties.SitesResource;
import org.nadhir.node.parties.StandingsResource;
import org.nadhir.node.parties.UndoResource;
import org.nadhir.node.taxii.TaxiiResource;

/// What persons ask of their own party and of others: who they are, what the law says of them, what was agreed with
/// them, what is taken back, and those whom they protect.
final class PartyRoutes {

    private PartyRoutes() {}

    static List<Route> all(
            PartyContext context,
            Partners partners,
            Agreements agreements,
            OwnCards own,
            List<Profile> profiles,
            WarningDesks desks,
            RandomGenerator random) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new NodeResource(context).routes());
        routes.addAll(new OwnCardResource(context, own).routes());
        routes.addAll(new ProfilesResource(profiles).routes());
        routes.addAll(new PersonsResource(context).routes());
        routes.addAll(new PasskeysResource(context).routes());
        routes.addAll(new NamesResource(context, partners).routes());
        routes.addAll(new PartnersResource(context, partners).routes());
        routes.addAll(new StandingsResource(context, partners, desks.register()).routes());
        routes.addAll(new ListsResource(context, partners).routes());
        routes.addAll(new MatchesResource(context, partners, desks.register()).routes());
        routes.addAll(new LicencesResource(context, partners).routes());
        routes.addAll(new RisksResource(context, partners).routes());
        routes.addAll(new SitesResource(context, partners, desks.register(), random).routes());
        routes.addAll(new EntitiesResource(desks.register()).routes());
        routes.addAll(new AgreementsResource(context, agreements, random).routes());
        routes.addAll(new TaxiiResource(context, agreements, random).routes());
        routes.addAll(new UndoResource(context).routes());
        routes.addAll(new RecallsResource(context, desks.recalls()).routes());
        routes.addAll(new AgreementWordsResource(context, agreements, desks.statements()).routes());
        return routes;
    }
}
