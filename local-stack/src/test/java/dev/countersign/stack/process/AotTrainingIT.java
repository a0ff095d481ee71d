package dev.countersign.stack.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.stack.FreePorts;
import dev.countersign.stack.LocalStack;
import dev.countersign.stack.StackListener;
import dev.countersign.stack.StandIns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AotTrainingIT {
    private final Notes notes = new Notes();
    private final int port = FreePorts.any();

    @TempDir
    private Path directory;

    @BeforeEach
    void prepare() throws IOException {
        StandIns.pack(directory.resolve("stand-in.jar"));
    }

    @Test
    void aServiceStartsFromWhatATrainingHasLeft() throws Exception {
        try (AotTraining training = new AotTraining(notes);
                ServiceProcess service = service(Map.of())) {
            // When
            training.begin(List.of(service));

            // Then
            assertEquals(
                    "The next start will be faster: what the services load is kept ready.",
                    notes.said.poll(90, TimeUnit.SECONDS));
            assertTrue(
                    service.launch().command(List.of()).contains("-XX:AOTCache=" + directory.resolve("stand-in.aot")));
            service.start();
            assertTrue(service.isReady());
            assertTrue(
                    service.process().orElseThrow().lastLines(20).stream().noneMatch(line -> line.contains("[aot]")));
        }
    }

    @Test
    void whatCouldNotBePreparedIsSaidAndLeavesNothing() throws Exception {
        try (AotTraining training = new AotTraining(notes);
                ServiceProcess service = service(Map.of("STAND_IN_REFUSES", "true"))) {
            training.begin(List.of(service));

            String said = notes.said.poll(90, TimeUnit.SECONDS);
            assertEquals(
                    "A faster start of stand-in could not be prepared; " + directory.resolve("stand-in-training.log")
                            + " says why.",
                    said);
            assertEquals(List.of(), caches());
        }
    }

    @Test
    void aJarThatHasACacheIsNotTrainedAgain() throws Exception {
        Files.writeString(directory.resolve("stand-in.aot"), "");
        try (AotTraining training = new AotTraining(notes);
                ServiceProcess service = service(Map.of())) {
            training.begin(List.of(service));
        }

        assertFalse(Files.exists(directory.resolve("stand-in-training.log")));
    }

    @Test
    void aJarThatIsNewerThanItsCacheIsTrainedAgain() throws Exception {
        Path cache = Files.writeString(directory.resolve("stand-in.aot"), "");
        Files.setLastModifiedTime(cache, FileTime.from(Instant.EPOCH));
        try (AotTraining training = new AotTraining(notes);
                ServiceProcess service = service(Map.of())) {
            assertFalse(service.launch().command(List.of()).contains("-XX:AOTCache=" + cache));

            training.complete(List.of(service));

            assertTrue(Files.size(cache) > 0);
            assertEquals(
                    Files.getLastModifiedTime(service.launch().jar()),
                    Files.getLastModifiedTime(cache),
                    "of no jar that comes meanwhile");
            assertTrue(service.launch().command(List.of()).contains("-XX:AOTCache=" + cache));
        }
    }

    private List<String> caches() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".aot"))
                    .toList();
        }
    }

    private ServiceProcess service(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        ServiceLaunch launch = new ServiceLaunch(
                "stand-in",
                directory.resolve("stand-in.jar"),
                port,
                environment,
                directory.resolve("stand-in.log"),
                false);
        return new ServiceProcess(launch, new ServiceProcess.Listener() {
            @Override
            public void launched(ServiceProcess launched) {}

            @Override
            public void died(ServiceProcess.Death death) {}
        });
    }

    private static final class Notes implements StackListener {
        private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

        @Override
        public void done(String what, Duration took) {}

        @Override
        public void note(String what) {
            said.add(what);
        }

        @Override
        public void ready(LocalStack stack, Duration took) {}

        @Override
        public void died(ServiceProcess.Death death) {}
    }
}
