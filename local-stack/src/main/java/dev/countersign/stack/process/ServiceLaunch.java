package dev.countersign.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What to run.
///
/// @param name of this replica, also in its log's name
/// @param jar an uber-jar
/// @param port it will listen on; the environment must say so too
/// @param log where its output is appended
/// @param bothCompilers whether the second compiler is on too, as in production
public record ServiceLaunch(
        String name, Path jar, int port, Map<String, String> environment, Path log, boolean bothCompilers) {
    /// As in the image (deploy/container/Dockerfile). What lives is 40 MB; without a word about it the heap would begin
    /// at its limit, and fill that before it is cleared. Nor is everything held still to look for classes
    /// and compiled code that are free, because none is: by default that happens at 21 MB of the one and
    /// at each 15 % more of the other, and takes half a second.
    private static final List<String> OPTIONS = List.of(
            "-Xms96m",
            "-Xmn48m",
            "-Xmx256m",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-XX:+UseSerialGC",
            "-XX:MetaspaceSize=192m",
            "-XX:SweeperThreshold=100",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TrimNativeHeapInterval=10000",
            "-XX:+ExitOnOutOfMemoryError");

    /// A stack on one machine is started more often than it is loaded. Without the second compiler a service needs
    /// half the processor time to become ready, and less memory.
    private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

    /// With the JDK's AOT cache if there is one.
    ///
    /// @param more options of the VM
    List<String> command(List<String> more) {
        List<String> options = new ArrayList<>(more);
        if (hasAotCache()) {
            options.add("-XX:AOTCache=" + aotCache());
        }
        return commandWith(options);
    }

    /// The same for a run that leaves an AOT cache when it ends (JEP 514).
    List<String> trainingCommand(Path cache) {
        return commandWith(List.of("-XX:AOTCacheOutput=" + cache));
    }

    /// Whether there is a cache of this jar: a cache is as old as the jar that it was made of. An older one is of
    /// another jar, and the JDK would pass it over without a word.
    public boolean hasAotCache() {
        try {
            return Files.exists(aotCache())
                    && Files.getLastModifiedTime(aotCache()).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Beside the jar, by its name.
    Path aotCache() {
        String file = jar.getFileName().toString();
        return jar.resolveSibling(file.substring(0, file.length() - ".jar".length()) + ".aot");
    }

    private List<String> commandWith(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        if (!bothCompilers) {
            command.add(FIRST_COMPILER_ALONE);
        }
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
