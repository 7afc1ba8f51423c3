package org.nadhir.node.misp;

import java.util.List;
import org.nadhir.node.misp.Account.Kind;
import org.nadhir.reports.misp.MispPart;

/// Counts what is in an event, by the file alone and without the conversion, so that what a conversion forgets shows.
final class Inventory {

    private Inventory() {}

    static void take(MispPart event, Account account) {
        account.in(Kind.EVENT, 1);
        account.in(Kind.RELATED, event.items("RelatedEvent").size());
        account.in(Kind.REPORT, event.items("EventReport").size());
        part(event, account);
        event.items("Attribute").forEach(one -> attribute(one, account));
        for (MispPart object : event.items("Object")) {
            account.in(Kind.OBJECT, 1);
            account.in(Kind.REFERENCE, object.items("ObjectReference").size());
            part(object, account);
            object.items("Attribute").forEach(one -> attribute(one, account));
        }
    }

    private static void attribute(MispPart attribute, Account account) {
        account.in(Kind.ATTRIBUTE, 1);
        part(attribute, account);
    }

    /// What events, objects and attributes can have alike.
    private static void part(MispPart part, Account account) {
        account.in(Kind.TAG, part.items("Tag").size());
        account.in(Kind.SIGHTING, part.items("Sighting").size());
        account.in(Kind.PROPOSAL, part.items("ShadowAttribute").size());
        List<MispPart> galaxies = part.items("Galaxy");
        galaxies.forEach(galaxy -> account.in(Kind.CLUSTER, galaxy.items("GalaxyCluster").size()));
    }
}
