package dev.countersign.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.stack.mail.CaughtMail;
import dev.countersign.stack.postgres.Postgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/// The backends for the integration tests of a service: PostgreSQL, Kafka (a process of its own, so that it can be
/// killed), identity provider and mail catcher, on free ports, with data that goes when the VM ends. They start at the
/// first {@link #get} and are the same for the whole VM, from whichever class loader they are asked for.
public final class TestBackends {
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final BackendsMBean backends;

    private TestBackends(BackendsMBean backends) {
        this.backends = backends;
    }

    /// Takes some seconds the first time.
    public static TestBackends get() {
        try {
            startInTheLoaderThatStays();
            MBeanServer registry = ManagementFactory.getPlatformMBeanServer();
            ObjectName name = new ObjectName(Backends.NAME);
            return new TestBackends(JMX.newMBeanProxy(registry, name, BackendsMBean.class));
        } catch (JMException | ReflectiveOperationException e) {
            throw new IllegalStateException("The backends do not start", e);
        }
    }

    /// Quarkus closes its class loaders before the VM ends, and what was loaded through one can then no longer stop
    /// what it started.
    private static void startInTheLoaderThatStays() throws ReflectiveOperationException {
        ClassLoader.getSystemClassLoader()
                .loadClass(Backends.class.getName())
                .getMethod("startOnce")
                .invoke(null);
    }

    /// The environment of a service as the properties of Quarkus, ready to be returned from a test resource.
    ///
    /// @param database one of {@link Postgres#DATABASES}
    public Map<String, String> configuration(String database) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("quarkus.datasource.jdbc.url", jdbcUrl(database));
        String role = Postgres.runtimeRole(database);
        properties.put("quarkus.datasource.username", role);
        properties.put("quarkus.datasource.password", role);
        properties.put("database.owner.username", database);
        properties.put("database.owner.password", database);
        properties.put("kafka.bootstrap.servers", bootstrapServers());
        properties.put("quarkus.oidc.auth-server-url", issuer());
        properties.put("quarkus.oidc.credentials.secret", clientSecret());
        properties.put("quarkus.oidc.token-state-manager.encryption-secret", "only-for-tests-only-for-tests-only");
        properties.put("quarkus.mailer.host", "127.0.0.1");
        properties.put("quarkus.mailer.port", Integer.toString(smtpPort()));
        return properties;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + backends.getPostgresPort() + "/" + database;
    }

    /// As the role that owns the database. The caller closes it.
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), database, database);
    }

    /// As a role that may do everything. The caller closes it.
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", null);
    }

    public String bootstrapServers() {
        return backends.getBootstrapServers();
    }

    public String issuer() {
        return backends.getIssuer();
    }

    public String clientSecret() {
        return backends.getClientSecret();
    }

    public int smtpPort() {
        return backends.getSmtpPort();
    }

    /// An access token of a demo person (or of a guest, for any other name), good for 15 minutes.
    public String tokenFor(String username) {
        return sign(claimsFor(username));
    }

    /// An ID token, which no API may take for an access token.
    public String idTokenFor(String username) {
        return backends.idToken(username);
    }

    /// Everything that an access token says, to be changed and signed. `iat` and `exp` are seconds since the epoch.
    public Map<String, Object> claimsFor(String username) {
        try {
            return json.readValue(backends.accessTokenClaims(username), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Signed with the provider's key.
    public String sign(Map<String, Object> claims) {
        return backends.sign("token", toJson(claims));
    }

    /// Signed with a key that the provider does not know.
    public String signWithAnotherKey(Map<String, Object> claims) {
        return backends.sign("another-key", toJson(claims));
    }

    /// With `alg: none`.
    public String unsigned(Map<String, Object> claims) {
        return backends.sign("unsigned", toJson(claims));
    }

    /// All mail, newest first.
    public List<CaughtMail> mails() {
        return mailsTo("");
    }

    /// Mail to one address, newest first.
    public List<CaughtMail> mailsTo(String address) {
        String query = URLEncoder.encode(address, StandardCharsets.UTF_8);
        URI uri = URI.create("http://127.0.0.1:" + backends.getMailPort() + "/api/messages?to=" + query);
        try {
            String body = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
            List<CaughtMail> mails = new ArrayList<>();
            json.readTree(body).get("messages").forEach(mail -> mails.add(toMail(mail)));
            return mails;
        } catch (IOException e) {
            throw new IllegalStateException("The mail catcher does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Does something to a backend; returns when it is done.
    public void perform(Action action) {
        backends.perform(action.name());
    }

    private String toJson(Map<String, Object> claims) {
        try {
            return json.writeValueAsString(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not claims: " + claims, e);
        }
    }

    private static CaughtMail toMail(JsonNode mail) {
        return new CaughtMail(
                mail.get("id").asLong(),
                Instant.parse(mail.get("receivedAt").asText()),
                mail.get("from").asText(),
                mail.get("to").asText(),
                mail.get("subject").asText(),
                mail.get("text").asText(),
                mail.get("html").asText(),
                "");
    }

    /// What can be done to a backend. A kill is SIGKILL; a start keeps port and data and does nothing to what runs.
    public enum Action {
        KILL_POSTGRES,
        STOP_POSTGRES,
        START_POSTGRES,
        KILL_BROKER,
        STOP_BROKER,
        START_BROKER,
        CLEAR_MAIL
    }
}
