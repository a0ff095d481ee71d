package dev.countersign.stack.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.stack.FreePorts;
import dev.countersign.stack.StackFailure;
import dev.countersign.stack.StandIns;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ServiceProcessIT {
    private final BlockingQueue<ServiceProcess.Death> deaths = new LinkedBlockingQueue<>();
    private final int port = FreePorts.any();

    @TempDir
    private Path directory;

    private ServiceProcess service;

    @BeforeEach
    void prepare() throws Exception {
        StandIns.pack(directory.resolve("stand-in.jar"));
        service = service(Map.of());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aStartReturnsWhenTheServiceIsReady() {
        service.start();

        assertTrue(service.isReady());
        assertTrue(service.log().toFile().length() > 0);
    }

    @Test
    void aServiceThatDiesIsReportedWithTheEndOfItsLogAndNotRestarted() throws Exception {
        service.start();

        HttpRequest deadly = HttpRequest.newBuilder(URI.create(service.url() + "/requests/die"))
                .build();
        assertThrows(
                java.io.IOException.class, () -> HttpClient.newHttpClient().send(deadly, BodyHandlers.discarding()));

        ServiceProcess.Death death = deaths.poll(20, TimeUnit.SECONDS);
        assertEquals("stand-in", death.service());
        assertEquals(9, death.exitCode());
        assertEquals("last words", death.lastLines().getLast());
        assertFalse(service.isAlive());
        assertTrue(FreePorts.isFree(port));
    }

    @Test
    void aServiceThatIsKilledOrStoppedOnPurposeIsNotReported() throws Exception {
        service.start();
        service.kill();
        service.start();
        service.stop();

        assertEquals(null, deaths.poll(500, TimeUnit.MILLISECONDS));
    }

    @Test
    void aServiceThatEndsWhileItStartsIsAFailureWithTheEndOfItsLog() {
        ServiceProcess refusing = service(Map.of("STAND_IN_REFUSES", "true"));

        StackFailure failure = assertThrows(StackFailure.class, refusing::start);

        assertTrue(failure.getMessage().contains("the stand-in refuses to start"), failure::getMessage);
    }

    @Test
    void aServiceThatIsNotBuiltIsAFailureThatSaysHowToBuildIt() {
        ServiceProcess missing = new ServiceProcess(
                new ServiceLaunch(
                        "stand-in", directory.resolve("missing.jar"), port, Map.of(), directory.resolve("log"), false),
                new Listening());

        StackFailure failure = assertThrows(StackFailure.class, missing::start);

        assertTrue(failure.getMessage().contains("./countersign up"), failure::getMessage);
    }

    @Test
    void aPausedServiceAnswersNothingUntilItIsResumed() {
        service.start();

        service.pause();
        assertFalse(service.isReady());
        assertTrue(service.isAlive());
        service.resume();

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(service::isReady);
    }

    @Test
    void aPausedServiceCanBeStopped() {
        service.start();
        service.pause();

        service.stop();

        assertFalse(service.isAlive());
    }

    @Test
    void aRestartIsANewProcessOnTheSamePort() {
        service.start();
        long before = service.pid();

        service.restart();

        assertNotEquals(before, service.pid());
        assertTrue(service.isReady());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aServiceDoesNotOutliveTheProcessThatStartedIt() {
        ChildProcess parent = ChildProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Parent.class.getName(),
                        directory.toString(),
                        Integer.toString(port)),
                Map.of("CLASSPATH", System.getProperty("java.class.path")),
                directory.resolve("parent.log"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> parent.lastLines(5).contains("started"));
        assertFalse(FreePorts.isFree(port));

        parent.kill();

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> FreePorts.isFree(port));
    }

    private ServiceProcess service(Map<String, String> more) {
        return new ServiceProcess(launch(directory, port, more), new Listening());
    }

    private static ServiceLaunch launch(Path directory, int port, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return new ServiceLaunch(
                "stand-in",
                directory.resolve("stand-in.jar"),
                port,
                environment,
                directory.resolve("stand-in.log"),
                false);
    }

    private final class Listening implements ServiceProcess.Listener {
        @Override
        public void launched(ServiceProcess launched) {}

        @Override
        public void died(ServiceProcess.Death death) {
            deaths.add(death);
        }
    }

    /// Starts a service and waits to be killed.
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws InterruptedException {
            ServiceProcess child = new ServiceProcess(
                    launch(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Map.of()),
                    new ServiceProcess.Listener() {
                        @Override
                        public void launched(ServiceProcess launched) {}

                        @Override
                        public void died(ServiceProcess.Death death) {}
                    });
            child.start();
            System.out.println("started");
            new CountDownLatch(1).await();
        }
    }
}
