package dev.countersign.stack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Sends what the libraries in this VM log to a file, because the terminal belongs to the person in front of it.
final class LogFile {
    private static final int LARGEST = 10 * 1024 * 1024;

    private LogFile() {}

    static void open(Path file) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");
        try {
            Files.createDirectories(file.getParent());
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(".level=INFO\n".getBytes(StandardCharsets.UTF_8)));
            FileHandler handler = new FileHandler(file.toString(), LARGEST, 1, true);
            handler.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
