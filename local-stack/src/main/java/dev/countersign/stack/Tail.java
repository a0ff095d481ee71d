package dev.countersign.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// What is added to a file, piece by piece. A file that was emptied is read from its beginning again.
final class Tail implements AutoCloseable {
    private static final int MOST_AT_ONCE = 1024 * 1024;

    private final RandomAccessFile file;

    Tail(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
    }

    /// Goes to where only the last so many bytes are left.
    void skipAllBut(long bytes) throws IOException {
        file.seek(Math.max(0, file.length() - bytes));
    }

    byte[] more() throws IOException {
        if (file.getFilePointer() > file.length()) {
            file.seek(0);
        }
        byte[] bytes = new byte[(int) Math.min(MOST_AT_ONCE, file.length() - file.getFilePointer())];
        file.readFully(bytes);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
