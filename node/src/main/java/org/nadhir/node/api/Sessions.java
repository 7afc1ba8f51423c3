package org.nadhir.node.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.exchange.Cards;
import org.nadhir.client.SignIn;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.node.crypto.DataKey;
import org.nadhir.node.crypto.SealedColumn;
import org.nadhir.node.folder.Limits;
import org.nadhir.node.store.Entry;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.SealedTransaction.Insertion;
import org.nadhir.node.store.Table;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// Who is signed in. Sessions lie in the store, so several servers share them; a token is known there by its HMAC
/// only, so the store lets nobody in. Roles are read from the roster at each request: a revocation holds at once.
///
/// Runs on the machine's clock also where an exercise sets the node's: else setting it would end every session.
public final class Sessions {

    private static final int TOKEN_BYTES = 32;
    private static final String HELD = "held";
    /// Seen is written at most this often, so that a request is not a write.
    private static final Duration TOUCH = Duration.ofMinutes(1);
    /// So many old rows are cleared away at each sign-in.
    private static final int SWEEP = 100;

    private final SealedStore store;
    private final People people;
    private final Challenges challenges;
    private final Primitives primitives;
    private final Bytes ownCard;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Limits limits;

    /// @param ownCard this party's card as it is signed: checked where nobody's key fits, so that an unknown person is
    ///     refused no sooner than a known one
    public Sessions(
            SealedStore store,
            People people,
            Challenges challenges,
            Primitives primitives,
            Bytes ownCard,
            RandomGenerator random,
            InstantSource clock,
            Limits limits) {
        this.store = store;
        this.people = people;
        this.challenges = challenges;
        this.primitives = primitives;
        this.ownCard = ownCard;
        this.random = random;
        this.clock = clock;
        this.limits = limits;
    }

    /// The person behind `token` with the roles of this moment; empty for an unknown, expired or ended session, and
    /// for a person who has no role any more.
    public Optional<Caller> find(String token) {
        Instant now = clock.instant();
        Optional<Found> found = store.read(rows -> find(rows, token, now));
        found.filter(known -> known.session().seen().plus(TOUCH).isBefore(now))
                .ifPresent(known -> touch(known, now));
        return found.map(Found::caller);
    }

    /// The same without a trace that somebody was there: what a page asks by itself keeps no session alive.
    public Optional<Caller> look(String token) {
        Instant now = clock.instant();
        return store.read(rows -> find(rows, token, now)).map(Found::caller);
    }

    /// What [#open] was given to keep with the session. It lies in the store under a key made of the token, which the
    /// store does not know.
    public Optional<Bytes> held(String token) {
        Instant now = clock.instant();
        return store.read(rows -> find(rows, token, now))
                .flatMap(found -> found.session().held())
                .flatMap(sealed -> column(token).open(HELD, store.party(), HELD, sealed));
    }

    /// Lets the person in whose key signed the challenge, once.
    ///
    /// @return the token; empty where person, key, party or challenge is not right: which of them is not said
    Optional<String> open(PersonId person, Bytes statement) {
        return opened(person, statement, null);
    }

    /// The same, and keeps what only this session can open again.
    ///
    /// @param held at most some hundred bytes
    public Optional<String> open(PersonId person, Bytes statement, Bytes held) {
        return opened(person, statement, held);
    }

    /// Whether we made this challenge, its time is not over, and nobody used it; it is used then.
    public boolean spend(String challenge, PersonId person) {
        Instant now = clock.instant();
        return challenges.isFresh(challenge, now)
                && store.commit(tx -> {
                    RowId used = tx.name(Table.SESSION, "challenge " + challenge);
                    return !(tx.insert(Table.SESSION, used, Session.spent(person, now).write())
                            instanceof Insertion.Present);
                });
    }

    private Optional<String> opened(PersonId person, Bytes statement, @Nullable Bytes held) {
        Instant now = clock.instant();
        Optional<RosterEntry> entry = store.read(rows -> entry(rows, person));
        Optional<SignIn> words = entry.filter(known -> isBy(known, statement))
                .map(known -> words(known, statement))
                .orElseGet(this::nobody)
                .filter(said -> said.person().equals(person) && said.party().equals(store.party()))
                .filter(said -> challenges.isFresh(said.nonce(), now));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return store.commit(tx -> {
            sweep(tx, now);
            RowId used = tx.name(Table.SESSION, "challenge " + words.get().nonce());
            if (tx.insert(Table.SESSION, used, Session.spent(person, now).write()) instanceof Insertion.Present) {
                return Optional.empty();
            }
            Optional<Bytes> sealed = Optional.ofNullable(held)
                    .map(plain -> column(token).seal(HELD, store.party(), HELD, plain));
            tx.insert(Table.SESSION, tokenName(tx, token), Session.opened(person, now, sealed).write());
            return Optional.of(token);
        });
    }

