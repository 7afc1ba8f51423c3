package org.nadhir.node.desk;

import java.util.List;
import java.util.Optional;
import org.nadhir.duty.SameThreat;
import org.nadhir.duty.SameThreat.Alike;
import org.nadhir.duty.SameThreat.Exposed;
import org.nadhir.duty.Victim;
import org.nadhir.model.CaseId;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.node.journal.AlikeRows;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.SiteEntry;
import org.nadhir.node.journal.SiteRows;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.reports.register.Register;

/// Who else faces the threat of a case: out of our own register, where each must be answered for before the case is
/// closed, and out of the public register of names, as a hint.
final class SameThreats {

    private final Register register;

    SameThreats(Register register) {
        this.register = register;
    }

    /// Of our own register: we took it on ourselves to protect these.
    List<Alike> own(SealedSnapshot rows, CaseId id) {
        List<Exposed> all = SiteRows.all(rows).stream()
                .filter(site -> !site.retired())
                .map(this::exposed)
                .toList();
        return others(rows, id, all);
    }

    /// Of the public register of names, and not of our own.
    List<Alike> listed(SealedSnapshot rows, CaseId id) {
        List<Exposed> all = register.entities().stream()
                .filter(entity -> entity.type() == Entity.Type.SITE)
                .filter(entity -> SiteRows.find(rows, entity.id()).isEmpty())
                .map(entity -> listed(entity.id()))
                .toList();
        return others(rows, id, all);
    }

    /// Those of our own register for whom nobody has answered yet.
    List<Alike> open(SealedSnapshot rows, CaseId id) {
        return own(rows, id).stream()
                .filter(alike -> AlikeRows.find(rows, id, alike.who().id()).isEmpty())
                .toList();
    }

    private List<Alike> others(SealedSnapshot rows, CaseId id, List<Exposed> all) {
        Optional<Victim> victim = CaseRows.assessment(rows, id).map(assessment -> assessment.victim());
        return victim.map(one -> SameThreat.others(
                        SiteRows.find(rows, one.entity()).map(this::exposed).orElseGet(() -> listed(one.entity())),
                        all))
                .orElse(List.of());
    }

    private Exposed exposed(SiteEntry site) {
        return new Exposed(site.id(), site.name(), site.siteClass(), Victims.around(register, site.within()));
    }

    private Exposed listed(EntityId id) {
        List<EntityId> within = register.entity(id).map(Entity::partOf).orElse(List.of());
        return new Exposed(id, register.name(id), register.kind(id), Victims.around(register, within));
    }
}
