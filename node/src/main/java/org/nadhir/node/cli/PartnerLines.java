package org.nadhir.node.cli;

import java.util.List;
import org.nadhir.json.Json;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.node.words.Fingerprints;

/// What is shown of a partner.
final class PartnerLines {

    private PartnerLines() {}

    static void say(CommandLineRoot root, Json partner) {
        String line = Answers.bool(partner, "confirmed") ? "partner.line" : "partner.line-unconfirmed";
        Digest fingerprint = new Digest(Answers.string(partner, "fingerprint"));
        root.sayIds(
                line,
                PartnerCommand.name(root, partner),
                Answers.string(partner, "party"),
                Fingerprints.groups(fingerprint));
        keys(root, Answers.member(partner, "keys"), Answers.bool(partner, "confirmed"));
        Answers.array(partner, "standings").forEach(standing -> standing(root, standing));
        for (Json dispute : Answers.array(partner, "disputes")) {
            root.say(
                    "partner.dispute",
                    Message.word(Answers.string(dispute, "kind")),
                    Answers.string(dispute, "by"),
                    sayers(Answers.array(dispute, "holds"), false),
                    sayers(Answers.array(dispute, "ended"), true));
        }
        for (Json licence : Answers.array(partner, "licences")) {
            root.say(
                    "partner.licence",
                    Answers.string(licence, "authority"),
                    String.join(", ", Answers.strings(licence, "sharings")),
                    Answers.string(licence, "from"),
                    Answers.string(licence, "until"));
        }
        Answers.strings(partner, "protects").forEach(site -> root.say("partner.protects", site));
    }

    /// Which keys it has and had; nothing where there was never more than the first card.
    private static void keys(CommandLineRoot root, Json keys, boolean confirmed) {
        List<Json> epochs = Answers.array(keys, "epochs");
        List<Json> ended = Answers.array(keys, "ended");
        if (epochs.size() > 1) {
            Json newest = epochs.getLast();
            root.say("partner.keys", Answers.number(newest, "epoch"), Answers.string(newest, "learned"));
        }
        for (Json end : ended) {
            root.say(
                    "partner.key-ended",
                    Fingerprints.groups(new Digest(Answers.string(end, "key"))),
                    Message.word(Answers.string(end, "reason")),
                    Answers.string(end, "from"));
        }
        String fork = Answers.number(keys, "fork");
        if (!fork.equals("0")) {
            root.say("partner.fork", fork);
        } else if (confirmed && !Answers.bool(keys, "counts")) {
            root.say("partner.dark");
        }
    }

    /// What waits for a second person about this party.
    static void waiting(CommandLineRoot root, SignedIn session, PartyId party) {
        for (Json proposal : Answers.array(session.get("/api/v1/proposals"), "proposals")) {
            if (Answers.string(proposal, "party").equals(party.value())) {
                root.say("partner.waiting", Answers.string(proposal, "needs"), Answers.string(proposal, "at"));
            }
        }
    }

    private static void standing(CommandLineRoot root, Json standing) {
        root.say(
                "partner.standing",
                Message.word(Answers.string(standing, "kind")),
                Answers.string(standing, "by"),
                Answers.string(standing, "from"),
                Answers.string(standing, "until"));
        String basis = Answers.member(standing, "entry") instanceof Json.Str(String entry)
                ? Answers.string(standing, "list") + ' ' + entry
                : Answers.string(standing, "says");
        root.say("partner.standing-basis", basis, Answers.string(standing, "known"));
    }

    private static String sayers(List<Json> notes, boolean withEnd) {
        return String.join(", ", notes.stream()
                .map(note -> Answers.string(note, "says")
                        + (withEnd ? " (" + Answers.string(note, "until") + ')' : ""))
                .toList());
    }
}
