package org.nadhir.node.words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.AgreementStatement.Clause;
import org.nadhir.agreement.AgreementStatement.Says;
import org.nadhir.agreement.Assurance;
import org.nadhir.agreement.Compartment;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Milestone;
import org.nadhir.agreement.Promise;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.TierHistory;
import org.nadhir.agreement.TierHistory.Noted;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;

/// An agreement in sentences that can be read without any knowledge of the format: what it is, and how it stands.
public final class AgreementLines {

    private final Words words;
    private final Language language;
    private final Map<PartyId, Text> names;
    private final List<Line> lines = new ArrayList<>();

    /// One sentence.
    ///
    /// @param item whether it belongs to the list that the sentence before it begins
    public record Line(boolean item, String text) {

        /// For a terminal.
        public String plain() {
            return item ? "  – " + text : text;
        }
    }

    /// @param names of parties; one without is shown by its id
    public AgreementLines(Words words, Language language, Map<PartyId, Text> names) {
        this.words = words;
        this.language = language;
        this.names = Map.copyOf(names);
    }

    /// The text alone: what all sign.
    public List<Line> of(Agreement agreement) {
        return written(agreement, Optional.empty(), agreement.from());
    }

    /// The text and how it stands at `now`.
    public List<Line> of(TierHistory history, Instant now) {
        return written(history.agreement(), Optional.of(history), now);
    }

    private List<Line> written(Agreement agreement, Optional<TierHistory> history, Instant now) {
        lines.clear();
        head(agreement);
        scope(agreement);
        sharing(agreement);
        emergency(agreement);
        steps(agreement);
        assurances(agreement);
        history.ifPresent(said -> present(said, now));
        return List.copyOf(lines);
    }

    private void head(Agreement agreement) {
        say("agreement.show.title", agreement.id().value(), String.valueOf(agreement.revision()));
        say("agreement.show.fingerprint", Fingerprints.groups(AgreementCodec.write(agreement).digest()));
        say("agreement.show.status-" + agreement.status().word());
        say("agreement.show.kind-" + agreement.kind().word());
        say("agreement.show.parties");
        agreement.parties().stream()
                .map(Agreement.Member::party)
                .forEach(party -> item("agreement.show.party", name(party), party.value()));
    }

    private void scope(Agreement agreement) {
        say("agreement.show.subjects");
        agreement.subjects().forEach(subject -> item(Message.word(subject.word())));
        say("agreement.show.purpose");
        if (agreement.regions().contains(Agreement.EVERYWHERE)) {
            say("agreement.show.everywhere");
        } else {
            say("agreement.show.regions");
            agreement.regions().forEach(region -> item("agreement.show.region", region.value()));
        }
        say("agreement.show.time", agreement.from().toString(), agreement.until().toString());
        int days = agreement.terms().retentionDays();
        say(days == 0 ? "agreement.show.retention-none" : "agreement.show.retention", String.valueOf(days));
    }

    private void sharing(Agreement agreement) {
        say("agreement.show.sharings");
        for (Sharing sharing : List.of(Sharing.DISCLOSURE, Sharing.RELEASE, Sharing.ONWARD)) {
            String open = agreement.terms().sharings().contains(sharing) ? "may" : "may-not";
            item("agreement.show." + sharing.word() + "-" + open);
        }
        say("agreement.show.narrowing");
        say("agreement.show.ceiling", agreement.ceiling().label());
        say("agreement.show.onward-" + agreement.onward().word());
        if (!agreement.terms().compartments().isEmpty()) {
            say("agreement.show.compartments");
            for (Compartment compartment : agreement.terms().compartments()) {
                item("agreement.show.together", joined(compartment.members()));
            }
        }
    }

