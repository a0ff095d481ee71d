package dev.countersign.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.Topics;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TestBackendsIT {
    private static final String DATABASE = "countersign_request";

    private final TestBackends backends = TestBackends.get();

    @Test
    void aServiceFindsEveryBackendInItsConfiguration() throws Exception {
        Map<String, String> configuration = backends.configuration(DATABASE);

        try (var connection = backends.connect(DATABASE);
                var admin = Admin.create(Map.of("bootstrap.servers", configuration.get("kafka.bootstrap.servers")))) {
            assertEquals(
                    configuration.get("quarkus.datasource.jdbc.url"),
                    connection.getMetaData().getURL());
            Set<String> topics = admin.listTopics().names().get(20, TimeUnit.SECONDS);
            assertTrue(topics.containsAll(Topics.ALL), topics::toString);
        }
    }

    @Test
    void anotherClassLoaderFindsTheSameBackends() throws Exception {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .map(TestBackendsIT::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> other = loader.loadClass(TestBackends.class.getName());
            assertNotSame(TestBackends.class, other);

            Object same = other.getMethod("get").invoke(null);

            assertEquals(
                    backends.jdbcUrl(DATABASE),
                    other.getMethod("jdbcUrl", String.class).invoke(same, DATABASE));
        }
    }

    @Test
    void postgresAndTheBrokerCanBeKilledAndStartedAgain() throws Exception {
        backends.perform(TestBackends.Action.KILL_POSTGRES);
        backends.perform(TestBackends.Action.KILL_BROKER);
        assertThrows(SQLException.class, () -> backends.connect(DATABASE).close());

        backends.perform(TestBackends.Action.START_POSTGRES);
        backends.perform(TestBackends.Action.START_BROKER);

        backends.connect(DATABASE).close();
        try (var admin = Admin.create(Map.of("bootstrap.servers", backends.bootstrapServers()))) {
            assertTrue(admin.listTopics().names().get(20, TimeUnit.SECONDS).containsAll(Topics.ALL));
        }
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
