package dev.countersign.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.stack.process.ChildProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The program as the script calls it, with stand-ins for the services.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class MainIT {
    @TempDir
    private Path directory;

    private int port;

    @BeforeEach
    void prepare() throws Exception {
        StandIns.project(directory);
        port = PortRanges.free();
    }

    @AfterEach
    void stop() throws Exception {
        run("down");
    }

    @Test
    void upRunsUntilItIsTerminatedAndStopsWhatItStarted() {
        ChildProcess up = up();
        awaitReady(up);

        up.stop(Duration.ofSeconds(60));

        String printed = String.join("\n", up.lastLines(100));
        assertTrue(printed.contains("http://localhost:" + port), printed);
        assertTrue(printed.contains("Sofia Lindqvist"), printed);
        assertTrue(printed.contains("PostgreSQL stopped"), printed);
        assertNothingListens();
    }

    @Test
    void detachedItReturnsWhenEverythingRunsAndDownEndsIt() throws Exception {
        Result up = run("up", "--port", Integer.toString(port), "--detach");
        assertEquals(0, up.exitCode(), up::printed);
        assertTrue(up.printed().contains("Open      http://localhost:" + port), up::printed);

        Result status = run("status");
        Result second = run("up", "--port", Integer.toString(port));
        Result reset = run("reset");
        Result logs = run("logs", "request-service");
        Result down = run("down");
        Result statusAfter = run("status");

        assertEquals(0, status.exitCode(), status::printed);
        assertTrue(status.printed().contains("ready"), status::printed);
        assertEquals(1, second.exitCode(), second::printed);
        assertTrue(second.printed().contains("running already: http://localhost:" + port), second::printed);
        assertEquals(1, reset.exitCode(), reset::printed);
        assertTrue(logs.printed().contains("the stand-in listens on " + (port + 1)), logs::printed);
        assertEquals(0, down.exitCode(), down::printed);
        assertEquals(3, statusAfter.exitCode(), statusAfter::printed);
        assertNothingListens();
    }

    @Test
    void aKilledStackLeavesNothingThatBlocksTheNextOne() throws Exception {
        ChildProcess killed = up();
        awaitReady(killed);
        killed.kill();

        ChildProcess next = up();
        awaitReady(next);

        Result status = run("status");
        assertEquals(0, status.exitCode(), status::printed);
    }

    @Test
    void downAfterAKillEndsWhatWasLeft() throws Exception {
        ChildProcess killed = up();
        awaitReady(killed);
        killed.kill();

        Result down = run("down");

        assertEquals(0, down.exitCode(), down::printed);
        assertNothingListens();
    }

    @Test
    void resetRemovesWhatWasKept() throws Exception {
        ChildProcess up = up();
        awaitReady(up);
        up.stop(Duration.ofSeconds(60));
        assertTrue(Files.exists(data().resolve("postgres")));

        Result reset = run("reset");

        assertEquals(0, reset.exitCode(), reset::printed);
        assertFalse(Files.exists(data()));
    }

    @Test
    void aMistypedCommandOrOptionIsOneSentence() throws Exception {
        Result command = run("upp");
        Result option = run("up", "--prot", "9080");
        Result number = run("up", "--port", "x");

        for (Result result : List.of(command, option, number)) {
            assertEquals(1, result.exitCode(), result::printed);
            assertEquals(1, result.printed().strip().lines().count(), result::printed);
        }
    }

    private ChildProcess up() {
        return ChildProcess.start(
                command("up", "--port", Integer.toString(port)),
                environment(),
                directory.resolve("up-" + System.nanoTime()));
    }

    private static void awaitReady(ChildProcess up) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> up.lastLines(200).contains("Ctrl-C stops it.") || !up.isAlive());
        assertTrue(up.isAlive(), () -> String.join("\n", up.lastLines(200)));
    }

    private Result run(String... words) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(directory, "printed", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command(words)).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().putAll(environment());
        Process process = builder.start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), () -> String.join(" ", words));
        return new Result(process.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
    }

    private List<String> command(String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add(Main.class.getName());
        command.addAll(List.of(words));
        command.addAll(List.of("--project", directory.toString()));
        return command;
    }

    private static Map<String, String> environment() {
        return Map.of("CLASSPATH", System.getProperty("java.class.path"));
    }

    private Path data() {
        return directory.resolve(".countersign");
    }

    private void assertNothingListens() {
        new StackPorts(port)
                .all(ReplicaCounts.ONE)
                .forEach((taken, purpose) -> assertTrue(FreePorts.isFree(taken), purpose));
    }

    private record Result(int exitCode, String printed) {}
}