    private void emergency(Agreement agreement) {
        switch (agreement.exigency()) {
            case Exigency.None() -> say("agreement.show.exigency-none");
            case Exigency.Clause(int approvers, boolean singlePerson) -> {
                say("agreement.show.exigency", String.valueOf(approvers));
                Stream.of("standing", "ceiling", "handling", "consent", "assurance")
                        .forEach(lifted -> item("agreement.show.lifts-" + lifted));
                say("agreement.show.never-lifts");
                say(singlePerson ? "agreement.show.single-person" : "agreement.show.single-person-none");
            }
        }
    }

    private void steps(Agreement agreement) {
        List<Milestone> milestones = agreement.terms().milestones();
        if (milestones.isEmpty()) {
            say("agreement.show.tier-" + agreement.tier().word());
        } else {
            say("agreement.show.most-" + agreement.tier().word());
            say("agreement.show.begins-" + agreement.terms().opening(agreement.tier()).word());
            milestones.forEach(milestone -> item(
                    "agreement.show.milestone-" + milestone.opens().word(), milestone.id(), in(milestone.says())));
            say("agreement.show.raise");
        }
        say("agreement.show.lower");
    }

    private void assurances(Agreement agreement) {
        List<Assurance> asked = agreement.terms().assurances();
        say(asked.isEmpty() ? "agreement.show.assurances-none" : "agreement.show.assurances");
        asked.forEach(assurance -> item("agreement.show.assurance-" + assurance.word()));
    }

    private void present(TierHistory history, Instant now) {
        Agreement agreement = history.agreement();
        say("agreement.show.present", now.toString());
        if (!agreement.holdsAt(now)) {
            say(now.isBefore(agreement.from()) ? "agreement.show.not-yet" : "agreement.show.lapsed");
        }
        say("agreement.show.now-" + history.tierAt(now).word());
        for (Milestone milestone : agreement.terms().milestones()) {
            List<PartyId> missing = agreement.parties().stream()
                    .map(Agreement.Member::party)
                    .filter(party -> !history.sayReached(milestone.id(), now).contains(party))
                    .toList();
            item(
                    missing.isEmpty() ? "agreement.show.reached" : "agreement.show.not-reached",
                    milestone.id(),
                    joined(missing));
        }
        history.unsettledAt(now).forEach(this::unsettled);
        for (Agreement.Member member : agreement.parties()) {
            promises(agreement, member.party(), history.promises(member.party(), now));
        }
    }

    private void unsettled(Noted word) {
        String by = name(word.by());
        String at = word.said().toString();
        switch (word.says()) {
            case Says.Suspended() -> item("agreement.show.suspended", by, at);
            case Says.Broken(PartyId who, Clause.OfDuty duty) ->
                item("agreement.show.broken-" + duty.word(), by, at, name(who));
            case Says.NotKept(PartyId who, Assurance assurance) ->
                item("agreement.show.not-kept", by, at, name(who), Message.word(assurance.word()));
            case Says.Broken _, Says.Reached _, Says.Resumed _, Says.Asked _, Says.Given _ -> {}
        }
    }

    private void promises(Agreement agreement, PartyId party, List<Promise> promises) {
        for (Promise promise : promises) {
            item(
                    "agreement.show.promise-" + promise.state().word(),
                    name(party),
                    Message.word(promise.assurance().word()));
        }
        for (Assurance assurance : agreement.terms().assurances()) {
            if (promises.stream().noneMatch(promise -> promise.assurance() == assurance)) {
                item("agreement.show.promise-none", name(party), Message.word(assurance.word()));
            }
        }
    }

    private String joined(List<PartyId> parties) {
        return String.join(" · ", parties.stream().map(this::name).toList());
    }

    private String name(PartyId party) {
        Text name = names.getOrDefault(party, new Text("", ""));
        return in(name).isBlank() ? party.value() : in(name);
    }

    private String in(Text text) {
        return text.in(language);
    }

    private void say(String key, String... arguments) {
        lines.add(new Line(false, words.say(Message.of(key, arguments), language)));
    }

    private void item(String key, String... arguments) {
        lines.add(new Line(true, words.say(Message.of(key, arguments), language)));
    }
}
