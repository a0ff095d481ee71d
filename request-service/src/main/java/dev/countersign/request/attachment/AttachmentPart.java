package dev.countersign.request.attachment;

import dev.countersign.chassis.Ids;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.language.PageWords;
import dev.countersign.request.purchase.RequestStanding;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The attachments on the page of their request, as its template asks for them:
/// `inject:attachments.of(request.id)`. So the page knows this feature by a name, and the code of requests
/// does not know it at all.
@RequestScoped
@Named("attachments")
public class AttachmentPart {
    private final AttachmentQueries queries;
    private final PageWords words;
    private final CurrentPerson me;

    AttachmentPart(AttachmentQueries queries, PageWords words, CurrentPerson me) {
        this.queries = queries;
        this.words = words;
        this.me = me;
    }

    public Shown of(UUID requestId) {
        AttachmentQueries.Attached found = queries.attached(requestId, me);
        RequestStanding request = found.request();
        Locale language = words.language();
        List<Line> lines = found.attachments().stream()
                .map(attachment -> Line.of(attachment, request.open(), me.sub(), language))
                .toList();
        return new Shown(
                requestId,
                lines,
                request.open() && request.takesPart(),
                Ids.next().toString());
    }

    /// @param add whether the reader may attach something
    /// @param key of the form, so that sending it twice attaches once
    public record Shown(UUID request, List<Line> lines, boolean add, String key) {}

    /// @param removable by the reader
    public record Line(UUID id, String name, String size, String by, Instant at, boolean removable) {
        static Line of(Attachment attachment, boolean open, String reader, Locale language) {
            return new Line(
                    attachment.id(),
                    attachment.name(),
                    AttachmentView.sizeInWords(attachment.size(), language),
                    attachment.addedByName(),
                    attachment.addedAt(),
                    open && attachment.addedBySub().equals(reader));
        }
    }
}
