package dev.countersign.system.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A program of ours in a VM of its own, which is spoken to in lines. It ends when its standard input does, so it never
/// outlives this VM.
final class ChildVm implements AutoCloseable {
    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final Writer words;

    private ChildVm(String name, Process process) {
        this.name = name;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.words = process.outputWriter(StandardCharsets.UTF_8);
    }

    static ChildVm start(Class<?> program) {
        List<String> command = command(program.getName());
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            return new ChildVm(program.getSimpleName(), builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A VM with both compilers, and the class path of this one in its environment.
    static List<String> command(String program, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                program));
        command.addAll(List.of(words));
        return command;
    }

    long pid() {
        return process.pid();
    }

    void say(String line) {
        try {
            words.write(line + "\n");
            words.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String hear() {
        try {
            @Nullable String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException(name + " has ended");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            words.close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
