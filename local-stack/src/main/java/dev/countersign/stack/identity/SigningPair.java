package dev.countersign.stack.identity;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// An Ed25519 key pair in the form in which services are told theirs: each half DER in Base64, PKCS #8 and X.509.
public record SigningPair(String privateKey, String publicKey) {

    public static SigningPair generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return new SigningPair(
                    base64.encodeToString(pair.getPrivate().getEncoded()),
                    base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK since 15 has Ed25519", e);
        }
    }

    static SigningPair ofText(String text) {
        String[] halves = text.strip().split(" ", 2);
        return new SigningPair(halves[0], halves[1]);
    }

    String toText() {
        return privateKey + " " + publicKey;
    }

    @Override
    public String toString() {
        return "SigningPair[" + publicKey + "]";
    }
}
