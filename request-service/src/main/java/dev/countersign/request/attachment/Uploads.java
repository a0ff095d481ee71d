package dev.countersign.request.attachment;

import dev.countersign.chassis.idempotency.Idempotency;
import dev.countersign.chassis.idempotency.IdempotentCall;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.request.RequestConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a file in: who may not attach is refused before a byte is read; then it goes to the disk, is looked
/// at and scanned; only then a transaction begins. So no transaction lasts as long as a slow sender or a slow
/// scanner.
///
/// The `Idempotency-Key` stands for the name and the digest of the file, as its bytes pass by once only.
@ApplicationScoped
class Uploads {
    private final AttachmentQueries queries;
    private final AttachmentCommands commands;
    private final Idempotency idempotency;
    private final VirusScan scan;
    private final RequestConfig.Attachments config;

    Uploads(
            AttachmentQueries queries,
            AttachmentCommands commands,
            Idempotency idempotency,
            VirusScan scan,
            RequestConfig config) {
        this.queries = queries;
        this.commands = commands;
        this.idempotency = idempotency;
        this.scan = scan;
        this.config = config.attachments();
    }

    /// @return 201 with the attachment and its address
    Response take(UUID requestId, @Nullable String key, FileName name, InputStream bytes, CurrentPerson me)
            throws IOException {
        if (!queries.standing(requestId, me).takesPart()) {
            throw new AttachmentRefused.NotPartOfIt();
        }
        try (ReceivedFile received = ReceivedFile.take(bytes, config.largest())) {
            IdempotentCall call = IdempotentCall.of(
                    me.sub(),
                    "POST /api/requests/" + requestId + "/attachments",
                    key,
                    new Sent(name.text(), received.sha256()));
            CheckedFile file = new CheckedFile(received, name, MediaTypes.of(received.path(), name));
            scan.find(received.path()).ifPresent(found -> {
                throw new AttachmentRefused.Infected(found);
            });
            return idempotency.once(call, () -> created(commands.add(requestId, file, me)));
        }
    }

    private static Response created(Attachment attachment) {
        AttachmentView view = AttachmentView.of(attachment);
        return Response.created(URI.create("/api/requests/" + view.requestId() + "/attachments/" + view.id()))
                .entity(view)
                .build();
    }

    /// What a repetition has to be equal in.
    record Sent(String name, String sha256) {}
}
