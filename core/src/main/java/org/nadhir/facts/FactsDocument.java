package org.nadhir.facts;

import java.util.List;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Profile;
import org.nadhir.duty.Waiver;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Request;

/// What a facts document says, in the types of the product. Only [FactsReader] makes one.
public final class FactsDocument {

    final Profile profile;
    final Assessment assessment;
    final Addressee addressee;
    /// None or one.
    final List<Waiver> waivers;
    /// The question to the policy, less its determination, which follows from the rest.
    final Request asked;
    final Facts facts;
    final List<FactsReader.Named> roles;
    final Names names;

    FactsDocument(
            Profile profile,
            Assessment assessment,
            Addressee addressee,
            List<Waiver> waivers,
            Request asked,
            Facts facts,
            List<FactsReader.Named> roles,
            Names names) {
        this.profile = profile;
        this.assessment = assessment;
        this.addressee = addressee;
        this.waivers = List.copyOf(waivers);
        this.asked = asked;
        this.facts = facts;
        this.roles = List.copyOf(roles);
        this.names = names;
    }
}
