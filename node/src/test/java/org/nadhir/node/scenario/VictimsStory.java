package org.nadhir.node.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Roster;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.bulk.BulkFinding;
import org.nadhir.bulk.BulkLine;
import org.nadhir.bulk.BulkList;
import org.nadhir.bulk.BulkSheet;
import org.nadhir.bulk.BulkWarning;
import org.nadhir.duty.SameThreat;
import org.nadhir.duty.SameThreat.Exposed;
import org.nadhir.model.Bytes;
import org.nadhir.model.EntityId;
import org.nadhir.model.Language;
import org.nadhir.model.Marking;
import org.nadhir.model.Marks;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.node.journal.FiledNotice;
import org.nadhir.node.journal.NoticeRows;
import org.nadhir.node.journal.RequestSheet;
import org.nadhir.notice.Notice;
import org.nadhir.notice.NoticeBuilder;
import org.nadhir.notice.NoticeDelivery;
import org.nadhir.notice.NoticeDraft;
import org.nadhir.notice.NoticeForms;
import org.nadhir.notice.NoticePolicy;
import org.nadhir.notice.NoticeRuling;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Refusal;
import org.nadhir.policy.Request;
import org.nadhir.policy.Signatures;
import org.nadhir.policy.Signoff;
import org.nadhir.reports.leak.SourceLeakGuard;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.Findings;
import org.nadhir.tearline.HeldWords;
import org.nadhir.tearline.Release;
import org.nadhir.tearline.SourceTraces;

/// The sentences about victims and those who are told for them: notices, lists, who else faces the same threat. That
/// a contact takes two persons stands in SitesTest.
final class VictimsStory {

    private static final SourceTraces NOTHING = SourceTraces.none();

    private final Story story;
    /// Names the contact in every story; nobody's party.
    private final PartyId contact = new PartyId("00000000-0000-4000-8000-00000000c0de");
    private boolean confirmed;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Permit> permits = new ArrayList<>();
    private final Map<String, FiledNotice> notices = new LinkedHashMap<>();
    private String list = "reference,kind,name_ar,name_en,place_ar,place_en,country,within,party\n";

    VictimsStory(Story story) {
        this.story = story;
    }

    static boolean knows(String word) {
        return List.of("contact", "notice", "vouch", "speak", "repeat", "try", "open-notices", "victim", "list-line",
                        "word", "release-list", "also", "forget")
                .contains(word);
    }

    String tell(String[] words) {
        String rest = String.join(" ", words);
        return switch (words[0]) {
            case "contact" -> confirm(rest.contains("confirmed"));
            case "notice" -> notice(words[1], words[3], rest.contains("marked") ? words[5] : "TLP:AMBER");
            case "vouch" -> sign(words[2], words[4], rest.contains("as author"));
            case "speak" -> speak(words[1]);
            case "repeat" -> deliver(words[1], NoticeDelivery.Outcome.TOLD);
            case "try" -> deliver(words[1], NoticeDelivery.Outcome.NOT_REACHED);
            case "open-notices" -> open();
            case "victim" -> victim(words[1], words[5]);
            case "word" -> word(words[4]);
            case "release-list" -> releaseList(rest.contains("another list"));
            case "also" -> also();
            case "forget" -> forget(words[2]);
            default -> throw new IllegalArgumentException("no sentence begins with " + words[0]);
        };
    }

    private String confirm(boolean now) {
        confirmed = now;
        return now ? "confirmed by two" : "proposed";
    }

    private Request request(String name, String marking) {
        return new Request(
                story.first.party, List.of(contact), Purpose.PROTECTION, Sharing.RELEASE, Subject.ATTACK_ON_SITE,
                List.of(Cases.SHRINE), List.of(Marks.of(marking)), story.determination(name), new Invocation.None(),
                new Asker(story.first.person("amal").id(), List.of(Role.ANALYST)));
    }

    private NoticeRuling rule(Request request, Signatures signatures) {
        Facts known = story.first.journal.facts(request);
        Facts facts = new Facts(
                new Facts.Basis.None(), known.tier(), known.recipient(), known.licences(),
                confirmed ? Facts.Protects.PROTECTS_VICTIM : Facts.Protects.NEITHER, Status.EXERCISE, Status.EXERCISE,
                known.inherited(), known.promises(), known.risk(), known.gate(), known.unreviewed(), known.progress(),
                signatures, known.now());
        return NoticePolicy.rule(request, facts, true);
    }

    private static String said(NoticeRuling.Stopped stopped) {
        return "refused by "
                + stopped.grounds().stream().map(finding -> finding.rule()).collect(Collectors.joining(", "));
    }

