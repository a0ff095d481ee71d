package dev.countersign.approval.record;

import dev.countersign.contracts.RecordEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The key that signs the head of the record, and those whose signatures count.
@ApplicationScoped
class RecordKeys {
    private static final String ALGORITHM = "Ed25519";

    private final Map<String, PublicKey> known = new LinkedHashMap<>();
    private final @Nullable PrivateKey signing;
    private final @Nullable String signingId;

    /// @throws IllegalStateException when the configured keys are none, or do not belong together
    RecordKeys(RecordConfig config) {
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            for (String text :
                    config.publicKeys().map(all -> all.split(",", -1)).orElse(new String[0])) {
                PublicKey key = keys.generatePublic(new X509EncodedKeySpec(decode(text)));
                known.put(idOf(key), key);
            }
            String secret = config.signingKey().orElse(null);
            signing = secret == null ? null : keys.generatePrivate(new PKCS8EncodedKeySpec(decode(secret)));
            signingId = known.keySet().stream().findFirst().orElse(null);
            if (signing != null) {
                requirePair(signing, signingId);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // The cause could quote the key.
            throw new IllegalStateException(
                    "countersign.approval.record.signing-key and .public-keys are not Ed25519 keys in DER and Base64.");
        }
    }

    boolean canSign() {
        return signing != null;
    }

    RecordEvent.Signed sign(long entries, byte[] head, Instant at) {
        if (signing == null || signingId == null) {
            throw new IllegalStateException("There is no key to sign the record with.");
        }
        String hex = Chain.hex(head);
        byte[] bytes = RecordEvent.Signed.signedBytes(RecordEvent.APPROVALS, entries, hex, at);
        try {
            String signature = Base64.getEncoder().encodeToString(signature(signing, bytes));
            return new RecordEvent.Signed(RecordEvent.APPROVALS, entries, hex, signingId, signature, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The record cannot be signed with the configured key.", e);
        }
    }

    /// Whether one of the known keys has signed this.
    boolean vouchFor(RecordEvent.Signed signed) {
        byte[] bytes =
                RecordEvent.Signed.signedBytes(signed.recordId(), signed.entries(), signed.head(), signed.signedAt());
        return Optional.ofNullable(known.get(signed.keyId()))
                .map(key -> verifies(key, bytes, signed.signature()))
                .orElse(false);
    }

    private void requirePair(PrivateKey key, @Nullable String id) throws GeneralSecurityException {
        byte[] probe = {1};
        String signature = Base64.getEncoder().encodeToString(signature(key, probe));
        if (id == null || !verifies(known.get(id), probe, signature)) {
            throw new IllegalStateException(
                    "The first of countersign.approval.record.public-keys has to belong to the signing key.");
        }
    }

    private static byte[] signature(PrivateKey key, byte[] bytes) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(bytes);
        return signature.sign();
    }

    private static boolean verifies(PublicKey key, byte[] bytes, String base64) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(bytes);
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64.strip());
    }

    private static String idOf(PublicKey key) {
        return Chain.hex(Chain.sha256().digest(key.getEncoded())).substring(0, 16);
    }
}
