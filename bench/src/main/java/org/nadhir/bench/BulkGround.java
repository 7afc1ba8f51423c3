package org.nadhir.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Roster;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.bulk.BulkFinding;
import org.nadhir.bulk.BulkLine;
import org.nadhir.bulk.BulkList;
import org.nadhir.bulk.BulkWarning;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Exchange;
import org.nadhir.exchange.OwnKeys;
import org.nadhir.exchange.Sealer;
import org.nadhir.exchange.Witnesses;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.LedgerSigningKeys;
import org.nadhir.node.crypto.OpeningKeys;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Request;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.Release;
import org.nadhir.tearline.ReleaseList;

/// One finding that strikes many victims, each protected by one of the node's partners; with real keys. All fictional.
final class BulkGround {

    static final int VICTIMS = 5_000;
    private static final int PARTNERS = 200;
    private static final int STANDINGS = 10_000;
    private static final PersonId APPROVER = new PersonId(Parties.uuid(11, 2));

    private final SecureRandom random = new SecureRandom();
    private final BouncyCastlePrimitives primitives = BouncyCastlePrimitives.hedged(random);
    private final Parties parties = Parties.of(PARTNERS, STANDINGS);
    private final SigningKeys node = SigningKeys.generate(random);
    private final SigningKeys author = SigningKeys.generate(random);
    private final SigningKeys approver = SigningKeys.generate(random);
    private final Roster roster = new Roster(List.of(
            entry(Threat.AUTHOR, author, Role.ANALYST), entry(APPROVER, approver, Role.APPROVER)));
    private final Map<PartyId, Card> cards =
            parties.partners().stream().collect(Collectors.toMap(Function.identity(), this::card));
    private final Exchange exchange = new Exchange(
            primitives,
            new OwnKeys(node, List.of(OpeningKeys.generate(random))),
            new Sealer(primitives, random),
            new Witnesses(BouncyCastleCheckpoints.hedged(random)));
    private final byte[] file;
    private final List<BulkLine> lines;

    BulkGround(int victims) {
        this.file = file(victims);
        this.lines = read().lines();
    }

    /// A victim's ruling and the tearline that was worded under it.
    record Worded(BulkLine line, Permit permit, Draft draft) {}

    BulkList read() {
        if (BulkList.read(file) instanceof BulkList.Result.Read(BulkList list) && list.refused().isEmpty()) {
            return list;
        }
        throw new IllegalStateException("the list of victims cannot be read");
    }

    /// Rules and words every victim, on all cores.
    List<Worded> worded(LeakGuard guard) {
        Request question = Threat.request(parties.partners().getFirst());
        var bulk = new BulkWarning(new BulkFinding(question, Threat.WORDING), guard, Threat.TRACES);
        return lines.parallelStream().map(line -> worded(bulk, question, line)).toList();
    }

    private Worded worded(BulkWarning bulk, Request question, BulkLine line) {
        Facts facts = parties.facts(to(line), question.subject(), line.places());
        // Ids are drawn as a node draws them: from the secure generator, one for each line.
        var drawn = new SplittableRandom(random.nextLong());
        if (bulk.rule(line, facts) instanceof Permit permit
                && bulk.draft(line, permit, Threat.AUTHOR, drawn, Parties.NOW) instanceof Draft draft) {
            return new Worded(line, permit, draft);
        }
        throw new IllegalStateException("line " + line.line() + " is refused or leaks");
    }

    /// Releases all on two signatures over the whole list, then signs and seals each, on all cores.
    List<Exchange.Ready> sealed(List<Worded> worded) {
        var list = new ReleaseList(worded.stream().map(one -> one.draft().digest()).toList());
        List<Signed> approvals = List.of(
                approval(author, Threat.AUTHOR, Signoff.Part.AUTHOR, list.root()),
                approval(approver, APPROVER, Signoff.Part.APPROVER, list.root()));
        List<Release> releases = Release.ofList(
                        list,
                        worded.stream().map(Worded::permit).toList(),
                        worded.stream().map(Worded::draft).toList(),
                        approvals,
                        roster,
                        primitives,
                        Parties.NOW)
                .stream()
                .map(Release.class::cast)
                .toList();
        return IntStream.range(0, releases.size())
                .parallel()
                .mapToObj(i -> exchange.ready(cards.get(releases.get(i).permit().recipient()), i + 1, releases.get(i)))
                .toList();
    }

    private Signed approval(SigningKeys key, PersonId person, Signoff.Part part, Digest root) {
        var approval = Approval.signed(root, person, part, Parties.NOW);
        return Signed.sign(primitives, key, PayloadType.APPROVAL, ApprovalCodec.write(approval));
    }

    private static PartyId to(BulkLine line) {
        if (line.to() instanceof BulkLine.To.Party(PartyId party)) {
            return party;
        }
        throw new IllegalStateException("every victim here is protected by a partner");
    }

    private byte[] file(int victims) {
        var csv = new StringBuilder("reference,kind,name_ar,name_en,place_ar,place_en,country,within,party\n");
        for (int i = 0; i < victims; i++) {
            PartyId protector = parties.partners().get(i % PARTNERS);
            csv.append("%d,site,عيادة رقم %d,Clinic %d,حي %d,Quarter %d,XX,%s,%s%n".formatted(
                    i, i, i, i % 97, i % 97, Parties.REGION.value(), protector.value()));
        }
        return csv.toString().getBytes(UTF_8);
    }

    private Card card(PartyId party) {
        return new Card(
                party,
                new Text("شريك", "partner"),
                SigningKeys.generate(random).publicKeys(),
                List.of(new Card.SealingKey(1, Bytes.of(OpeningKeys.generate(random).sealingKey()))),
                LedgerSigningKeys.generate(random).publicKeys(),
                Digest.of(party.value().getBytes(UTF_8)),
                List.of("https://partner.example:8443"),
                false,
                Parties.NOW.minus(Duration.ofDays(2)));
    }

    private static RosterEntry entry(PersonId person, SigningKeys key, Role role) {
        return new RosterEntry(
                Parties.SELF,
                person,
                1,
                List.of(role),
                key.publicKeys(),
                Parties.NOW.minus(Duration.ofDays(9)),
                Parties.NOW.plus(Duration.ofDays(9)));
    }
}
