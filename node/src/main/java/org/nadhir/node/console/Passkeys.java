package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Challenges;
import org.nadhir.node.api.Sessions;
import org.nadhir.node.crypto.DataKey;
import org.nadhir.node.folder.PersonKey;
import org.nadhir.node.parties.Passkey;
import org.nadhir.node.store.SealedStore;
import tools.jackson.core.JacksonException;

/// Passkeys (W3C Web Authentication Level 3) that open a person's key. Each gives, after it knew its owner, 32 bytes
/// that only it can compute (extension `prf`); the person's key lies in the store under a key made of them. So a
/// passkey does what passphrase and code do, and the store lets nobody in without it.
final class Passkeys {

    private static final String USE = "passkey";
    private static final int PRF_BYTES = 32;
    private static final int SALT_BYTES = 32;
    /// Web Authentication Level 3 §5.4: what is asked of everybody.
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
                    COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
            .stream()
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private final SealedStore store;
    private final Sessions sessions;
    private final Challenges challenges;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Site site;
    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /// Where passkeys hold: an origin, and its host.
    record Site(String origin, String host) {}

    /// @param clock the machine's; see [Sessions]
    Passkeys(
            SealedStore store,
            Sessions sessions,
            Challenges challenges,
            RandomGenerator random,
            InstantSource clock,
            Site site) {
        this.store = store;
        this.sessions = sessions;
        this.challenges = challenges;
        this.random = random;
        this.clock = clock;
        this.site = site;
    }

    /// A person whose passkey opened their key.
    ///
    /// @param challenge what the passkey signed
    record Opened(PersonId person, Bytes seed, String challenge) {

        @Override
        public String toString() {
            return "opened by a passkey of " + person;
        }
    }

    /// What the script needs to ask a passkey.
    Json options(String challenge) {
        return Json.object()
                .put("challenge", challenge)
                .put("host", site.host())
                .put("prf", evaluated().base64())
                .build();
    }

    String challenge() {
        return challenges.issue(clock.instant());
    }

    /// The same for all passkeys of this party, so that none has to be named before it is asked. What comes of it is
    /// another value for each.
    private Bytes evaluated() {
        return Bytes.of(Digest.of(("org.nadhir.passkey.v1/" + store.party().value()).getBytes(US_ASCII)).bytes());
    }

    /// Checks a new passkey and seals the person's key under it.
    ///
    /// @return the subject of the act that adds it; empty where it is not right, or the challenge was not ours
    Optional<Json> made(PersonKey key, Form form) {
        PersonId person = key.person();
        try {
            RegistrationData data = manager.parse(new RegistrationRequest(
                    bytes(form, "attestation").toArray(), bytes(form, "client").toArray()));
            if (data.getCollectedClientData() == null || data.getAttestationObject() == null) {
                return Optional.empty();
            }
            String challenge = text(data.getCollectedClientData().getChallenge().getValue());
            manager.verify(data, new RegistrationParameters(property(challenge), ALGORITHMS, true, true));
            var authenticator = data.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData credential = authenticator.getAttestedCredentialData();
            Bytes prf = bytes(form, "prf");
            if (credential == null || prf.length() != PRF_BYTES || !sessions.spend(challenge, person)) {
                return Optional.empty();
            }
            Bytes id = Bytes.of(credential.getCredentialId());
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            Bytes sealed = DataKey.ofSecret(prf.toArray(), salt, USE)
                    .columns(random)
                    .seal(USE, store.party(), place(person, id), Bytes.of(key.keys().exposeSeed()));
            return Optional.of(Json.object()
                    .put("id", id.base64())
                    .put("name", form.text("name"))
                    .put("credential", Bytes.of(credentials.convert(credential)).base64())
                    .put("counter", authenticator.getSignCount())
                    .put("salt", Bytes.of(salt).base64())
                    .put("sealed", sealed.base64())
                    .build());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            // The library lets through what its own reader of JSON and CBOR throws at bytes that are neither.
            return Optional.empty();
        }
    }

    /// Lets a passkey open its owner's key for signing in.
    ///
    /// @param challenge the one that this browser was given; good once
    Optional<Opened> signsIn(Form form, String challenge) {
        return opened(form)
                .filter(opened -> opened.challenge().equals(challenge))
                .filter(opened -> sessions.spend(challenge, opened.person()));
    }

    /// Lets a passkey open its owner's key. Whoever asks checks the challenge.
    Optional<Opened> opened(Form form) {
        try {
            Bytes id = bytes(form, "id");
            Optional<Passkey> found = store.read(rows -> Passkey.find(rows, id));
            return found.isEmpty() ? Optional.empty() : opened(form, found.get());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            // The library lets through what its own reader of JSON and CBOR throws at bytes that are neither.
            return Optional.empty();
        }
    }

    private Optional<Opened> opened(Form form, Passkey passkey) {
        byte[] client = bytes(form, "client").toArray();
        var request = new AuthenticationRequest(
                passkey.id().toArray(),
                bytes(form, "user").toArray(),
                bytes(form, "authenticator").toArray(),
                client,
                bytes(form, "signature").toArray());
        var data = manager.parse(request);
        if (data.getCollectedClientData() == null || !isOf(passkey, bytes(form, "user"))) {
            return Optional.empty();
        }
        String challenge = text(data.getCollectedClientData().getChallenge().getValue());
        CredentialRecordImpl known = known(passkey);
        manager.verify(data, new AuthenticationParameters(property(challenge), known, null, true, true));
        Optional<Bytes> seed = DataKey.ofSecret(bytes(form, "prf").toArray(), passkey.salt().toArray(), USE)
                .columns(random)
                .open(USE, store.party(), place(passkey.person(), passkey.id()), passkey.sealed());
        return seed.filter(_ -> used(passkey, known.getCounter()))
                .map(opens -> new Opened(passkey.person(), opens, challenge));
    }

    /// Keeps the new counter, unless the passkey was used or removed meanwhile.
    private boolean used(Passkey passkey, long counter) {
        Instant now = clock.instant();
        return store.commit(tx -> {
            boolean still = Passkey.find(tx, passkey.id()).filter(passkey::equals).isPresent();
            if (still) {
                passkey.usedAt(tx, counter, now);
            }
            return still;
        });
    }

    private CredentialRecordImpl known(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                passkey.counter(),
                credentials.convert(passkey.credential().toArray()),
                null,
                null,
                null,
                null);
    }

    private ServerProperty property(String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static boolean isOf(Passkey passkey, Bytes user) {
        return user.equals(Bytes.of(passkey.person().value().getBytes(US_ASCII)));
    }

    private static String place(PersonId person, Bytes id) {
        return person.value() + " " + id.base64();
    }

    private static String text(byte[] challenge) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
    }

    private static Bytes bytes(Form form, String name) {
        return Bytes.ofBase64(form.text(name));
    }
}
