package dev.countersign.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.system.StackUnderTest;
import dev.countersign.system.faults.plug.PullThePlug;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlugTest {
    @TempDir
    Path directory;

    /// Counts aloud.
    public static final class Program {
        private Program() {}

        public static void main(String[] words) {
            for (int i = 1; i <= 5; i++) {
                step(i);
            }
        }

        static void step(int number) {
            System.out.println(number);
        }
    }

    @Test
    void theProgramEndsWhenItEntersTheMethodForTheThirdTime() throws Exception {
        Process process = start(3);

        assertEquals(
                "1\n2\n",
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r", ""));
        process.waitFor(20, TimeUnit.SECONDS);
        assertEquals(PullThePlug.EXIT_CODE, process.exitValue());
    }

    @Test
    void aProgramThatDoesNotGetThereGoesOn() throws Exception {
        Process process = start(6);

        process.waitFor(20, TimeUnit.SECONDS);
        assertNotEquals(PullThePlug.EXIT_CODE, process.exitValue());
    }

    /// Its methods are named here by their text only, so that a renamed one is found.
    @Test
    void everyPlugNamesAMethodOfTheChassis() throws Exception {
        for (Plug plug : List.of(Plug.BEFORE_PUBLISHING, Plug.BEFORE_DELETING, Plug.BEFORE_OFFSETS)) {
            Path source = StackUnderTest.project()
                    .resolve("chassis/src/main/java")
                    .resolve(plug.type().replace('.', '/') + ".java");
            String text = Files.readString(source);
            assertTrue(text.contains(" " + plug.method() + "("), plug::toString);
        }
    }

    private Process start(int times) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(new Plug(Program.class.getName(), "step").options(directory, times));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
