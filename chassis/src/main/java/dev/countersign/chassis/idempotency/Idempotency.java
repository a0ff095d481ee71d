package dev.countersign.chassis.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.chassis.problem.ProtocolRefused;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/// Does something once per key. The whole of {@link #once} is one transaction: taking the key, the effect, and
/// keeping the reply. A refusal or a fault rolls back and leaves the key free.
@ApplicationScoped
public class Idempotency {
    private final IdempotencyTable table;
    private final ObjectMapper json;

    Idempotency(IdempotencyTable table, ObjectMapper json) {
        this.table = table;
        this.json = json;
    }

    /// Runs the effect, or answers as it was answered the first time.
    ///
    /// @param effect joins this transaction; its reply has an entity that can be written as JSON
    /// @throws ProtocolRefused.KeyReused when the key came with another body
    /// @throws ProtocolRefused.InFlight when the first request is still under way
    @Transactional
    public Response once(IdempotentCall call, Supplier<Response> effect) {
        try {
            byte[] fingerprint = fingerprint(call.body());
            if (!table.take(call, fingerprint)) {
                return earlierReply(call, fingerprint);
            }
            StoredReply reply = store(call, effect.get());
            return reply.toResponse();
        } catch (SQLException e) {
            throw new IdempotencyFailure("The Idempotency-Key could not be looked up.", e);
        }
    }

    private Response earlierReply(IdempotentCall call, byte[] fingerprint) throws SQLException {
        Optional<StoredReply> earlier = table.find(call);
        if (earlier.isEmpty()) {
            throw new ProtocolRefused.InFlight();
        }
        if (!MessageDigest.isEqual(earlier.get().fingerprint(), fingerprint)) {
            throw new ProtocolRefused.KeyReused();
        }
        return earlier.get().toResponse();
    }

    private StoredReply store(IdempotentCall call, Response response) throws SQLException {
        try {
            Optional<URI> location = Optional.ofNullable(response.getLocation());
            StoredReply reply = new StoredReply(
                    new byte[0],
                    response.getStatus(),
                    location.map(URI::toString).orElse(null),
                    response.getEntityTag() == null
                            ? null
                            : response.getEntityTag().getValue(),
                    json.writeValueAsString(response.getEntity()));
            table.keep(call, reply);
            return reply;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A reply that is remembered can be written as JSON.", e);
        }
    }

    private byte[] fingerprint(Object body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("A body that was read can be written.", e);
        }
    }

    /// Forgets replies that are older than the retention. Any number of replicas may do it at once.
    @Scheduled(every = "1h", delayed = "10m", identity = "forget-idempotency-keys")
    @Transactional
    void forgetOld() throws SQLException {
        table.deleteOld();
    }
}