    private SealedColumn column(String token) {
        return DataKey.of(Digest.of(token.getBytes(US_ASCII)).bytes()).columns(random);
    }

    /// Ends a session; one that is not there is no error.
    public void end(String token) {
        store.commit(tx -> tx.remove(Table.SESSION, tokenName(tx, token)));
    }

    /// Where a person is signed in now, the oldest first.
    List<Open> of(PersonId person) {
        Instant now = clock.instant();
        return store.read(rows -> rows.all(Table.SESSION, entry -> session(entry, now))).stream()
                .flatMap(Optional::stream)
                .filter(session -> !session.spent() && session.person().equals(person))
                .map(session -> new Open(session.opened(), session.seen()))
                .toList();
    }

    /// Somewhere a person is signed in.
    ///
    /// @param seen when they asked for something last, to a minute
    record Open(Instant opened, Instant seen) {}

    /// Signs a person out everywhere. Challenges that they used up stay used up.
    public static void endAll(SealedTransaction tx, PersonId person) {
        for (Entry entry : tx.all(Table.SESSION, entry -> entry)) {
            if (Session.read(entry.body())
                    .filter(session -> !session.spent() && session.person().equals(person))
                    .isPresent()) {
                tx.remove(Table.SESSION, entry.id());
            }
        }
    }

    void endAll(PersonId person) {
        store.commit(tx -> {
            endAll(tx, person);
            return true;
        });
    }

    private Optional<Found> find(SealedSnapshot rows, String token, Instant now) {
        return rows.get(Table.SESSION, tokenName(rows, token))
                .flatMap(entry -> session(entry, now)
                        .flatMap(session ->
                                caller(rows, session).map(caller -> new Found(entry, session, caller))));
    }

    private static boolean isBy(RosterEntry entry, Bytes statement) {
        return Signed.parse(statement) instanceof Signed signed
                && signed.signerIds().equals(List.of(entry.keys().keyId()));
    }

    /// Checks as many signatures as it takes to refuse somebody who is known.
    private Optional<SignIn> nobody() {
        return Cards.read(primitives, ownCard).flatMap(_ -> Optional.empty());
    }

    private Optional<SignIn> words(RosterEntry entry, Bytes statement) {
        return Signed.parse(statement) instanceof Signed signed
                        && signed.claimedType() == PayloadType.SIGN_IN
                        && signed.verified(primitives, entry.keys()) instanceof Verified verified
                ? SignIn.read(verified.payload())
                : Optional.empty();
    }

    private Optional<Caller> caller(SealedSnapshot rows, Session session) {
        return entry(rows, session.person()).map(entry -> new Caller(entry.person(), entry.roles()));
    }

    private Optional<RosterEntry> entry(SealedSnapshot rows, PersonId person) {
        return people.entry(rows, person).filter(entry -> !entry.roles().isEmpty());
    }

    private Optional<Session> session(Entry entry, Instant now) {
        return Session.read(entry.body())
                .filter(session -> session.seen().plus(limits.sessionIdle()).isAfter(now))
                .filter(session -> session.opened().plus(limits.sessionLongest()).isAfter(now));
    }

    private void touch(Found found, Instant now) {
        Session session = found.session();
        // A request beside this one may have been faster; then it is touched already.
        store.commit(tx -> tx.replace(
                Table.SESSION, found.entry(), session.seenAt(now).write()));
    }

    /// Clears away some of what is over: sessions, challenges that were used up, and what names its own end.
    public void sweep(SealedTransaction tx, Instant now) {
        for (Entry entry : tx.list(Table.SESSION, 0, SWEEP)) {
            if (session(entry, now).isEmpty() && Passing.until(entry.body()).filter(now::isBefore).isEmpty()) {
                tx.remove(Table.SESSION, entry.id());
            }
        }
    }

    private static RowId tokenName(SealedSnapshot rows, String token) {
        return rows.name(Table.SESSION, "token " + token);
    }

    private record Found(Entry entry, Session session, Caller caller) {}
}
