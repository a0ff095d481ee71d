package dev.countersign.system.faults;

import static java.util.Objects.requireNonNull;

import dev.countersign.system.faults.plug.PullThePlug;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/// Where a replica can lose its power between two steps that belong together, and how it is started so that it does.
///
/// @param type of the chassis
/// @param method is entered after the first step and before the second
record Plug(String type, String method) {
    static final Plug BEFORE_PUBLISHING = new Plug("dev.countersign.chassis.outbox.EventProducer", "send");
    static final Plug BEFORE_DELETING = new Plug("dev.countersign.chassis.outbox.StripeDrain", "delete");
    static final Plug BEFORE_OFFSETS = new Plug("dev.countersign.chassis.inbox.InboxOffsets", "handle");

    /// @param directory where the agent's jar is put
    /// @param times the method is entered before, and the last time counts
    /// @return options for the VM of a service
    List<String> options(Path directory, int times) {
        return List.of("-javaagent:" + jar(directory) + "=" + type + "#" + method + "#" + times);
    }

    private static Path jar(Path directory) {
        Path jar = directory.resolve("plug.jar");
        String entry = PullThePlug.class.getName().replace('.', '/') + ".class";
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", PullThePlug.class.getName());
        synchronized (Plug.class) {
            if (Files.exists(jar)) {
                return jar;
            }
            try (InputStream agent = requireNonNull(open(entry), entry);
                    JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                out.putNextEntry(new JarEntry(entry));
                agent.transferTo(out);
                out.closeEntry();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return jar;
        }
    }

    private static @Nullable InputStream open(String entry) {
        return PullThePlug.class.getClassLoader().getResourceAsStream(entry);
    }
}