    private String notice(String name, String caseName, String marking) {
        Request request = request(caseName, marking);
        return switch (rule(request, new Signatures.NotAsked())) {
            case NoticeRuling.Stopped stopped -> said(stopped);
            case NoticeRuling.Leave leave -> {
                NoticeDraft draft = new NoticeBuilder(new SourceLeakGuard())
                        .build(
                                leave, new Text("حارس المقام", "the shrine's guard"), Status.EXERCISE,
                                Cases.wording(story.now()), ZoneOffset.ofHours(3), story.clearing.traces(),
                                story.first.random, story.now());
                yield switch (draft) {
                    case NoticeDraft.Leaks _ -> "leaks";
                    case NoticeDraft.Built(Bytes bytes, Notice notice) -> {
                        file(name, request, bytes, notice);
                        yield "drafted";
                    }
                    case NoticeDraft.Held(Bytes bytes, Notice notice, Findings findings) -> {
                        file(name, request, bytes, notice);
                        yield ClearingStory.said(findings);
                    }
                };
            }
        };
    }

    private void file(String name, Request request, Bytes bytes, Notice notice) {
        keep(name, new FiledNotice(
                notice.reference(), request.determination().assessment().caseId(), Cases.SHRINE, contact.value(),
                story.first.person("amal").id(), bytes, RequestSheet.of(request), List.of(), false, List.of()));
    }

    /// What is near in a notice as it is searched now.
    Optional<HeldWords> held(String name) {
        FiledNotice filed = filed(name);
        return new NoticeBuilder(new SourceLeakGuard()).reread(filed.bytes(), story.clearing.traces())
                        instanceof NoticeDraft.Held held
                ? Optional.of(new HeldWords(held.findings(), story.first.party, filed.author()))
                : Optional.empty();
    }

    private String sign(String name, String person, boolean author) {
        FiledNotice filed = filed(name);
        StoryNode.Person who = story.first.person(person);
        Bytes word = ApprovalCodec.write(new Approval(
                filed.bytes().digest(), who.id(), author ? Signoff.Part.AUTHOR : Signoff.Part.APPROVER, story.now()));
        FiledNotice signed =
                filed.with(Signed.sign(story.first.primitives, who.keys(), PayloadType.APPROVAL, word));
        keep(name, signed);
        List<Signed> approvals = signed.approvals().stream()
                .map(bytes -> (Signed) Signed.parse(bytes))
                .toList();
        Signatures given = new Signatures.Given(
                signed.bytes().digest(), signed.author(),
                Approval.signoffs(
                        approvals, new Roster(story.first.parties.roster), story.first.primitives, story.now()));
        Asker asker = new Asker(signed.author(), List.of(Role.ANALYST));
        return switch (rule(signed.request().under(story.determination("plot"), asker), given)) {
            case NoticeRuling.Stopped stopped -> said(stopped);
            case NoticeRuling.Leave _ -> {
                List<Message> missing =
                        held(name).map(words -> story.clearing.missing(name, words)).orElse(List.of());
                if (!missing.isEmpty()) {
                    yield "uncleared: " + ClearingStory.keys(missing);
                }
                keep(name, signed.releasedNow());
                yield "may be handed over";
            }
        };
    }

    /// The words that reach the other end of the line.
    private String speak(String name) {
        return switch (new NoticeBuilder(new SourceLeakGuard()).reread(filed(name).bytes(), NOTHING)) {
            case NoticeDraft.Leaks _, NoticeDraft.Held _ -> "leaks";
            case NoticeDraft.Built built -> {
                List<String> lines = NoticeForms.spoken(built.notice(), Language.ENGLISH);
                boolean apart =
                        lines.stream().noneMatch(line -> line.contains("likely") && line.contains("confidence"));
                yield lines.get(2) + "; reference " + (lines.get(3).endsWith(built.notice().reference()) ? "said" : "?")
                        + "; likelihood and confidence " + (apart ? "apart" : "in one sentence");
            }
        };
    }

    private String deliver(String name, NoticeDelivery.Outcome outcome) {
        FiledNotice filed = filed(name);
        if (!filed.released()) {
            return "not approved";
        }
        StoryNode.Person who = story.first.person("amal");
        NoticeDelivery delivery = new NoticeDelivery(
                filed.bytes().digest(), who.id(), story.now(), NoticeDelivery.Manner.PHONE, outcome,
                outcome == NoticeDelivery.Outcome.TOLD
                        ? new NoticeDelivery.Proof.Repeated("an attack on the shrine, we search it now")
                        : new NoticeDelivery.Proof.None());
        Signed signed = Signed.sign(
                story.first.primitives, who.keys(), PayloadType.NOTICE_DELIVERY, delivery.write());
        keep(name, filed.with(new FiledNotice.Attempt(signed.bytes(), delivery)).orElseThrow());
        Optional<Instant> told = story.first.store.read(rows -> NoticeRows.told(rows, filed.caseId()));
        return filed(name).state().word() + (told.isPresent() ? "; the case's addressee is told" : "; nobody is told");
    }

