package dev.countersign.system.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What the figures are of.
///
/// @param processor as it names itself
record Machine(String processor, int cores, long memoryMegabytes, String system, String java) {

    static Machine here() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                nameOfProcessor(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / (1024 * 1024),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Runtime.version().toString());
    }

    String inWords() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %.0f GB, %s, Java %s",
                cores,
                processor,
                memoryMegabytes / 1024.0,
                system,
                java);
    }

    private static String nameOfProcessor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
