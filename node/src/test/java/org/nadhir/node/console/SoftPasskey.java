package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A passkey and the script that asks it, without a browser. Owned by one thread.
public final class SoftPasskey {

    private static final byte KNOWS = AuthenticatorData.BIT_UP | AuthenticatorData.BIT_UV;

    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private final byte[] secret = new byte[32];
    private final ObjectConverter converter = new ObjectConverter();
    private final String origin;
    private final String user;
    private long counter;
    private byte flags = KNOWS;

    /// For `user` at the console of `origin`.
    public SoftPasskey(String origin, String user) {
        this.origin = origin;
        this.user = user;
        var random = new SecureRandom();
        random.nextBytes(id);
        random.nextBytes(secret);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256, random);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Puts the counter of signatures back, as a copy of the passkey would have it.
    public void counts(long signatures) {
        counter = signatures;
    }

    /// Whether it asks who its user is.
    public void knowsUser(boolean verifies) {
        flags = verifies ? KNOWS : AuthenticatorData.BIT_UP;
    }

    /// The fields of the form that adds it.
    public Map<String, String> made(String options) {
        EC2COSEKey key = EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256);
        var data = new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                sha256("localhost".getBytes(US_ASCII)),
                (byte) (flags | AuthenticatorData.BIT_AT),
                counter,
                new AttestedCredentialData(AAGUID.ZERO, id, key));
        byte[] attestation = new AttestationObjectConverter(converter)
                .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("attestation", base64(attestation));
        fields.put("client", base64(client("webauthn.create", options)));
        fields.put("prf", base64(evaluated(options)));
        return fields;
    }

    /// The fields of the form that shows it.
    public Map<String, String> asked(String options) {
        counter++;
        byte[] data = new AuthenticatorDataConverter(converter)
                .convert(new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(
                        sha256("localhost".getBytes(US_ASCII)), flags, counter));
        byte[] client = client("webauthn.get", options);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", base64(id));
        fields.put("client", base64(client));
        fields.put("authenticator", base64(data));
        fields.put("signature", base64(signed(data, sha256(client))));
        fields.put("user", base64(user.getBytes(US_ASCII)));
        fields.put("prf", base64(evaluated(options)));
        return fields;
    }

    private byte[] client(String type, String options) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + member(options, "challenge") + "\",\"origin\":\""
                        + origin + "\",\"crossOrigin\":false}")
                .getBytes(US_ASCII);
    }

    private byte[] evaluated(String options) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(Base64.getDecoder().decode(member(options, "prf")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] signed(byte[] data, byte[] client) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(client);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String member(String options, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(options);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + name + " in " + options);
        }
        return found.group(1);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