    private String open() {
        return String.valueOf(story.first.store.read(NoticeRows::all).stream()
                .filter(filed -> filed.state() == FiledNotice.State.OPEN)
                .count());
    }

    private void keep(String name, FiledNotice filed) {
        story.first.store.commit(tx -> {
            NoticeRows.put(tx, filed);
            return filed;
        });
        notices.put(name, filed);
    }

    private FiledNotice filed(String name) {
        FiledNotice known = Optional.ofNullable(notices.get(name)).orElseThrow();
        return story.first.store.read(rows -> NoticeRows.find(rows, known.reference())).orElseThrow();
    }

    private String victim(String name, String protector) {
        String party = story.node(protector).party.value();
        list += "%s,class,خادم %s,Server %s,وادي السرو,Cypress Valley,SY,%s,%s\n"
                .formatted(name, name, name, Cases.SHRINE, party);
        return "listed";
    }

    /// Rules and words every victim of the list for itself.
    private String word(String caseName) {
        BulkList read = ((BulkList.Result.Read) BulkList.read(list.getBytes(UTF_8))).list();
        Request question = request(caseName, Marking.AMBER.label());
        BulkWarning bulk = new BulkWarning(
                new BulkFinding(question, Cases.wording(story.now())), new SourceLeakGuard(), NOTHING);
        BulkFinding finding = new BulkFinding(question, Cases.wording(story.now()));
        List<String> said = new ArrayList<>();
        for (BulkLine line : read.lines()) {
            switch (bulk.rule(line, story.first.journal.facts(finding.request(line)))) {
                case Refusal refusal -> said.add(
                        line.reference() + " refused by " + refusal.grounds().getFirst().rule());
                case Permit permit -> {
                    permits.add(permit);
                    drafts.add((Draft) bulk.draft(
                            line, permit, story.first.person("amal").id(), story.first.random, story.now()));
                    said.add(line.reference() + " drafted");
                }
            }
        }
        return String.join(", ", said);
    }

    /// One pair of signatures under the sheet that both saw.
    private String releaseList(boolean another) {
        BulkSheet sheet = ((BulkSheet.Result.Sheet)
                        BulkSheet.of(drafts.stream().map(Draft::bytes).toList()))
                .sheet();
        var signed = another ? drafts.getFirst().digest() : sheet.list().root();
        List<Signed> approvals = List.of(
                word(story.first.person("amal"), new Approval(
                        signed, story.first.person("amal").id(), Signoff.Part.AUTHOR, story.now())),
                word(story.first.person("basim"), new Approval(
                        signed, story.first.person("basim").id(), Signoff.Part.APPROVER, story.now())));
        long released = Release.ofList(
                        sheet.list(), permits, drafts, approvals, new Roster(story.first.parties.roster),
                        story.first.primitives, story.now())
                .stream()
                .filter(Release.class::isInstance)
                .count();
        boolean alone = drafts.stream().allMatch(one -> drafts.stream()
                .filter(other -> other != one)
                .noneMatch(other -> new String(one.bytes().toArray(), UTF_8)
                        .contains(other.tearline().wording().site().name().en())));
        return released + " released; " + (alone ? "none learns of another" : "one names another");
    }

    private Signed word(StoryNode.Person who, Approval approval) {
        return Signed.sign(story.first.primitives, who.keys(), PayloadType.APPROVAL, ApprovalCodec.write(approval));
    }

    private static String also() {
        EntityId valley = new EntityId("cypress-valley");
        EntityId country = new EntityId("qaysan");
        Exposed shrine = exposed(Cases.SHRINE, "shrine", valley, country);
        return SameThreat.others(
                        shrine,
                        List.of(
                                shrine,
                                exposed(new EntityId("valley-school"), "school", valley, country),
                                exposed(new EntityId("hill-shrine"), "shrine", new EntityId("hill"), country),
                                exposed(new EntityId("harbour"), "port", new EntityId("coast"), country)))
                .stream()
                .map(alike -> alike.who().id() + " (" + alike.why().word() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Exposed exposed(EntityId id, String kind, EntityId... within) {
        return new Exposed(id, new Text(id.value(), id.value()), kind, List.of(within));
    }

    private String forget(String protector) {
        story.first.parties.protectors.remove(story.node(protector).party + "|" + Cases.SHRINE);
        return "noted";
    }
}
