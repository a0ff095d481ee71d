package dev.countersign.stack;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.countersign.stack.identity.IdentityProvider;
import dev.countersign.stack.identity.Secrets;
import dev.countersign.stack.kafka.Broker;
import dev.countersign.stack.kafka.BrokerPlace;
import dev.countersign.stack.mail.MailCatcher;
import dev.countersign.stack.postgres.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/// The backends of one VM under test, on free ports, with data that goes when the VM ends.
public final class Backends implements BackendsMBean {
    static final String NAME = "dev.countersign:type=TestBackends";

    private final Path directory;
    private final Postgres postgres;
    private final Broker broker;
    private final IdentityProvider identity;
    private final MailCatcher mail;

    /// For {@link TestBackends} alone, which calls it in the class loader of the application, from whatever class
    /// loader it was itself loaded by.
    public static synchronized void startOnce() throws JMException {
        MBeanServer registry = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName(NAME);
        if (registry.isRegistered(name)) {
            return;
        }
        Thread current = Thread.currentThread();
        ClassLoader callers = current.getContextClassLoader();
        // Kafka's client finds its parts through the context class loader, which is Quarkus's own in its tests.
        current.setContextClassLoader(Backends.class.getClassLoader());
        try {
            registry.registerMBean(new StandardMBean(new Backends(), BackendsMBean.class), name);
        } finally {
            current.setContextClassLoader(callers);
        }
    }

    private Backends() {
        try {
            directory = Files.createTempDirectory("countersign-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CompletableFuture<Broker> starting = CompletableFuture.supplyAsync(
                () -> Broker.ownProcess(
                        BrokerPlace.anywhere(directory.resolve("kafka")), directory.resolve("kafka.log"), false),
                Thread::startVirtualThread);
        postgres = Postgres.start(0, directory.resolve("postgres"), directory.resolve("postgres.log"));
        identity = IdentityProvider.start(0, new Secrets(directory.resolve("secrets")));
        mail = MailCatcher.start(0, 0);
        broker = starting.join();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "test-backends"));
    }

    @Override
    public int getPostgresPort() {
        return postgres.port();
    }

    @Override
    public String getBootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public String getIssuer() {
        return identity.issuer();
    }

    @Override
    public String getClientSecret() {
        return identity.clientSecret();
    }

    @Override
    public int getSmtpPort() {
        return mail.smtpPort();
    }

    @Override
    public int getMailPort() {
        return mail.webPort();
    }

    @Override
    public void perform(String action) {
        switch (TestBackends.Action.valueOf(action)) {
            case KILL_POSTGRES -> postgres.kill();
            case STOP_POSTGRES -> postgres.stop();
            case START_POSTGRES -> postgres.startAgain();
            case KILL_BROKER -> broker.kill();
            case STOP_BROKER -> broker.stop();
            case START_BROKER -> broker.startAgain();
            case CLEAR_MAIL -> mail.clear();
        }
    }

    @Override
    public String accessTokenClaims(String username) {
        return JSONObjectUtils.toJSONString(identity.accessTokenClaims(username));
    }

    @Override
    public String sign(String how, String claims) {
        try {
            var parsed = JSONObjectUtils.parse(claims);
            return switch (how) {
                case "token" -> identity.sign(parsed);
                case "another-key" -> identity.signWithAnotherKey(parsed);
                case "unsigned" -> identity.unsigned(parsed);
                default -> throw new IllegalArgumentException(how);
            };
        } catch (ParseException e) {
            throw new IllegalArgumentException("Not claims: " + claims, e);
        }
    }

    @Override
    public String idToken(String username) {
        return identity.idToken(username);
    }

    private void close() {
        mail.close();
        identity.close();
        broker.kill();
        postgres.kill();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
