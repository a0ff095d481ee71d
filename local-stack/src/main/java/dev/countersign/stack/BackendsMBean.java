package dev.countersign.stack;

/// What {@link TestBackends} says through the VM's own registry, in types of the JDK alone: a test under Quarkus sees
/// the classes of this module through several class loaders, and all of them must find the same backends.
public interface BackendsMBean {
    int getPostgresPort();

    String getBootstrapServers();

    String getIssuer();

    String getClientSecret();

    int getSmtpPort();

    int getMailPort();

    /// By name, see {@link TestBackends.Action}.
    void perform(String action);

    /// The claims of an access token as JSON.
    String accessTokenClaims(String username);

    /// One of `token`, `another-key`, `unsigned`.
    String sign(String how, String claims);

    String idToken(String username);
}
