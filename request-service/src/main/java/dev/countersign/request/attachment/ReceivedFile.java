package dev.countersign.request.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file that has come in completely and lies on the disk, under a name that nobody chose, until it is
/// closed.
///
/// @param sha256 in 64 small hexadecimal digits
record ReceivedFile(Path path, long size, String sha256) implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    /// Takes in a stream to its end, or until there is too much of it.
    ///
    /// @param largest in bytes
    /// @throws AttachmentRefused.TooLarge when it does not end before
    /// @throws AttachmentRefused.Empty when there is nothing
    static ReceivedFile take(InputStream from, long largest) throws IOException {
        Path path = Files.createTempFile("attachment-", null);
        try {
            MessageDigest digest = digest();
            long size = copy(new DigestInputStream(from, digest), path, largest);
            if (size == 0) {
                throw new AttachmentRefused.Empty();
            }
            return new ReceivedFile(path, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("What has come in cannot be deleted.", e);
        }
    }

    private static long copy(InputStream from, Path path, long largest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream to = Files.newOutputStream(path)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                size += read;
                if (size > largest) {
                    // Who still sends does not read the refusal. How much more comes is bounded by the limit on bodies.
                    from.transferTo(OutputStream.nullOutputStream());
                    throw new AttachmentRefused.TooLarge(largest);
                }
                to.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
