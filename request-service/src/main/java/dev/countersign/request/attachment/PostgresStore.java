package dev.countersign.request.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Bytes in rows of at most {@value #CHUNK} bytes. One row at a time is in memory, and a download takes a
/// connection only for as long as one row takes, however slow the reader is.
@ApplicationScoped
class PostgresStore implements AttachmentStore {
    /// In bytes; the table's CHECK says the same.
    static final int CHUNK = 256 * 1024;

    private final DataSource dataSource;

    PostgresStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void keep(UUID id, InputStream bytes) throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO attachment_chunk (attachment_id, place, bytes) VALUES (?, ?, ?)")) {
            insert.setObject(1, id);
            byte[] chunk = bytes.readNBytes(CHUNK);
            for (int place = 0; chunk.length > 0; place++) {
                insert.setInt(2, place);
                insert.setBytes(3, chunk);
                insert.executeUpdate();
                chunk = bytes.readNBytes(CHUNK);
            }
        } catch (SQLException e) {
            throw new StoreFailure("The database did not take an attachment.", e);
        }
    }

    @Override
    public void copy(UUID id, OutputStream to) throws IOException {
        byte[] chunk = chunk(id, 0);
        if (chunk == null) {
            throw new IOException("The attachment " + id + " went away.");
        }
        for (int place = 1; chunk != null; place++) {
            to.write(chunk);
            chunk = chunk(id, place);
        }
    }

    @Override
    public void forget(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM attachment_chunk WHERE attachment_id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFailure("The database did not forget an attachment.", e);
        }
    }

    /// Null behind the last one.
    private byte @Nullable [] chunk(UUID id, int place) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT bytes FROM attachment_chunk WHERE attachment_id = ? AND place = ?")) {
            select.setObject(1, id);
            select.setInt(2, place);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new StoreFailure("The database did not give an attachment.", e);
        }
    }

    /// The database did not do what it was asked for; the cause tells whether it was away.
    static final class StoreFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoreFailure(String message, SQLException cause) {
            super(message, cause);
        }
    }
}
