package org.nadhir.node.console;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.nadhir.client.PersonSigner;
import org.nadhir.client.SignIn;
import org.nadhir.model.Bytes;
import org.nadhir.model.PersonId;
import org.nadhir.model.Uuids;
import org.nadhir.node.api.AccessLog;
import org.nadhir.node.api.Challenges;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Sessions;
import org.nadhir.node.crypto.KeyTrouble;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.folder.PersonKey;
import org.nadhir.node.parties.Person;
import org.nadhir.node.parties.Persons;
import org.nadhir.node.store.SealedStore;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;

/// Lets persons in at the console: with the passphrase that opens their key and a code that changes every half minute.
///
/// The passphrase is checked by opening the person's own key file, so the node knows no hash of it. The key then signs
/// the API's challenge, as a command of that person would, and lies for the session under a key made of its token:
/// whoever takes store and folder of a running node has no person's key. An exercise may do without codes.
final class SignIns {

    /// Argon2id takes 64 MiB each; two cores of an office's server bear two at once.
    private static final int AT_ONCE = 2;
    private static final Duration QUEUE_MAX = Duration.ofSeconds(5);
    private static final int SAME_NAME_MAX = 4;
    private static final int PREFIX_MIN = 4;

    private final SealedStore store;
    private final NodeFolder folder;
    private final Sessions sessions;
    private final Challenges challenges;
    private final Primitives primitives;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Semaphore derivations = new Semaphore(AT_ONCE);
    /// Opened where nobody has the name, so that it takes as long.
    private final Bytes decoy;

    /// @param clock the machine's; see [Sessions]
    SignIns(
            SealedStore store,
            NodeFolder folder,
            Sessions sessions,
            Challenges challenges,
            Primitives primitives,
            RandomGenerator random,
            InstantSource clock) {
        this.store = store;
        this.folder = folder;
        this.sessions = sessions;
        this.challenges = challenges;
        this.primitives = primitives;
        this.random = random;
        this.clock = clock;
        byte[] nobody = new byte[SigningKeys.SEED_BYTES];
        random.nextBytes(nobody);
        String passphrase = Bytes.of(nobody).base64();
        try (Passphrase unknown = Passphrase.of(passphrase.toCharArray())) {
            PersonId none = new PersonId(Uuids.random(random));
            this.decoy = new PersonKey(store.party(), none, "nobody", SigningKeys.generate(random))
                    .seal(unknown, random);
        }
    }

    /// What a person typed.
    ///
    /// @param code empty where they have none yet
    /// @param secret of the codes that they are about to use, as they were shown it; empty otherwise
    record Asked(String name, String passphrase, String code, String secret) {

        @Override
        public String toString() {
            return "a sign-in";
        }
    }

    /// What came of it.
    sealed interface Came {
        record In(String token) implements Came {}

        /// Right, and without codes so far: the person is shown this secret, and types all again with a code of it.
        record Enrols(Totp totp, boolean again) implements Came {}

        /// Not right; what of it is not said.
        record Refused() implements Came {}

        /// Too often not right, or too many at once.
        record Waits(Duration about) implements Came {}
    }

    Came signIn(Asked asked) {
        Instant now = clock.instant();
        String name = folded(asked.name());
        List<PersonId> candidates = candidates(name);
        List<String> counted = counted(name, candidates);
        if (isEnough(counted, now)) {
            return new Came.Waits(Failures.SPAN);
        }
        Optional<Optional<PersonKey>> tried = key(candidates, asked.passphrase(), counted, now);
        if (tried.isEmpty()) {
            return new Came.Waits(isEnough(counted, now) ? Failures.SPAN : QUEUE_MAX);
        }
        return tried.get().map(key -> withCode(key, asked, counted, now)).orElseGet(Came.Refused::new);
    }

    private boolean isEnough(List<String> counted, Instant now) {
        return store.read(rows -> counted.stream().anyMatch(one -> Failures.of(rows, one, now).isEnough()));
    }

    /// Under what a try counts: the persons whom it may mean, however the name was written, for the id has many
    /// beginnings; where it means nobody, the name.
    private static List<String> counted(String name, List<PersonId> candidates) {
        return candidates.isEmpty() ? List.of(name) : candidates.stream().map(PersonId::value).toList();
    }

    /// The signer of a session that is open.
    ///
    /// @return empty where the session holds no key
    Optional<PersonSigner> signer(String token, PersonId person) {
        return sessions.held(token)
                .map(seed -> new PersonSigner(
                        primitives, SigningKeys.ofSeed(seed.toArray()), store.party(), person));
    }

