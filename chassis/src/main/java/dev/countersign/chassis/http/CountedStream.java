package dev.countersign.chassis.http;

import dev.countersign.chassis.problem.ProtocolRefused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Refuses to read more than a body may have.
final class CountedStream extends FilterInputStream {
    private final long limit;
    private long read;

    CountedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        count(Math.max(0, got));
        return got;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int more) {
        read += more;
        if (read > limit) {
            throw new ProtocolRefused.TooLarge(limit);
        }
    }
}
