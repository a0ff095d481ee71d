package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// What approval-service says on {@link Topics#RECORD}.
public sealed interface RecordEvent extends DomainEvent {

    /// The record of approval-service. There is one, so all of its events stand in one partition, in order.
    UUID APPROVALS = UUID.fromString("01a1a16c-9be0-7000-8000-7265636f7264");

    UUID recordId();

    @Override
    @JsonIgnore
    default UUID requestId() {
        return recordId();
    }

    /// The head of the record was signed. From then on nothing before it can change unseen.
    ///
    /// @param entries how many entries the chain had; it never shrinks
    /// @param head the chain's last SHA-256, 64 lower-case hexadecimal digits
    /// @param keyId the first 16 hexadecimal digits of the SHA-256 of the public key as X.509 SubjectPublicKeyInfo
    /// @param signature Ed25519 (RFC 8032) over {@link #signedBytes}, in Base64 (RFC 4648)
    record Signed(UUID recordId, long entries, String head, String keyId, String signature, Instant signedAt)
            implements RecordEvent {
        public Signed {
            requireNonNull(recordId, "recordId");
            requireNonNull(head, "head");
            requireNonNull(keyId, "keyId");
            requireNonNull(signature, "signature");
            requireNonNull(signedAt, "signedAt");
        }

        @Override
        public Instant occurredAt() {
            return signedAt;
        }

        /// What the signature is over: the fields before it in lines, so that any language can put them together.
        public static byte[] signedBytes(UUID recordId, long entries, String head, Instant signedAt) {
            return String.join(
                            "\n",
                            "countersign.record.v1",
                            recordId.toString(),
                            Long.toString(entries),
                            head,
                            signedAt.toString())
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
