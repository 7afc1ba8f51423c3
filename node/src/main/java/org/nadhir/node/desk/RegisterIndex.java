package org.nadhir.node.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.SourceId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.vault.Known;
import org.nadhir.node.vault.SourceAccess;
import org.nadhir.node.vault.SourceIdentity;
import org.nadhir.node.vault.Vault;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// Who the sources of the whole register are, made ready to be searched for: whoever has read what another case's
/// source said could word it into a case of somebody else (decision 0121). Of each source stands there only what names
/// one person: full names, telephones, e-mails, numbers, codewords.
///
/// Lies in memory only, as long as the node runs with the vault's key. It follows the register: what was added is read
/// before the next search, off the store's one writer and with a record; what was shredded is forgotten at once. The
/// youngest sources are kept apart, so that one more does not make all the others ready again: as many as make the
/// least work, which is the square root of twice the others. Safe for many threads.
public final class RegisterIndex {

    /// Begins the id of a trace of a source that is of no matter to the case.
    static final String OTHER = "other.";
    /// So few sources are young whatever the register; ours.
    private static final int YOUNG_MIN = 4;
    /// Of so many texts it is remembered who was found in them; ours.
    private static final int TEXTS_MAX = 256;
    /// Of the source's random id, enough to tell two apart: whoever may open the source can compute it.
    private static final int ID_DIGITS = 12;
    /// A shorter number or codeword stands in texts by chance; ours.
    private static final int CHARS_MIN = 5;

    /// Between two looks whether another process shredded a source; ours: as fast as an answer is expected.
    public static final Duration REST = Duration.ofSeconds(5);

    private final SealedStore store;
    private final Vault vault;
    private final Function<SealedSnapshot, List<PartyId>> partners;
    private final LeakGuard guard;
    /// Owns the six fields below it.
    private final ReentrantLock reading = new ReentrantLock();
    private final List<Trace> old = new ArrayList<>();
    private final List<Trace> young = new ArrayList<>();
    private long newest;
    private int youngSources;
    private long shreddings;
    private int oldSources;
    private volatile Ready ready = Ready.forNobody();

    /// @param partners of this party, whose ids stand in what is sent to them
    /// @param guard what searches
    public RegisterIndex(
            SealedStore store,
            Vault vault,
            Function<SealedSnapshot, List<PartyId>> partners,
            LeakGuard guard) {
        this.store = store;
        this.vault = vault;
        this.partners = partners;
        this.guard = guard;
        vault.afterShredding(this::forget);
    }

    /// What is searched for at one moment, and who was found in the texts that were searched since.
    private record Ready(LeakGuard.Search old, LeakGuard.Search young, RecentFindings known) {

        static Ready forNobody() {
            return new Ready(_ -> List.of(), _ -> List.of(), new RecentFindings(TEXTS_MAX));
        }
    }

    /// Reads what was added to the register since.
    ///
    /// @param by who is about to search; goes into the record
    void refresh(PersonId by) {
        reading.lock();
        try {
            read(by);
        } finally {
            reading.unlock();
        }
    }

    private void read(PersonId by) {
        forgetShredded();
        Vault.Added added = store.read(rows -> Vault.addedAfter(rows, newest));
        if (added.sources().isEmpty()) {
            return;
        }
        Map<SourceId, SourceIdentity> identities =
                vault.open(new SourceAccess(added.sources(), by, new SourceAccess.Why.Register()));
        Set<String> parties = new TreeSet<>();
        store.read(partners).forEach(partner -> parties.add(partner.value()));
        parties.add(store.party().value());
        identities.forEach((source, identity) -> young.addAll(traces(source, identity, parties)));
        youngSources += added.sources().size();
        newest = added.newest();
        LeakGuard.Search older = ready.old();
        if (youngSources > Math.max(YOUNG_MIN, Math.sqrt(2.0 * oldSources))) {
            old.addAll(young);
            young.clear();
            oldSources += youngSources;
            youngSources = 0;
            older = prepared(old);
        }
        ready = new Ready(older, prepared(young), new RecentFindings(TEXTS_MAX));
    }

    /// Forgets all of the register where a source was shredded since it was read, by this process or by another one on
    /// the same database; what is left is read anew at the next search.
    public void forgetShredded() {
        reading.lock();
        try {
            long now = store.read(Vault::shreddings);
            if (now != shreddings) {
                forget();
                shreddings = now;
            }
        } finally {
            reading.unlock();
        }
    }

    private void forget() {
        reading.lock();
        try {
            old.clear();
            young.clear();
            newest = 0;
            youngSources = 0;
            oldSources = 0;
            ready = Ready.forNobody();
        } finally {
            reading.unlock();
        }
    }

    private LeakGuard.Search prepared(List<Trace> traces) {
        return traces.isEmpty()
                ? _ -> List.of()
                : guard.prepare(new SourceTraces(List.copyOf(traces), Crowd.unknown()));
    }

    /// What names one person. A partner whose warning is a report of ours is a source too, and its id stands in all
    /// that goes to it.
    private static List<Trace> traces(SourceId source, SourceIdentity identity, Set<String> known) {
        String id = Digest.of(source.value().getBytes(UTF_8))
                .hex()
                .substring(0, ID_DIGITS);
        List<Trace> traces = new ArrayList<>();
        for (Known one : identity.known()) {
            List<String> forms = Stream.concat(Stream.of(one.value()), one.aliases().stream())
                    .filter(form -> isTelling(one.kind(), form) && !known.contains(form))
                    .toList();
            if (!forms.isEmpty()) {
                traces.add(new Trace(
                        OTHER + id + "." + (traces.size() + 1), one.kind(), forms.getFirst(),
                        forms.subList(1, forms.size())));
            }
        }
        return traces;
    }

    /// Whether it can hardly stand in a text that has nothing to do with the source: half of a region has one given
    /// name.
    private static boolean isTelling(Trace.Kind kind, String form) {
        return switch (kind) {
            case PERSON -> form.strip().split("\\s+").length > 1;
            case EMAIL -> true;
            case PHONE, NUMBER, CODEWORD -> form.strip().length() >= CHARS_MIN;
            case ORGANISATION, PLACE, DATE, PHRASE, TEXT, TRAIT, IDENTIFIER, FILE_NAME, DIGEST, TIME -> false;
        };
    }

    /// Who stands in a text for certain, as findings that two persons judge: who is a source of one case may be
    /// the victim or the protector of another.
    List<Leak> search(LeakGuard.Text text) {
        Ready now = ready;
        Digest digest = text.bytes().digest();
        Optional<List<Leak>> known = now.known().find(digest);
        if (known.isPresent()) {
            return known.get();
        }
        List<Leak> found = Stream.of(now.old(), now.young())
                .flatMap(search -> search.search(text).stream())
                .filter(leak -> leak.weight() == Leak.Weight.CERTAIN && leak.trace().startsWith(OTHER))
                .map(leak -> new Leak(
                        leak.kind(), leak.layer(), Leak.Weight.NEAR, leak.where(), leak.start(), leak.end(),
                        leak.trace()))
                .toList();
        now.known().add(digest, found);
        return found;
    }
}
