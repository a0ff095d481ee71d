package dev.countersign.approval.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How the decision record is sealed and signed.
@ConfigMapping(prefix = "countersign.approval.record")
public interface RecordConfig {

    /// How often waiting entries are chained, as the scheduler reads it; `off` leaves it to the other replicas.
    @WithDefault("5s")
    String sealEvery();

    /// The least time between two signatures, by the clock of the database.
    @WithDefault("1m")
    Duration signEvery();

    /// Entries chained in one transaction, at least 1.
    @WithDefault("500")
    int batch();

    /// How long the topic may take to be read when somebody verifies.
    @WithDefault("20s")
    Duration topicPatience();

    /// The Ed25519 private key that signs: PKCS #8 (RFC 5958), DER in Base64. Without it nothing is signed.
    Optional<String> signingKey();

    /// The public keys whose signatures count: X.509 SubjectPublicKeyInfo, DER in Base64. The first belongs to the
    /// signing key; former ones follow, for what they have signed, each after a comma.
    Optional<String> publicKeys();
}
