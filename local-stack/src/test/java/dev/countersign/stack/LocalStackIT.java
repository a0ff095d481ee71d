package dev.countersign.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.stack.process.ServiceProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole stack, with stand-ins for the services.
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LocalStackIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private StackOptions options;

    @BeforeEach
    void prepare() throws Exception {
        options = StackOptions.of(StandIns.project(directory)).withBasePort(PortRanges.free());
    }

    @Test
    void everythingIsReachableThroughOneAddressAndNothingIsLeftAfterwards() throws Exception {
        List<Long> processes;
        try (LocalStack stack = LocalStack.start(options, StackListener.quiet())) {
            assertEquals("port " + options.ports().requestService(), get(stack.url() + "/requests"));
            assertEquals("port " + options.ports().approvalService(0), get(stack.url() + "/queue"));
            assertEquals("port " + options.ports().notificationService(), get(stack.url() + "/inbox"));
            assertTrue(get(stack.mailUrl()).contains("No mail yet"));
            assertFalse(stack.signIn().accessToken("mia").isEmpty());
            stack.postgres().connect("countersign_request").close();
            processes = stack.services().stream().map(ServiceProcess::pid).toList();
        }

        options.ports().all(ReplicaCounts.ONE).forEach((port, purpose) -> assertTrue(FreePorts.isFree(port), purpose));
        processes.forEach(pid -> assertTrue(ProcessHandle.of(pid).isEmpty()));
        assertTrue(RunningStack.on(options.data()).isEmpty());
    }

    @Test
    void otherProcessesSeeItReadyOnlyAfterItsListenerHasBeenTold() {
        List<Boolean> seenByOthersWhenTold = new ArrayList<>();
        StackListener listener = new StackListener() {
            @Override
            public void done(String what, Duration took) {}

            @Override
            public void note(String what) {}

            @Override
            public void ready(LocalStack stack, Duration took) {
                seenByOthersWhenTold.add(seenReady());
            }

            @Override
            public void died(ServiceProcess.Death death) {}
        };

        try (LocalStack _ = LocalStack.start(options, listener)) {
            assertEquals(List.of(false), seenByOthersWhenTold);
            assertTrue(seenReady());
        }
    }

    @Test
    void twoReplicasShareTheWorkAndOneThatIsKilledIsSkipped() throws Exception {
        try (LocalStack stack =
                LocalStack.start(options.withReplicas(new ReplicaCounts(1, 2, 1)), StackListener.quiet())) {
            Set<String> both = new HashSet<>(List.of(get(stack.url() + "/queue"), get(stack.url() + "/queue")));
            assertEquals(2, both.size(), both::toString);

            stack.replicas("approval-service").getFirst().kill();

            String second = "port " + options.ports().approvalService(1);
            for (int i = 0; i < 4; i++) {
                assertEquals(second, get(stack.url() + "/queue"));
            }
        }
    }

    @Test
    void whatIdentityAndDatabasesKeepOutlivesARestart() throws Exception {
        String token;
        try (LocalStack stack = LocalStack.start(options, StackListener.quiet())) {
            token = stack.signIn().tokens("sam").get("refresh_token").toString();
            try (var connection = stack.postgres().connect("countersign_request");
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept (id int)");
            }
        }
        try (LocalStack stack = LocalStack.start(options, StackListener.quiet())) {
            assertFalse(stack.signIn().refresh(token).isEmpty());
            try (var connection = stack.postgres().connect("countersign_request");
                    var statement = connection.createStatement()) {
                statement.execute("SELECT * FROM kept");
            }
        }
    }

    @Test
    void aTakenPortIsNamedWithItsPurposeAndTheWayOut() throws Exception {
        try (ServerSocket taken = new ServerSocket(options.ports().postgres(), 1, InetAddress.getLoopbackAddress())) {
            StackFailure failure =
                    assertThrows(StackFailure.class, () -> LocalStack.start(options, StackListener.quiet()));

            assertTrue(
                    failure.getMessage().startsWith("Port " + taken.getLocalPort() + " is taken"), failure::getMessage);
            assertTrue(failure.getMessage().contains("PostgreSQL"), failure::getMessage);
            assertTrue(failure.getMessage().contains("--port"), failure::getMessage);
        }
        assertTrue(new DataFolder(options.data()).lock().isPresent());
    }

    @Test
    void aSecondStackOnTheSameDataIsRefusedWithTheAddressOfTheFirst() {
        try (LocalStack first = LocalStack.start(options, StackListener.quiet())) {
            StackFailure failure = assertThrows(
                    StackFailure.class,
                    () -> LocalStack.start(options.withBasePort(PortRanges.free()), StackListener.quiet()));

            assertTrue(failure.getMessage().contains(first.url()), failure::getMessage);
        }
    }

    @Test
    void aServiceThatCannotStartLeavesNothingBehind() throws Exception {
        Files.delete(directory.resolve("notification-service/target/notification-service.jar"));

        StackFailure failure = assertThrows(StackFailure.class, () -> LocalStack.start(options, StackListener.quiet()));

        assertTrue(failure.getMessage().startsWith("notification-service is not built"), failure::getMessage);
        options.ports().all(ReplicaCounts.ONE).forEach((port, purpose) -> assertTrue(FreePorts.isFree(port), purpose));
    }

    private boolean seenReady() {
        return RunningStack.on(options.data()).orElseThrow().isReady();
    }

    private String get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
