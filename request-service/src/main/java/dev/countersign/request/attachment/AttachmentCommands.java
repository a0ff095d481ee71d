package dev.countersign.request.attachment;

import dev.countersign.chassis.Ids;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.request.RequestConfig;
import dev.countersign.request.purchase.RequestAccess;
import dev.countersign.request.purchase.RequestStanding;
import dev.countersign.request.timeline.Timeline;
import dev.countersign.request.timeline.TimelineEntry.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// What people do with attachments. Each command is one transaction.
@ApplicationScoped
class AttachmentCommands {
    private final RequestAccess requests;
    private final Attachments attachments;
    private final AttachmentStore store;
    private final Timeline timeline;
    private final Terms terms;

    AttachmentCommands(
            RequestAccess requests, Attachments attachments, AttachmentStore store, Timeline timeline, Terms terms) {
        this.requests = requests;
        this.attachments = attachments;
        this.store = store;
        this.timeline = timeline;
        this.terms = terms;
    }

    /// The bytes go first and the request is locked for the count only, so that a large file holds up nobody.
    /// The lock is what makes two that come at once count each other.
    @Transactional
    Attachment add(UUID requestId, CheckedFile file, CurrentPerson me) {
        UUID id = Ids.next();
        keep(id, file.received());
        RequestStanding request = requests.lock(requestId, me);
        mayBeChanged(request);
        if (attachments.countAt(requestId) >= terms.most()) {
            throw new AttachmentRefused.TooMany(terms.most());
        }
        Instant now = terms.now();
        Attachment attachment = new Attachment(id, requestId, file, me.person(), now);
        attachments.persist(attachment);
        timeline.tell(requestId, now, Kind.ATTACHED, me.person(), null, attachment.name());
        attachments.flush();
        return attachment;
    }

    @Transactional
    void remove(UUID requestId, UUID id, CurrentPerson me) {
        RequestStanding request = requests.lock(requestId, me);
        Attachment attachment = attachments.at(requestId, id);
        attachment.mayBeRemovedBy(me.person());
        if (!request.open()) {
            throw new AttachmentRefused.Closed(request.status());
        }
        attachments.delete(attachment);
        attachments.flush();
        store.forget(id);
        timeline.tell(requestId, terms.now(), Kind.ATTACHMENT_REMOVED, me.person(), null, attachment.name());
    }

    private static void mayBeChanged(RequestStanding request) {
        if (!request.takesPart()) {
            throw new AttachmentRefused.NotPartOfIt();
        }
        if (!request.open()) {
            throw new AttachmentRefused.Closed(request.status());
        }
    }

    private void keep(UUID id, ReceivedFile file) {
        try (InputStream bytes = file.open()) {
            store.keep(id, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("What has come in cannot be read.", e);
        }
    }

    /// The limit and the time that the commands go by.
    @ApplicationScoped
    static class Terms {
        private final RequestConfig config;
        private final Clock clock;

        Terms(RequestConfig config, Clock clock) {
            this.config = config;
            this.clock = clock;
        }

        int most() {
            return config.attachments().most();
        }

        Instant now() {
            return clock.instant();
        }
    }
}
