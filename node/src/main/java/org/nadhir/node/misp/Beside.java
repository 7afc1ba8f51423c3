package org.nadhir.node.misp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.reports.misp.MispPart;

/// What hangs on an event, an object or an attribute: tags, clusters of galaxies, sightings, proposals.
final class Beside {

    private final Setting setting;
    private final Gathered gathered;
    private final Account account;

    Beside(Setting setting, Gathered gathered, Account account) {
        this.setting = setting;
        this.gathered = gathered;
        this.account = account;
    }

    /// Accounts for all of it.
    ///
    /// @param bearer the id of the object that stands for the part; empty where none does
    void take(MispPart part, String bearer) {
        for (MispPart tag : part.items("Tag")) {
            tag(tag, bearer);
        }
        for (MispPart galaxy : part.items("Galaxy")) {
            for (MispPart cluster : galaxy.items("GalaxyCluster")) {
                cluster(part, galaxy, cluster, bearer);
            }
        }
        for (MispPart sighting : part.items("Sighting")) {
            sighting(sighting, bearer);
        }
        for (MispPart proposal : part.items("ShadowAttribute")) {
            account.left(Account.Kind.PROPOSAL, loss(proposal, proposal.text("type"), Why.PROPOSAL));
        }
    }

    private static Loss loss(MispPart part, String what, Why why) {
        return new Loss(part.text("uuid"), part.pointer(), what, why);
    }

    private void tag(MispPart tag, String bearer) {
        String name = tag.text("name");
        Loss gone = new Loss(bearer, tag.pointer(), name, bearer.isEmpty() ? Why.DELETED : Why.LOCAL);
        if (name.isBlank()) {
            account.left(Account.Kind.TAG, new Loss(bearer, tag.pointer(), "Tag", Why.BROKEN));
        } else if (bearer.isEmpty() || !Setting.isShared(tag)) {
            account.left(Account.Kind.TAG, gone);
        } else {
            TagMarks.onlyLabel(name).ifPresentOrElse(
                    why -> account.carried(Account.Kind.TAG, new Loss(bearer, tag.pointer(), name, why)),
                    () -> account.converted(Account.Kind.TAG));
            if (!tag.text("colour").isEmpty()) {
                account.lost(new Loss(bearer, tag.pointer(), "colour", Why.LOOKS));
            }
        }
    }

    /// The tag that MISP sets for a cluster.
    static String tagOf(MispPart galaxy, MispPart cluster) {
        String name = cluster.text("tag_name");
        return name.isEmpty()
                ? "misp-galaxy:" + (cluster.text("type").isEmpty() ? galaxy.text("type") : cluster.text("type"))
                        + "=\"" + cluster.text("value") + "\""
                : name;
    }

    private void cluster(MispPart part, MispPart galaxy, MispPart cluster, String bearer) {
        String named = tagOf(galaxy, cluster);
        if (bearer.isEmpty()) {
            account.left(Account.Kind.CLUSTER, loss(cluster, named, Why.DELETED));
            return;
        }
        String kind = cluster.text("type").isEmpty() ? galaxy.text("type") : cluster.text("type");
        Optional<String> type = Mapping.loaded().cluster(kind);
        boolean labelled = Setting.shared(part).contains(named);
        if (type.isEmpty() || cluster.text("value").isBlank()) {
            Loss loss = loss(cluster, named, labelled ? Why.LABEL_ONLY : Why.NO_PLACE);
            if (labelled) {
                account.carried(Account.Kind.CLUSTER, loss);
            } else {
                account.left(Account.Kind.CLUSTER, loss);
            }
            return;
        }
        Json.Obj object = cluster(type.get(), galaxy, cluster);
        String id = Gathered.id(object);
        Optional<Why> refused = gathered.has(id) ? Optional.empty() : gathered.add(List.of(object));
        if (refused.isPresent()) {
            account.left(Account.Kind.CLUSTER, loss(cluster, named, refused.get()));
            return;
        }
        gathered.touch(id);
        account.converted(Account.Kind.CLUSTER);
        if (!bearer.equals(setting.subject("")) && !bearer.equals(id)) {
            relate(part, bearer, "related-to", id, "");
        }
    }

    private Json.Obj cluster(String type, MispPart galaxy, MispPart cluster) {
        String uuid = setting.ownUuid(cluster, type + cluster.text("value"));
        var kept = new LinkedHashMap<>(Kept.GALAXY.of(galaxy).members());
        kept.put("GalaxyCluster", new Json.Arr(List.of(Kept.CLUSTER.of(cluster))));
        List<String> labels = new ArrayList<>();
        labels.add("misp:galaxy-name=" + CanonicalWriter.text(Json.of(galaxy.text("name"))));
        labels.add("misp:galaxy-type=" + CanonicalWriter.text(Json.of(galaxy.text("type"))));
        StixDraft draft = setting.draft(type, uuid, cluster, setting.moment(cluster), labels)
                .without("created_by_ref")
                .without("confidence")
                .put("name", cluster.text("value"))
                .put("description", cluster.text("description"))
                .put(Kept.CLUSTER.property(), new Json.Obj(kept));
        switch (type) {
            case "malware" -> draft.put("is_family", Json.of(true));
            case "identity" -> draft.put("identity_class", "class");
            default -> {}
        }
        return draft.build();
    }

    /// Whether the relationship is there now.
    boolean relate(MispPart part, String source, String kind, String target, String description) {
        String uuid = setting.beside("relationship", source + " " + kind + " " + target);
        return gathered.add(List.of(setting.draft("relationship", uuid, part, setting.moment(part), List.of())
                        .put("relationship_type", kind)
                        .put("description", description)
                        .put("source_ref", source)
                        .put("target_ref", target)
                        .build()))
                .isEmpty();
    }

    private void sighting(MispPart sighting, String bearer) {
        Optional<Instant> at = sighting.moment("date_sighting");
        boolean seen = sighting.text("type").isEmpty() || sighting.text("type").equals("0");
        if (bearer.isEmpty() || at.isEmpty() || !seen) {
            account.left(Account.Kind.SIGHTING, loss(sighting, "Sighting", bearer.isEmpty() ? Why.DELETED
                    : at.isEmpty() ? Why.BROKEN : Why.NO_PLACE));
            return;
        }
        Json.Obj made = setting.draft("sighting", setting.uuid(sighting), sighting, at.get(), List.of())
                .without("created_by_ref")
                .put("first_seen", StixDraft.time(at.get()))
                .put("last_seen", StixDraft.time(at.get()))
                .put("count", Json.of(1))
                .put("sighting_of_ref", bearer)
                .put(Kept.SIGHTING.property(), Kept.SIGHTING.of(sighting))
                .build();
        Optional<Why> refused = gathered.add(List.of(made));
        if (refused.isPresent()) {
            account.left(Account.Kind.SIGHTING, loss(sighting, "Sighting", refused.get()));
        } else {
            account.converted(Account.Kind.SIGHTING);
            Kept.SIGHTING.tell(sighting, Gathered.id(made), account);
        }
    }

    /// A type of relationship as STIX writes it (section 5.1.1); `related-to` where nothing remains.
    static String kind(String written) {
        String kind = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return kind.isEmpty() ? "related-to" : kind;
    }
}
