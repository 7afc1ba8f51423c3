package org.nadhir.sign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.sign.NotSigned.Reason;
import org.nadhir.sign.Primitives.SigningKey;

/// A signed statement: payload, its type, and one signature per signer (DSSE v1, secure-systems-lab/dsse,
/// envelope.md and protocol.md 1.0.0, written as canonical JSON).
///
/// It keeps its payload to itself until [#verified] or [#verifiedByAll] has checked who signed. We are
/// stricter than DSSE asks: one form of base64, no further members, every signature with its key id, signers
/// in the order of their key ids and none twice. So equal statements have equal bytes.
public final class Signed implements Parsed {

    /// Payload of one statement; with all its signers it fits into an envelope of 1 MiB.
    public static final int PAYLOAD_BYTES_MAX = 512 * 1024;
    /// More parties than any agreement has.
    public static final int SIGNERS_MAX = 64;
    /// The largest statement: 1 MiB less what an envelope adds (1,148 bytes).
    public static final int BYTES_MAX = 1_047_428;

    private final PayloadType type;
    private final Bytes payload;
    private final List<Signature> signatures;
    private final Bytes bytes;

    Signed(PayloadType type, Bytes payload, List<Signature> signatures) {
        this.type = type;
        this.payload = payload;
        this.signatures = List.copyOf(signatures);
        this.bytes = DsseForm.write(type, payload, signatures);
    }

    /// Signs `payload` as a statement of `type` with both halves of `key`.
    ///
    /// @throws IllegalArgumentException where the type is reserved or the payload above [#PAYLOAD_BYTES_MAX]
    public static Signed sign(Primitives primitives, SigningKey key, PayloadType type, Bytes payload) {
        if (type.isReserved()) {
            throw new IllegalArgumentException(type + " is reserved for later");
        }
        if (payload.length() > PAYLOAD_BYTES_MAX) {
            throw new IllegalArgumentException("a payload has at most " + PAYLOAD_BYTES_MAX + " bytes");
        }
        return new Signed(type, payload, List.of(signature(primitives, key, type, payload)));
    }

    /// This statement with one more signer.
    ///
    /// @throws IllegalArgumentException where `key` has signed already, or there is no room for another
    public Signed withSignature(Primitives primitives, SigningKey key) {
        if (signerIds().contains(key.publicKeys().keyId())) {
            throw new IllegalArgumentException("this key has signed already");
        }
        if (signatures.size() == SIGNERS_MAX) {
            throw new IllegalArgumentException("a statement has at most " + SIGNERS_MAX + " signers");
        }
        var all = new ArrayList<>(signatures);
        all.add(signature(primitives, key, type, payload));
        all.sort(Comparator.comparing(Signature::keyId));
        return new Signed(type, payload, all);
    }

    /// Reads a statement without believing it: the form is right, no signature has been checked yet.
    public static Parsed parse(Bytes dsse) {
        return DsseForm.parse(dsse);
    }

    /// The payload, if `signer` and nobody else signed it.
    public Verification verified(Primitives primitives, PublicKeys signer) {
        return verifiedByAll(primitives, List.of(signer));
    }

    /// The payload, if exactly these signed it, all of them and nobody else.
    public Verification verifiedByAll(Primitives primitives, List<PublicKeys> signers) {
        List<PublicKeys> inOrder =
                signers.stream().sorted(Comparator.comparing(PublicKeys::keyId)).toList();
        if (!inOrder.stream().map(PublicKeys::keyId).toList().equals(signerIds())) {
            return new NotSigned(Reason.WRONG_SIGNER);
        }
        byte[] message = Pae.encode(type.label(), payload.toArray());
        for (int i = 0; i < signatures.size(); i++) {
            byte[] signature = signatures.get(i).bytes().toArray();
            if (!primitives.verify(inOrder.get(i), message, signature)) {
                return new NotSigned(Reason.WRONG_SIGNATURE);
            }
        }
        return new VerifiedStatement(type, payload, inOrder, this);
    }

    /// The payload, if the very keys that it shows signed it, all of them and nobody else: a party's card, before
    /// anybody vouched for it. It proves that the card is whole, not whose it is.
    ///
    /// This is the one place where bytes are read before they are verified, because the keys are in them.
    ///
    /// @param keysIn reads nothing but the keys out of the payload, strictly and within bounds; none where it cannot
    public Optional<Verified> selfSigned(Primitives primitives, Function<Bytes, List<PublicKeys>> keysIn) {
        List<PublicKeys> shown = keysIn.apply(payload);
        return !shown.isEmpty() && verifiedByAll(primitives, shown) instanceof Verified verified
                ? Optional.of(verified)
                : Optional.empty();
    }

    /// What the statement claims to be. Good for choosing whom to ask for keys, for nothing else.
    public PayloadType claimedType() {
        return type;
    }

    /// Who claims to have signed, in ascending order. Good for looking up keys, for nothing else.
    public List<Digest> signerIds() {
        return signatures.stream().map(Signature::keyId).toList();
    }

    /// The canonical JSON.
    public Bytes bytes() {
        return bytes;
    }

    private static Signature signature(Primitives primitives, SigningKey key, PayloadType type, Bytes payload) {
        byte[] signature = primitives.sign(key, Pae.encode(type.label(), payload.toArray()));
        return new Signature(key.publicKeys().keyId(), Bytes.of(signature));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signed that && bytes.equals(that.bytes);
    }

    @Override
    public int hashCode() {
        return bytes.hashCode();
    }

    @Override
    public String toString() {
        return type + " signed by " + signatures.size();
    }
}