    /// The person's key. Counted as signing in is.
    ///
    /// @throws Refused where the passphrase is not theirs, and where it is not known now whether it is
    PersonKey keyOf(PersonId person, String passphrase) {
        List<String> counted = List.of("again " + person.value());
        Optional<PersonKey> right = key(List.of(person), passphrase, counted, clock.instant())
                .orElseThrow(() -> Refused.of(Problem.UNAVAILABLE, "console-passphrase-wait"));
        if (right.isEmpty()) {
            AccessLog.passphraseRefused();
        }
        return right.orElseThrow(() -> Refused.of(Problem.REFUSED, "console-passphrase"));
    }

    /// Signs somebody in whose key a passkey opened.
    ///
    /// @param seed of the person's key
    /// @return the token; empty where the person has no role any more, or that is not their key
    Optional<String> open(PersonId person, Bytes seed) {
        return open(person, SigningKeys.ofSeed(seed.toArray()));
    }

    private Came withCode(PersonKey key, Asked asked, List<String> counted, Instant now) {
        if (!folder.config().console().codes()) {
            return open(key).<Came>map(Came.In::new).orElseGet(Came.Refused::new);
        }
        Optional<SecondFactor> known = store.read(rows -> SecondFactor.find(rows, key.person()));
        Totp totp = known.map(SecondFactor::totp).orElseGet(() -> offered(asked.secret()));
        long last = known.map(SecondFactor::last).orElse(0L);
        OptionalLong step = totp.step(asked.code(), now, last);
        if (known.isEmpty() && step.isEmpty()) {
            return new Came.Enrols(totp, !asked.code().isEmpty());
        }
        if (step.isEmpty() || !isSpent(key.person(), totp, step.getAsLong())) {
            return refused(counted, now);
        }
        return open(key).<Came>map(Came.In::new).orElseGet(Came.Refused::new);
    }

    /// Uses up the code of this step. Of two who come with one code at one time, one is let in.
    private boolean isSpent(PersonId person, Totp totp, long step) {
        return store.commit(tx -> {
            if (SecondFactor.find(tx, person).filter(there -> there.last() >= step).isPresent()) {
                return false;
            }
            new SecondFactor(totp, step).put(tx, person);
            Failures.forget(tx, person.value());
            return true;
        });
    }

    private Optional<String> open(PersonKey key) {
        return open(key.person(), key.keys());
    }

    private Optional<String> open(PersonId person, SigningKeys keys) {
        PersonSigner signer = new PersonSigner(primitives, keys, store.party(), person);
        Instant now = clock.instant();
        SignIn words = new SignIn(challenges.issue(now), store.party(), person, now);
        Bytes statement = signer.sign(PayloadType.SIGN_IN, words.write()).bytes();
        return sessions.open(person, statement, Bytes.of(keys.exposeSeed()));
    }

    private Totp offered(String letters) {
        try {
            return Totp.ofLetters(letters);
        } catch (IllegalArgumentException e) {
            return Totp.generate(random);
        }
    }

    private Came refused(List<String> counted, Instant now) {
        store.commit(tx -> {
            sessions.sweep(tx, now);
            counted.forEach(one -> Failures.of(tx, one, now).putOneMore(tx, one));
            return true;
        });
        return new Came.Refused();
    }

    /// What opens nothing is counted before the next in line is let at it.
    ///
    /// @return empty where too many are at it or it was tried too often; within, empty where the passphrase opens none
    private Optional<Optional<PersonKey>> key(
            List<PersonId> persons, String typed, List<String> counted, Instant now) {
        try {
            if (!derivations.tryAcquire(QUEUE_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try (Passphrase passphrase = Passphrase.of(typed.toCharArray())) {
            // Of many tries at one time each waited here for those before it, which count by now.
            if (isEnough(counted, now)) {
                return Optional.empty();
            }
            List<Bytes> files = persons.stream().flatMap(person -> folder.personKey(person).stream()).toList();
            if (files.isEmpty()) {
                opened(passphrase, decoy);
            }
            Optional<PersonKey> found = files.stream().flatMap(file -> opened(passphrase, file).stream()).findFirst();
            if (found.isEmpty()) {
                refused(counted, now);
            }
            return Optional.of(found);
        } catch (KeyTrouble e) {
            // Too short to be anybody's.
            refused(counted, now);
            return Optional.of(Optional.empty());
        } finally {
            derivations.release();
        }
    }

    private static Optional<PersonKey> opened(Passphrase passphrase, Bytes file) {
        try {
            return PersonKey.open(passphrase, file);
        } catch (KeyTrouble e) {
            if (e.category() == KeyTrouble.Category.WRONG_PASSPHRASE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// By name, or by the beginning of an id.
    private List<PersonId> candidates(String name) {
        return store.read(Persons::all).stream()
                .filter(person -> !person.proposed() && isCalled(person, name))
                .map(person -> person.entry().person())
                .limit(SAME_NAME_MAX)
                .toList();
    }

    private static boolean isCalled(Person person, String name) {
        return folded(person.name()).equals(name)
                || (name.length() >= PREFIX_MIN && person.entry().person().value().startsWith(name));
    }

    private static String folded(@Nullable String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
